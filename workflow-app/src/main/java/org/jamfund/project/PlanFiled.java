package org.jamfund.project;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;

/** The owner of a funded idea filed the plan of its project. */
public record PlanFiled(Id<Idea> idea, Id<Project> project, int milestones) {}
