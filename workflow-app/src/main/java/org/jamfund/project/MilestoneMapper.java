package org.jamfund.project;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/** Milestones. Every change names the status it starts from; 0 means that somebody was faster. */
@Mapper
interface MilestoneMapper {

    void insert(
            @Param("project") Id<Project> project,
            @Param("number") int number,
            @Param("milestone") PlannedMilestone milestone);

    /** In order. */
    List<Milestone> of(@Param("project") Id<Project> project);

    /** By project and number; the collection is not empty. */
    List<Milestone> ofAll(@Param("projects") Collection<Id<Project>> projects);

    int report(
            @Param("milestone") Milestone milestone,
            @Param("by") Id<Person> by,
            @Param("report") Filing report,
            @Param("now") Instant now);

    int decide(@Param("milestone") Milestone milestone, @Param("decision") Decision decision);

    int disburse(@Param("milestone") Milestone milestone, @Param("now") Instant now);

    int cancelRest(@Param("project") Id<Project> project);
}
