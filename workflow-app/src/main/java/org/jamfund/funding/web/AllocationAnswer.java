package org.jamfund.funding.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jamfund.funding.Allocation;
import org.jamfund.funding.AllocationLine;
import org.jamfund.funding.Among;
import org.jamfund.funding.FileRule;
import org.jamfund.funding.FileStatement;
import org.jamfund.funding.Scenario;
import org.jamfund.funding.Verdict;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Digests are absent where an allocation was adopted before they were kept. */
record AllocationAnswer(
        String rule,
        int ruleVersion,
        Among among,
        Money budget,
        @Nullable Money step,
        List<Id<Idea>> without,
        @Nullable Integer support,
        boolean compare,
        List<AdoptionOrder.Quota> floors,
        List<AdoptionOrder.Quota> caps,
        List<FileRule> apply,
        List<FileStatement> applied,
        Reason reason,
        List<Line> lines,
        @Nullable String ballotsDigest,
        @Nullable String contentDigest,
        List<Signature> signatures) {

    static AllocationAnswer of(
            Allocation allocation,
            Scenario.Provisos provisos,
            List<FileStatement> applied,
            List<AllocationLine> lines,
            List<Signature> signatures) {
        return new AllocationAnswer(
                allocation.rule(),
                allocation.ruleVersion(),
                allocation.among(),
                allocation.budget(),
                allocation.step(),
                provisos.without().stream().sorted().toList(),
                provisos.support(),
                provisos.compared(),
                quotas(provisos.floors()),
                quotas(provisos.caps()),
                provisos.apply().stream().sorted().toList(),
                applied,
                Reason.decoded(allocation.reason()),
                lines.stream().map(Line::of).toList(),
                allocation.ballotsDigest(),
                allocation.contentDigest(),
                signatures);
    }

    private static List<AdoptionOrder.Quota> quotas(Map<String, Money> amounts) {
        return amounts.entrySet().stream()
                .map(entry -> new AdoptionOrder.Quota(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(AdoptionOrder.Quota::topic))
                .toList();
    }

    /** Who stands for what was adopted; the first adopted it. */
    record Signature(String member, Instant signedAt) {}

    record Line(Id<Idea> idea, int place, Verdict verdict, Money amount, Reason reason) {

        static Line of(AllocationLine line) {
            return new Line(line.ideaId(), line.place(), line.verdict(), line.amount(), Reason.decoded(line.reason()));
        }
    }
}
