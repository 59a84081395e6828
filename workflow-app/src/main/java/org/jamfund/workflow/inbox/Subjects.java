package org.jamfund.workflow.inbox;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds out what a task is about. */
@Component
class Subjects {

    private final Map<String, Function<String, Subject>> byProcess;

    Subjects(List<SubjectOfAProcess> processes) {
        byProcess = processes.stream()
                .collect(Collectors.toMap(SubjectOfAProcess::process, SubjectOfAProcess::byBusinessKey));
    }

    Subject of(String process, String businessKey) {
        Function<String, Subject> subject = byProcess.get(process);
        if (subject == null) {
            throw new IllegalStateException("Nobody knows what " + process + " is about");
        }
        return subject.apply(businessKey);
    }
}
