package org.jamfund.board;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jamfund.funding.Among;
import org.jamfund.funding.AwardStatus;
import org.jamfund.funding.Vote;
import org.jamfund.funding.VoteSums;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Person;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a session, as it is signed. Written as JSON field by field in this order, which is what the digest is of:
 * a field that changes its place or its name needs another {@code form}. People stand in it by id, so that their names follow
 * their accounts and leave with them; amounts are minor units, reasons are encoded {@link Reason}s.
 */
public record Minutes(
        int form,
        Id<Jam> jam,
        String jamTitle,
        Id<BoardSession> session,
        String title,
        Instant startsAt,
        Id<Person> convenedBy,
        Id<Person> chair,
        int quorum,
        List<Attendance> present,
        List<SessionEvent> events,
        List<Item> agenda) {

    static final int FORM = 1;

    /** One item of the agenda with what was decided about it. */
    public record Item(
            int number,
            AgendaKind kind,
            @Nullable String words,
            @Nullable Id<Idea> idea,
            @Nullable IdeaStatus status,
            @Nullable Adopted adopted,
            @Nullable Decision decision) {}

    /**
     * Which rule was asked what, so that its outcome can be worked out again from the ballots of that digest; with the number of
     * ideas that were adopted, of all that were recommended.
     */
    public record Adopted(
            String rule,
            int ruleVersion,
            Among among,
            long budgetMinor,
            @Nullable Long stepMinor,
            @Nullable Integer support,
            boolean compared,
            String currency,
            @Nullable String ballotsDigest,
            @Nullable String contentDigest,
            int adopted,
            int recommended,
            String reason,
            Id<Person> by,
            Instant at) {

        public Money budget() {
            return Amounts.ofMinor(budgetMinor, currency);
        }

        public @Nullable Money step() {
            return stepMinor == null ? null : Amounts.ofMinor(stepMinor, currency);
        }

        public Reason why() {
            return Reason.decoded(reason);
        }
    }

    /** An award as the session left it: proposed, voted on and decided, or not yet. */
    public record Decision(
            AwardStatus status,
            long proposedMinor,
            long awardedMinor,
            String currency,
            int quorum,
            int majorityPercent,
            boolean secret,
            Id<Person> proposedBy,
            Instant proposedAt,
            List<String> conditions,
            List<Cast> votes,
            List<Left> left,
            @Nullable VoteSums sums,
            String reason,
            @Nullable Instant decidedAt,
            boolean countersign,
            @Nullable Id<Person> countersignedBy,
            @Nullable Instant countersignedAt) {

        public Money proposed() {
            return Amounts.ofMinor(proposedMinor, currency);
        }

        public Money awarded() {
            return Amounts.ofMinor(awardedMinor, currency);
        }

        public Reason why() {
            return Reason.decoded(reason);
        }

        public @Nullable Money named(Cast cast) {
            return cast.amountMinor() == null ? null : Amounts.ofMinor(cast.amountMinor(), currency);
        }
    }

    /** That somebody has voted, from their place in the session or not; and what, unless the vote was secret. */
    public record Cast(
            Id<Person> member,
            boolean present,
            @Nullable Vote vote,
            @Nullable Long amountMinor,
            @Nullable String comment) {}

    /**
     * Who left the vote, or never had a part in it, over a conflict of interest; with the reason where they said one, or with
     * what was found where they said nothing.
     */
    public record Left(
            Id<Person> member,
            boolean vacated,
            @Nullable String reason,
            @Nullable String found) {

        public @Nullable Reason why() {
            if (vacated) {
                return Reason.of("seat-vacated");
            }
            if (found != null) {
                return Reason.decoded(found);
            }
            return reason == null ? null : Reason.kept(reason);
        }
    }

    /** When the session was first opened, if it ever was. */
    public @Nullable Instant openedAt() {
        return first(EventKind.OPENED);
    }

    public @Nullable Instant closedAt() {
        return first(EventKind.CLOSED);
    }

    private @Nullable Instant first(EventKind kind) {
        return events.stream()
                .filter(event -> event.kind() == kind)
                .map(SessionEvent::happenedAt)
                .findFirst()
                .orElse(null);
    }

    /** The same with no more of the agenda than these items. */
    Minutes with(List<Item> items) {
        return new Minutes(
                form, jam, jamTitle, session, title, startsAt, convenedBy, chair, quorum, present, events, items);
    }

    boolean attended(Id<Person> person) {
        return present.stream().anyMatch(one -> one.person().equals(person));
    }

    /** Everybody named in it. */
    public Set<Id<Person>> people() {
        Stream<Id<Person>> decided = agenda.stream()
                .map(Item::decision)
                .filter(Objects::nonNull)
                .flatMap(decision -> Stream.of(
                                Stream.of(decision.proposedBy()),
                                Stream.ofNullable(decision.countersignedBy()),
                                decision.votes().stream().map(Cast::member),
                                decision.left().stream().map(Left::member))
                        .flatMap(named -> named));
        Stream<Id<Person>> adopted =
                agenda.stream().map(Item::adopted).filter(Objects::nonNull).map(Adopted::by);
        return Stream.of(
                        Stream.of(chair, convenedBy),
                        present.stream().map(Attendance::person),
                        events.stream().map(SessionEvent::personId),
                        decided,
                        adopted)
                .flatMap(named -> named)
                .collect(Collectors.toSet());
    }
}
