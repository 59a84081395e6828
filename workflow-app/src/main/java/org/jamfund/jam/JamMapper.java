package org.jamfund.jam;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.kernel.Id;
import org.jamfund.people.Audience;
import org.jamfund.people.Person;

@Mapper
interface JamMapper {

    /** What a reader may see beyond the public Jams: everything, or drafts that are being set up, or imported Jams. */
    record Sight(boolean everything, boolean drafts, boolean imported, Id<Person> reader) {}

    void insert(Jam jam);

    int update(Jam jam);

    void delete(@Param("id") Id<Jam> id);

    Optional<Jam> find(@Param("id") Id<Jam> id);

    List<Jam> page(@Param("sight") Sight sight, @Param("before") long before, @Param("limit") int limit);

    boolean ownsAnIdea(@Param("id") Id<Jam> id, @Param("reader") Id<Person> reader);

    int reach(@Param("id") Id<Jam> id, @Param("from") JamPhase from, @Param("to") JamPhase to);

    int freeze(@Param("id") Id<Jam> id, @Param("now") Instant now);

    int hold(@Param("id") Id<Jam> id);

    void insertCancellation(
            @Param("id") Id<Jam> id,
            @Param("by") Id<Person> by,
            @Param("reason") String reason,
            @Param("now") Instant now);

    /** The encoded reason. */
    Optional<String> cancellation(@Param("id") Id<Jam> id);

    List<String> topics(@Param("id") Id<Jam> id);

    void deleteTopics(@Param("id") Id<Jam> id);

    void insertTopic(@Param("id") Id<Jam> id, @Param("position") int position, @Param("name") String name);

    List<Audience> audiences(@Param("id") Id<Jam> id);

    void deleteAudiences(@Param("id") Id<Jam> id);

    void insertAudience(@Param("id") Id<Jam> id, @Param("audience") Audience audience);

    List<PhaseWindow> windows(@Param("id") Id<Jam> id);

    void deleteWindows(@Param("id") Id<Jam> id);

    void insertWindow(@Param("id") Id<Jam> id, @Param("window") PhaseWindow window);
}
