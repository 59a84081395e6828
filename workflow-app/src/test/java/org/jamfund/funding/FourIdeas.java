package org.jamfund.funding;

import java.util.List;
import java.util.Map;
import org.jamfund.testing.fixture.LiveRound;
import org.jamfund.testing.fixture.SignedIn;

/** Four ideas wanted by four, three, two and one of four voters: the house of the first takes most of the money. */
record FourIdeas(String jam, String house, String hall, String garden, String bench) {

    static FourIdeas beforeTheBoard(LiveRound round) {
        String jam = round.aJam(Map.of("topics", List.of("Town", "Green")), "100000.00");
        SignedIn owner = round.aMemberOf(jam);
        FourIdeas four = new FourIdeas(
                jam,
                round.submits(owner, jam, "60000.00", Map.of("topic", "Town")),
                round.submits(owner, jam, "50000.00", Map.of("topic", "Town")),
                round.submits(owner, jam, "20000.00", Map.of("topic", "Green")),
                round.submits(owner, jam, "5000.00", Map.of("topic", "Green")));
        round.recommends(jam, List.of(four.house(), four.hall(), four.garden(), four.bench()));
        return four;
    }
}
