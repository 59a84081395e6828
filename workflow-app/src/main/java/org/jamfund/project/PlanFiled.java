package org.jamfund.project;

import java.time.Instant;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;

/** The owner of a funded idea filed the plan of its project; the report on its first milestone is expected by then. */
public record PlanFiled(Id<Idea> idea, Id<Project> project, int milestones, Instant firstReportDueAt) {}
