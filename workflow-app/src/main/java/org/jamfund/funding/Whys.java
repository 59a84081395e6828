package org.jamfund.funding;

import java.util.ArrayList;
import java.util.List;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why an idea stands where it does: every decision about it so far with what it rests on, for whoever may see the idea. */
@Service
@Transactional(readOnly = true)
public class Whys {

    private final Ideas ideas;
    private final WhyMapper mapper;

    Whys(Ideas ideas, WhyMapper mapper) {
        this.ideas = ideas;
        this.mapper = mapper;
    }

    /** In the order they were made. */
    public List<WhyStep> of(Actor reader, Id<Idea> idea) {
        ideas.visible(idea, reader);
        List<WhyStep> steps = new ArrayList<>();
        mapper.vote(idea).map(Whys::step).ifPresent(steps::add);
        mapper.reviews(idea).stream().map(Whys::step).forEach(steps::add);
        mapper.allocation(idea).map(Whys::step).ifPresent(steps::add);
        mapper.awards(idea).stream().map(Whys::step).forEach(steps::add);
        mapper.end(idea).map(Whys::step).ifPresent(steps::add);
        return steps;
    }

    private static WhyStep step(WhyMapper.Placed vote) {
        List<Reason> facts = new ArrayList<>();
        boolean ranked = vote.place() <= vote.entrants();
        if (ranked) {
            facts.add(Reason.of("why-rank", vote.place(), vote.entrants(), vote.votes()));
        }
        if (ranked && vote.line() != null) {
            facts.add(Reason.of("why-line", vote.line()));
        }
        return new WhyStep(
                WhyStep.Step.VOTE,
                vote.talliedAt(),
                vote.shortlisted() ? "shortlisted" : "not-shortlisted",
                Reason.decoded(vote.reason()),
                facts);
    }

    private static WhyStep step(WhyMapper.Reviewed review) {
        List<Reason> facts = new ArrayList<>();
        facts.add(Reason.of(
                "why-scores",
                review.round(),
                review.assessments(),
                hundredths(review.meanScore()),
                hundredths(review.spread())));
        if (review.bar() != null) {
            facts.add(Reason.of("why-bar", hundredths(review.bar())));
        }
        return new WhyStep(
                WhyStep.Step.REVIEW, review.decidedAt(), review.outcome(), Reason.decoded(review.reason()), facts);
    }

    private static WhyStep step(WhyMapper.Listed line) {
        return new WhyStep(
                WhyStep.Step.ALLOCATION,
                line.toldAt(),
                line.verdict().code(),
                Reason.decoded(line.reason()),
                List.of(
                        Reason.of("why-place", line.place()),
                        Reason.of(
                                "why-budget",
                                Amounts.ofMinor(line.budgetMinor(), line.currency()),
                                Amounts.ofMinor(line.adoptedMinor(), line.currency()),
                                Amounts.ofMinor(line.budgetMinor() - line.adoptedMinor(), line.currency()))));
    }

    private static WhyStep step(WhyMapper.Decided award) {
        if (award.status() == AwardStatus.RELEASED) {
            return new WhyStep(
                    WhyStep.Step.BOARD,
                    award.decidedAt(),
                    award.status().code(),
                    Reason.of("award-released"),
                    List.of());
        }
        List<Reason> facts = new ArrayList<>();
        facts.add(Reason.of(
                "why-award",
                Amounts.ofMinor(award.amountMinor(), award.currency()),
                Amounts.ofMinor(award.awardedMinor(), award.currency())));
        if (award.quorum() > 0) {
            facts.add(Reason.of("why-tier", award.quorum(), award.majorityPercent()));
        }
        if (award.countersign()) {
            facts.add(Reason.of("why-countersigned"));
        }
        return new WhyStep(
                WhyStep.Step.BOARD, award.decidedAt(), award.status().code(), Reason.decoded(award.reason()), facts);
    }

    private static WhyStep step(WhyMapper.Ended end) {
        return new WhyStep(
                WhyStep.Step.END,
                end.happenedAt(),
                end.status().code(),
                end.reason() == null ? Reason.of("why-ended") : Reason.decoded(end.reason()),
                List.of());
    }

    private static String hundredths(int number) {
        return "%d.%02d".formatted(number / 100, number % 100);
    }
}
