package org.jamfund.workflow.ideajourney;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jamfund.kernel.Rows;
import org.jamfund.ledger.LedgerCheck;
import org.jamfund.process.IdeaJourney;
import org.springframework.stereotype.Component;

/** Whatever is reserved belongs to a journey that is under way and will end the reservation. */
@Component
class JourneyCheck implements LedgerCheck {

    private final JourneyCheckMapper mapper;

    JourneyCheck(JourneyCheckMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String name() {
        return "reservations-have-journeys";
    }

    @Override
    public Optional<String> violation() {
        return Rows.inPages(
                        0L,
                        after -> mapper.openAwards(after, Rows.PAGE),
                        award -> award.id().value())
                .flatMap(awards -> withoutJourney(awards).stream())
                .findFirst();
    }

    private List<String> withoutJourney(List<JourneyCheckMapper.OpenAward> awards) {
        List<String> ideas = awards.stream().map(award -> award.idea().text()).toList();
        Set<String> underWay = new HashSet<>(mapper.underWay(IdeaJourney.KEY, ideas));
        return awards.stream()
                .filter(award -> !underWay.contains(award.idea().text()))
                .map(award -> "award %s for idea %s".formatted(award.id(), award.idea()))
                .toList();
    }
}
