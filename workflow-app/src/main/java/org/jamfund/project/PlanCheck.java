package org.jamfund.project;

import java.util.List;
import java.util.Optional;
import org.jamfund.kernel.Id;
import org.jamfund.ledger.LedgerCheck;
import org.springframework.stereotype.Component;

/** The milestones of a project add up to its award, and of one that is complete nothing was left neither paid nor returned. */
@Component
class PlanCheck implements LedgerCheck {

    private final TrancheCheckMapper mapper;

    PlanCheck(TrancheCheckMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String name() {
        return "plans-equal-awards";
    }

    @Override
    public Optional<String> violation() {
        List<Id<Project>> unlike = mapper.unlikeTheirAward();
        return unlike.isEmpty() ? Optional.empty() : Optional.of(Project.keyOf(unlike.get(0)));
    }
}
