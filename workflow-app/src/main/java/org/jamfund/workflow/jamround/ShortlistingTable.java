package org.jamfund.workflow.jamround;

import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jamfund.jam.Decision;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.process.Shortlisting;
import org.jamfund.process.Variable;
import org.jamfund.voting.Shortlisted;
import org.jamfund.voting.ShortlistingRule;
import org.jamfund.voting.Standing;
import org.jamfund.workflow.decision.PinnedTables;
import org.springframework.stereotype.Component;

/** The shortlisting rule as the decision table of a Jam has it. */
@Component
class ShortlistingTable {

    private final PinnedTables tables;

    ShortlistingTable(PinnedTables tables) {
        this.tables = tables;
    }

    ShortlistingRule of(Id<Jam> jam) {
        Function<VariableMap, DmnDecisionTableResult> table = tables.table(jam, Decision.SHORTLISTING);
        return standing -> Optional.ofNullable(table.apply(question(standing)).getSingleResult())
                .map(answer -> new Shortlisted(Shortlisting.SHORTLISTED.get(answer), Shortlisting.REASON.get(answer)));
    }

    private static VariableMap question(Standing standing) {
        VariableMap question = Variables.createVariables();
        ask(question, Shortlisting.PLACE, standing.place());
        ask(question, Shortlisting.VOTES, standing.votes());
        ask(question, Shortlisting.AUDIENCES, standing.audiences());
        ask(question, Shortlisting.REQUESTED_UNITS, Amounts.units(standing.requested()));
        ask(question, Shortlisting.SIZE, standing.shortlistSize());
        return question;
    }

    private static <T> void ask(VariableMap question, Variable<T> variable, T value) {
        question.putValueTyped(variable.name(), variable.of(value));
    }
}
