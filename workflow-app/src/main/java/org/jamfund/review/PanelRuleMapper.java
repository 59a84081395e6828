package org.jamfund.review;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

@Mapper
interface PanelRuleMapper {

    boolean sparesRivals(@Param("jam") Id<Jam> jam);

    int update(
            @Param("jam") Id<Jam> jam,
            @Param("spares") boolean spares,
            @Param("by") Id<Person> by,
            @Param("now") Instant now);

    void insert(
            @Param("jam") Id<Jam> jam,
            @Param("spares") boolean spares,
            @Param("by") Id<Person> by,
            @Param("now") Instant now);
}
