package org.jamfund.funding;

import java.util.List;
import org.jamfund.kernel.PlainText;
import org.jamfund.kernel.Reason;
import org.springframework.stereotype.Component;

/** Why an award was decided as it was: what the votes came to, in the encoded form that is kept with the award. */
@Component
class VoteReasons {

    private static final int MAX_WORDS = 1_800;
    private static final String BETWEEN = " / ";

    private final ConditionMapper conditions;

    VoteReasons(ConditionMapper conditions) {
        this.conditions = conditions;
    }

    /** With the conditions the board approved too, each with an equal share of the room there is. */
    String approval(Award award, VoteCount count) {
        List<String> put =
                conditions.of(award.id()).stream().map(Condition::words).toList();
        if (put.isEmpty()) {
            return votes("funding-approved", count);
        }
        int share = MAX_WORDS / put.size() - BETWEEN.length() - 1;
        String words = String.join(
                BETWEEN,
                put.stream().map(one -> PlainText.shortened(one, share)).toList());
        return votes("funding-approved-on-conditions", count, words);
    }

    /** With the words of those who declined and without their names; where nobody did, the majority was missed by abstentions. */
    static String refusal(VoteCount count) {
        String words = count.objections(MAX_WORDS);
        return words.isEmpty() ? votes("funding-declined", count) : votes("funding-declined-because", count, words);
    }

    /** Where a secret vote came to nothing, what was voted stays secret too. */
    static String lapse(Award award, VoteCount count) {
        return award.secret()
                ? Reason.of("funding-lapsed-secretly", count.cast(), award.quorum())
                        .encoded()
                : votes("funding-lapsed", count);
    }

    private static String votes(String code, VoteCount count) {
        return Reason.of(code, count.votes(Vote.APPROVE), count.votes(Vote.DECLINE), count.votes(Vote.ABSTAIN))
                .encoded();
    }

    private static String votes(String code, VoteCount count, String words) {
        return Reason.of(code, count.votes(Vote.APPROVE), count.votes(Vote.DECLINE), count.votes(Vote.ABSTAIN), words)
                .encoded();
    }
}
