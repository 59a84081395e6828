package org.jamfund.funding;

import java.util.List;
import java.util.StringJoiner;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Sha256;

/**
 * All that signatures stand for: what was asked, in which version of the rule, of which ballots, and the list with its amounts. Why
 * an idea is not on it is told later and belongs to the telling.
 */
record AllocationContent(
        Allocation allocation,
        List<AllocationLine> lines,
        List<AllocationQuota> quotas,
        List<Id<Idea>> exclusions,
        List<FileStatement> statements) {

    /** SHA-256 of one line for each part, in order. */
    String digest() {
        StringJoiner text = new StringJoiner("\n");
        text.add("jam " + allocation.jamId());
        text.add("rule " + allocation.rule() + " " + allocation.ruleVersion());
        text.add("among " + allocation.among().code());
        text.add("budget " + allocation.budgetMinor() + " " + allocation.currency());
        text.add("step " + allocation.stepMinor());
        text.add("support " + allocation.support());
        text.add("compared " + allocation.compared());
        quotas.forEach(quota -> text.add("topic " + quota.floorMinor() + " " + quota.capMinor() + " " + quota.topic()));
        exclusions.forEach(idea -> text.add("without " + idea));
        statements.forEach(one -> text.add("file " + one.name() + " " + one.content()));
        text.add("ballots " + allocation.ballotsDigest());
        text.add("reason " + allocation.reason());
        lines.forEach(line -> text.add("idea " + line.place() + " " + line.ideaId() + " "
                + line.verdict().code() + " " + line.amountMinor()));
        return Sha256.of(text.toString());
    }
}
