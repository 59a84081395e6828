package org.jamfund.project;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.funding.Correction;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/** Projects. Every change names the status it starts from; 0 means that somebody was faster. */
@Mapper
interface ProjectMapper {

    record Titled(Id<Idea> ideaId, String title) {}

    void insert(@Param("project") Project project);

    Optional<Project> find(@Param("id") Id<Project> id);

    Optional<Project> ofIdea(@Param("idea") Id<Idea> idea);

    /** By id; without a Jam those of all Jams, imported ones only when asked for. */
    List<Project> list(
            @Param("jam") @Nullable Id<Jam> jam,
            @Param("imported") boolean imported,
            @Param("after") long after,
            @Param("rows") int rows);

    /** The collection is not empty. */
    List<Titled> titles(@Param("ideas") Collection<Id<Idea>> ideas);

    int plan(@Param("id") Id<Project> id, @Param("version") int version);

    /** After {@link #plan}: whoever books for a project takes its row before the ledger's head, and so does its plan. */
    void plannedAt(@Param("id") Id<Project> id, @Param("at") Instant at);

    /** Takes the row of a running project until commit, so that its tranches are dealt with one after the other. */
    int hold(@Param("id") Id<Project> id);

    /** The same for one that is not over, planned or not. */
    int holdOpen(@Param("id") Id<Project> id);

    /** The same whatever its status. */
    int holdAny(@Param("id") Id<Project> id);

    int cancel(
            @Param("id") Id<Project> id,
            @Param("by") @Nullable Id<Person> by,
            @Param("reason") String reason,
            @Param("now") Instant now);

    int giveBack(@Param("id") Id<Project> id, @Param("amount") long amountMinor);

    /** Keeps what went back to the envelope because a correction took it from a project that was over. */
    void clawBack(
            @Param("correction") Id<Correction> correction,
            @Param("id") Id<Project> id,
            @Param("amount") long amountMinor,
            @Param("now") Instant now);

    int complete(@Param("id") Id<Project> id, @Param("now") Instant now);

    /** Ideas of the Jam whose way is not over; merged ones have no way of their own any more. */
    long openIdeas(@Param("jam") Id<Jam> jam);
}
