package org.jamfund.review;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

@Mapper
interface PanelEventMapper {

    void insert(@Param("events") List<PanelEvent> events);

    /** Those of whom the log says anything about one of the ideas. */
    Set<ConflictMapper.Bond> known(@Param("ideas") Collection<Id<Idea>> ideas);

    boolean says(@Param("idea") Id<Idea> idea, @Param("person") Id<Person> person, @Param("deed") PanelDeed deed);

    /** Newest first, before that id. */
    List<PanelEvent> page(@Param("jam") Id<Jam> jam, @Param("before") long before, @Param("limit") int limit);

    long count(@Param("jam") Id<Jam> jam);
}
