package org.jamfund.workflow.ideajourney;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Rows;
import org.jamfund.ledger.LedgerCheck;
import org.jamfund.process.IdeaJourney;
import org.jamfund.workflow.ideajourney.JourneyCheckMapper.Open;
import org.springframework.stereotype.Component;

/** Whatever is reserved, and every project that is not over, belongs to a journey that is under way and will end it. */
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
        return firstWithoutJourney("award", mapper::openAwards)
                .or(() -> firstWithoutJourney("project", mapper::openProjects));
    }

    private Optional<String> firstWithoutJourney(String noun, BiFunction<Id<?>, Integer, List<Open>> page) {
        return Rows.inPages(new Id<>(0), after -> page.apply(after, Rows.PAGE), Open::id)
                .flatMap(this::withoutJourney)
                .map(open -> "%s %s for idea %s".formatted(noun, open.id(), open.idea()))
                .findFirst();
    }

    private Stream<Open> withoutJourney(List<Open> page) {
        List<String> ideas = page.stream().map(open -> open.idea().text()).toList();
        Set<String> underWay = new HashSet<>(mapper.underWay(IdeaJourney.KEY, ideas));
        return page.stream().filter(open -> !underWay.contains(open.idea().text()));
    }
}
