package org.jamfund.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Does by hand, in the calling thread, what the job executor does in the background: for the demo and for tests. */
@Component
public class Jobs {

    private final ManagementService jobs;

    Jobs(ManagementService jobs) {
        this.jobs = jobs;
    }

    /** Executes whatever is due, and what becomes due by that, one job at a time; a failing one is an IllegalStateException. */
    public void runUntilIdle() {
        List<Job> due = due();
        while (!due.isEmpty()) {
            due.forEach(this::execute);
            due = due();
        }
    }

    private List<Job> due() {
        return jobs.createJobQuery().executable().orderByJobId().asc().list();
    }

    private void execute(Job job) {
        if (jobs.createJobQuery().jobId(job.getId()).count() == 0) {
            return;
        }
        try {
            jobs.executeJob(job.getId());
        } catch (OptimisticLockingException doneByTheExecutor) {
            return;
        } catch (RuntimeException failure) {
            throw new IllegalStateException("The step after or at " + activity(job) + " failed", failure);
        }
    }

    private String activity(Job job) {
        return jobs.createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }
}
