package org.jamfund.project;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;

/** Nothing has been heard of a running project for too long; said again every week until something is. */
public record ReportOverdue(Id<Idea> idea, Id<Project> project) {}
