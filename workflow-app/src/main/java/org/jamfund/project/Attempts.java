package org.jamfund.project;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Person;
import org.springframework.stereotype.Component;

/** Keeps every round of a milestone: report, evidence, decision. Nothing kept here is changed. */
@Component
class Attempts {

    private final AttemptMapper mapper;

    Attempts(AttemptMapper mapper) {
        this.mapper = mapper;
    }

    /** By number of the milestone, each in order; a milestone never reported is not there. */
    Map<Integer, List<Attempt>> of(Id<Project> project) {
        List<AttemptMapper.Link> links = mapper.evidence(project);
        return mapper.reports(project).stream()
                .collect(Collectors.groupingBy(
                        AttemptMapper.Filed::number,
                        Collectors.mapping(filed -> attempt(filed, of(filed, links)), Collectors.toList())));
    }

    Optional<Attempt> latest(Milestone milestone) {
        List<Attempt> all = of(milestone.projectId()).getOrDefault(milestone.number(), List.of());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    void file(Milestone milestone, Id<Person> by, Report report, Instant now) {
        mapper.insert(milestone, by, Filing.of(report, milestone), now);
        int place = 0;
        for (Evidence evidence : report.evidence()) {
            mapper.insertEvidence(milestone, place++, evidence);
        }
    }

    void decide(Milestone milestone, Decision decision) {
        mapper.decide(milestone, decision);
    }

    private static Attempt attempt(AttemptMapper.Filed filed, List<Evidence> evidence) {
        Long cost = filed.costMinor();
        String reason = filed.reason();
        return new Attempt(
                filed.attempt(),
                filed.report(),
                cost == null ? null : Amounts.ofMinor(cost, filed.currency()),
                evidence,
                filed.reportedBy(),
                filed.reportedAt(),
                filed.verdict(),
                filed.decidedBy(),
                filed.decidedAt(),
                reason == null ? null : String.join(" ", Reason.decoded(reason).arguments()));
    }

    private static List<Evidence> of(AttemptMapper.Filed filed, List<AttemptMapper.Link> links) {
        return links.stream()
                .filter(link -> link.belongsTo(filed))
                .map(link -> new Evidence(link.name(), link.url()))
                .toList();
    }
}
