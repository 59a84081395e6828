package org.jamfund.funding;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.PlainText;
import org.jamfund.people.Person;

/**
 * What the votes on an award come to. The quorum counts every vote, abstentions included; the majority counts approvals
 * against approvals and refusals. Nobody approves what they adopted alone: somebody else has to vote, and to approve. Who declares a conflict of interest leaves the vote: such a seat counts for neither. The
 * amount awarded is the largest that more than half of the approvers would pay: the lower median of what they named, where
 * naming nothing is the whole proposal.
 */
record VoteCount(int quorum, int majorityPercent, long proposedMinor, Id<Person> proposedBy, List<FundingSeat> seats) {

    private static final String BETWEEN = " / ";

    static VoteCount of(Award award, List<FundingSeat> seats) {
        return new VoteCount(
                award.quorum(), award.majorityPercent(), award.amountMinor(), award.proposedBy(), List.copyOf(seats));
    }

    long votes(Vote vote) {
        return seats.stream().filter(seat -> seat.vote() == vote).count();
    }

    /** What those who declined said, in the order of their seats, each with an equal share of so many characters. */
    String objections(int max) {
        List<String> words = seats.stream()
                .filter(seat -> seat.vote() == Vote.DECLINE)
                .map(FundingSeat::comment)
                .filter(Objects::nonNull)
                .map(String::strip)
                .toList();
        int share = max / Math.max(1, words.size()) - BETWEEN.length() - 1;
        return words.stream().map(said -> PlainText.shortened(said, share)).collect(Collectors.joining(BETWEEN));
    }

    boolean quorumMet() {
        return cast() >= atLeastOne(quorum) && others().anyMatch(seat -> seat.isVoted() && !seat.isRecused());
    }

    /** Whether the board said no: enough have refused, whoever has not voted yet. */
    boolean refused() {
        return quorumMet() && !approved() || votes(Vote.DECLINE) > 0 && !reachable();
    }

    /** An empty vote never approves. */
    boolean approved() {
        return quorumMet() && isSeconded() && majority(votes(Vote.APPROVE), votes(Vote.DECLINE));
    }

    /** Zero unless approved. */
    long awardedMinor() {
        return approved() ? lowerMedian(approvedAmounts()) : 0;
    }

    /** Whether no vote still to come can change the outcome, the amount included. */
    boolean decided() {
        return cannotBeApproved() || isSureOfApproval() && amountIsSure();
    }

    /** Whether nothing is waited for; a secret vote waits for everybody, since whoever is not waited for is told the outcome. */
    boolean isOver(boolean secret) {
        return secret ? tooFewLeft() || pending() == 0 : decided();
    }

    /** Whether so many have left the vote that the quorum cannot be met any more, or nobody but who adopted it is left. */
    boolean tooFewLeft() {
        return left() < atLeastOne(quorum) || others().allMatch(FundingSeat::isRecused);
    }

    /** Members who have voted or may yet. */
    long left() {
        return seats.size() - votes(Vote.RECUSE);
    }

    long cast() {
        return left() - pending();
    }

    long pending() {
        return seats.stream().filter(seat -> !seat.isVoted()).count();
    }

    private boolean cannotBeApproved() {
        return tooFewLeft() || !reachable();
    }

    private boolean reachable() {
        return majority(votes(Vote.APPROVE) + pending(), votes(Vote.DECLINE))
                && others().anyMatch(seat -> !seat.isVoted() || seat.vote() == Vote.APPROVE);
    }

    private boolean isSureOfApproval() {
        return quorumMet() && isSeconded() && majority(votes(Vote.APPROVE), votes(Vote.DECLINE) + pending());
    }

    private boolean isSeconded() {
        return others().anyMatch(seat -> seat.vote() == Vote.APPROVE);
    }

    /** The seats but that of who adopted the award. */
    private Stream<FundingSeat> others() {
        return seats.stream().filter(seat -> !seat.personId().equals(proposedBy));
    }

    private boolean amountIsSure() {
        long awarded = lowerMedian(approvedAmounts());
        return IntStream.rangeClosed(1, (int) pending())
                .allMatch(more -> lowerMedian(approvedAmountsAnd(more, 1)) == awarded
                        && lowerMedian(approvedAmountsAnd(more, proposedMinor)) == awarded);
    }

    private boolean majority(long approvals, long refusals) {
        return approvals > 0 && approvals * 100 > majorityPercent * (approvals + refusals);
    }

    private LongStream approvedAmounts() {
        return seats.stream()
                .filter(seat -> seat.vote() == Vote.APPROVE)
                .mapToLong(seat -> seat.amountMinor() == null ? proposedMinor : seat.amountMinor());
    }

    private LongStream approvedAmountsAnd(int more, long amountMinor) {
        return LongStream.concat(
                approvedAmounts(), LongStream.generate(() -> amountMinor).limit(more));
    }

    private static long lowerMedian(LongStream amounts) {
        long[] sorted = amounts.sorted().toArray();
        return sorted[(sorted.length - 1) / 2];
    }

    private static int atLeastOne(int quorum) {
        return Math.max(1, quorum);
    }
}
