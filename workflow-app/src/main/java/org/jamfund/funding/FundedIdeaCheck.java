package org.jamfund.funding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.ledger.LedgerCheck;
import org.springframework.stereotype.Component;

/** No idea stands where the board is asked without money reserved for it, or is delivered without an award. */
@Component
class FundedIdeaCheck implements LedgerCheck {

    private final AwardCheckMapper mapper;

    FundedIdeaCheck(AwardCheckMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String name() {
        return "funded-ideas-have-awards";
    }

    @Override
    public Optional<String> violation() {
        List<Id<Idea>> without = mapper.ideasWithoutAward();
        return without.isEmpty()
                ? Optional.empty()
                : Optional.of(without.stream().map(Id::text).collect(Collectors.joining(", ")));
    }
}
