package org.jamfund.project;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/** The rounds of milestones. Their rows are written once and stay. */
@Mapper
interface AttemptMapper {

    /** A report with the decision on it, once there is one. */
    record Filed(
            int number,
            int attempt,
            String report,
            @Nullable Long costMinor,
            String currency,
            Id<Person> reportedBy,
            Instant reportedAt,
            @Nullable MilestoneStatus verdict,
            @Nullable String reason,
            @Nullable Id<Person> decidedBy,
            @Nullable Instant decidedAt) {}

    record Link(int number, int attempt, String name, String url) {

        boolean belongsTo(Filed report) {
            return number == report.number() && attempt == report.attempt();
        }
    }

    /** By milestone and round. */
    List<Filed> reports(@Param("project") Id<Project> project);

    /** By milestone, round and place. */
    List<Link> evidence(@Param("project") Id<Project> project);

    /** The next round of this milestone, which is read before it counts the round. */
    void insert(
            @Param("milestone") Milestone milestone,
            @Param("by") Id<Person> by,
            @Param("report") Filing report,
            @Param("now") Instant now);

    void insertEvidence(
            @Param("milestone") Milestone milestone, @Param("place") int place, @Param("evidence") Evidence evidence);

    /** On the latest round of this milestone. */
    void decide(@Param("milestone") Milestone milestone, @Param("decision") Decision decision);
}
