package org.jamfund.funding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refusal;
import org.joda.money.Money;

/** Works out the lines of an adoption: the adopted ideas in order, then every other recommended idea with its reason. */
final class AllocationList {

    private final List<Contestant> contestants;
    private final String currency;
    private final Money granted;
    private final List<AllocationLine> lines = new ArrayList<>();

    AllocationList(List<Contestant> contestants, Money granted) {
        this.contestants = contestants;
        this.currency = granted.getCurrencyUnit().getCode();
        this.granted = granted;
    }

    List<AllocationLine> byRule(Contest contest, Adoption.ByRule adoption) {
        for (Contestant one : contest.of(contest.outcome().selected())) {
            adopt(one, requested(one), adoption.reason());
        }
        Explanation explanation = new Explanation(contest, currency);
        contest.decision().missed().stream()
                .filter(one -> contest.of(one).status() == IdeaStatus.RECOMMENDED)
                .forEach(one -> passOver(
                        contest.of(one),
                        explanation.plain(one),
                        contest.decision().admits(one)));
        Set<Id<Idea>> excluded = adoption.scenario().provisos().without();
        contestants.stream()
                .filter(one -> excluded.contains(one.ideaId()) && one.status() == IdeaStatus.RECOMMENDED)
                .forEach(one -> add(one, Verdict.DECLINED, requested(one), adoption.reason()));
        return lines;
    }

    List<AllocationLine> chosen(Adoption.Chosen adoption) {
        Map<Id<Idea>, Contestant> rest =
                new HashMap<>(contestants.stream().collect(Collectors.toMap(Contestant::ideaId, Function.identity())));
        requireNamedOnce(adoption.shares());
        for (Share share : adoption.shares()) {
            Contestant one = rest.remove(share.idea());
            if (one == null) {
                throw Refusal.of("not-recommended", share.idea().text()).asException();
            }
            adopt(one, checked(share, one), adoption.reason());
        }
        contestants.stream()
                .filter(one -> rest.containsKey(one.ideaId()) && one.status() == IdeaStatus.RECOMMENDED)
                .forEach(one -> add(one, Verdict.DECLINED, requested(one), adoption.reason()));
        return lines;
    }

    private static void requireNamedOnce(List<Share> shares) {
        Set<Id<Idea>> named = new HashSet<>();
        for (Share share : shares) {
            if (!named.add(share.idea())) {
                throw Invalid.field("ideas", "idea-twice", share.idea());
            }
        }
    }

    private void adopt(Contestant one, Money amount, Reason reason) {
        if (one.status() != IdeaStatus.RECOMMENDED) {
            throw Refusal.of("not-recommended", one.title()).asException();
        }
        add(one, Verdict.ADOPTED, amount, reason);
    }

    /** Waiting makes sense only for an idea that the board admits and that returned money could pay for. */
    private void passOver(Contestant one, Reason missed, boolean admitted) {
        boolean payable = !requested(one).isGreaterThan(granted);
        add(
                one,
                payable && admitted ? Verdict.WAITLISTED : Verdict.DECLINED,
                requested(one),
                payable ? missed : Reason.of("beyond-the-envelope", one.votes()));
    }

    private void add(Contestant one, Verdict verdict, Money amount, Reason reason) {
        lines.add(AllocationLine.of(one, lines.size() + 1, verdict, amount, reason));
    }

    private Money requested(Contestant one) {
        return Amounts.ofMinor(one.requestedMinor(), currency);
    }

    private Money checked(Share share, Contestant one) {
        if (!share.amount().getCurrencyUnit().getCode().equals(currency)) {
            throw Invalid.field("ideas", "currency-of-jam", currency);
        }
        if (!share.amount().isPositive()) {
            throw Invalid.field("ideas", "amount-positive");
        }
        if (share.amount().isGreaterThan(requested(one))) {
            throw Invalid.field("ideas", "more-than-requested", one.title());
        }
        return share.amount();
    }
}
