package org.jamfund.process;

/** The contract of ProjectDelivery.bpmn, called by {@link IdeaJourney} for a funded idea; business key: the idea's id. */
public final class ProjectDelivery {

    public static final String KEY = "ProjectDelivery";

    /** ISO-8601 in UTC: until when the report on the milestone being worked on is expected; past it, its being late is told. */
    public static final Variable<String> REPORT_DUE_AT = Variable.text("reportDueAt");

    public static final Variable<Boolean> MORE_MILESTONES = Variable.flag("moreMilestones");
    public static final Variable<Boolean> TRANCHE_APPROVED = Variable.flag("trancheApproved");
    public static final Variable<Boolean> DELIVERED = Variable.flag("delivered");

    public static final String PROJECT_CANCELLED = "ProjectCancelled";

    public static final String PLAN_MILESTONES = "Activity_PlanMilestones";
    public static final String REPORT_MILESTONE = "Activity_ReportMilestone";
    public static final String REPORT_OVERDUE = "Event_ReportOverdue";
    public static final String APPROVE_TRANCHE = "Activity_ApproveTranche";

    private ProjectDelivery() {}
}
