package org.jamfund.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Seats are written as letters: A approves what they adopted, a approve, d decline, s abstain, r recuse, a dot has not voted; a digit approves only so much of 9. */
class VoteCountTests {

    private static final Id<Person> ADOPTER = Id.fresh();

    @ParameterizedTest
    @CsvSource({
        "aaa,   3, 50, true",
        "aad,   3, 50, true",
        "add,   3, 50, false",
        "adss,  3, 50, false",
        "ass,   3, 50, true",
        "sss,   3, 50, false",
        "aa.,   3, 50, false",
        "aadd,  3, 50, false",
        "aaadd, 3, 66, false",
        "aad,   3, 66, true",
        "a,     0, 50, true",
        "aarr,  2, 50, true",
        "aarr,  3, 50, false",
        "adr,   2, 50, false",
        "rrr,   1, 50, false",
        "A.,    1, 50, false",
        "As,    1, 50, false",
        "Aa,    1, 50, true",
        "Aad,   2, 50, true",
    })
    void aMajorityOfTheVotesCastApprovesOnceTheQuorumIsMet(String seats, int quorum, int percent, boolean approved) {
        assertThat(count(seats, quorum, percent).approved()).isEqualTo(approved);
    }

    @Test
    void nobodyApprovesNothing() {
        assertThat(new VoteCount(0, 0, 9, ADOPTER, List.of()).approved()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "aa...,  3, false",
        "aaa..,  3, true",
        "ddd..,  3, true",
        "dd...,  3, false",
        "aad..,  3, false",
        "dda..,  3, false",
        "sss..,  3, false",
        "ssssd,  3, true",
        "aaa.,   4, false",
        "a.,     3, true",
        "9aa..,  3, true",
        "12a..,  3, false",
        "111..,  3, true",
        "aa..r,  2, false",
        "aa.r.,  3, false",
        "aa.rr,  3, false",
        "aa.rr,  2, true",
        "aarrr,  3, true",
        "A.,     1, false",
        "As.,    1, false",
        "As,     1, true",
        "Ar,     1, true",
        "Aa,     1, true",
    })
    void theVoteIsDecidedOnceNoVoteToComeCanChangeItsOutcome(String seats, int quorum, boolean decided) {
        assertThat(count(seats, quorum, 50).decided()).isEqualTo(decided);
    }

    @ParameterizedTest
    @CsvSource({
        "A., 1, false",
        "As, 1, true",
        "dd., 3, true",
        "dda, 3, true",
        "dd..., 3, false",
        "ss., 3, false",
        "ss, 3, false",
        "sss, 3, true"
    })
    void theBoardSaidNoWhereARefusalCannotBeOutvotedAndNothingWhereTooFewSpoke(
            String seats, int quorum, boolean refused) {
        assertThat(count(seats, quorum, 50).refused()).isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource({"A, 1, true", "Ar, 1, true", "A., 1, false", "aar, 3, true", "aa., 3, false"})
    void tooFewAreLeftWhereTheQuorumLacksOrOnlyWhoAdoptedIt(String seats, int quorum, boolean tooFew) {
        assertThat(count(seats, quorum, 50).tooFewLeft()).isEqualTo(tooFew);
    }

    @ParameterizedTest
    @CsvSource({"aaa, 9", "5aa, 9", "55a, 5", "35a, 5", "3a, 3", "57dd1, 5", "sss, 0"})
    void awardsTheLargestAmountThatMoreThanHalfOfTheApproversWouldPay(String seats, long awarded) {
        assertThat(count(seats, 2, 50).awardedMinor()).isEqualTo(awarded);
    }

    private static VoteCount count(String letters, int quorum, int percent) {
        List<FundingSeat> seats = new ArrayList<>();
        for (char letter : letters.toCharArray()) {
            Long amount = Character.isDigit(letter) ? Long.valueOf(Character.digit(letter, 10)) : null;
            Vote vote = switch (letter) {
                case '.' -> null;
                case 'd' -> Vote.DECLINE;
                case 's' -> Vote.ABSTAIN;
                case 'r' -> Vote.RECUSE;
                default -> Vote.APPROVE;
            };
            seats.add(new FundingSeat(
                    letter == 'A' ? ADOPTER : Id.fresh(), seats.size(), false, false, null, vote, amount, null, null));
        }
        return new VoteCount(quorum, percent, 9, ADOPTER, seats);
    }
}
