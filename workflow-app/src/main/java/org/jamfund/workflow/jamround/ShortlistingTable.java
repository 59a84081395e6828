package org.jamfund.workflow.jamround;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jamfund.kernel.Amounts;
import org.jamfund.process.Shortlisting;
import org.jamfund.process.Variable;
import org.jamfund.voting.Shortlisted;
import org.jamfund.voting.ShortlistingRule;
import org.jamfund.voting.Standing;
import org.springframework.stereotype.Component;

/** The shortlisting rule as the decision table has it. */
@Component
class ShortlistingTable implements ShortlistingRule {

    private final DecisionService decisions;

    ShortlistingTable(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public Shortlisted decide(Standing standing) {
        VariableMap question = Variables.createVariables();
        ask(question, Shortlisting.PLACE, standing.place());
        ask(question, Shortlisting.VOTES, standing.votes());
        ask(question, Shortlisting.AUDIENCES, standing.audiences());
        ask(question, Shortlisting.REQUESTED_UNITS, Amounts.units(standing.requested()));
        ask(question, Shortlisting.SIZE, standing.shortlistSize());
        DmnDecisionRuleResult answer =
                decisions.evaluateDecisionTableByKey(Shortlisting.KEY, question).getSingleResult();
        return new Shortlisted(Shortlisting.SHORTLISTED.get(answer), Shortlisting.REASON.get(answer));
    }

    private static <T> void ask(VariableMap question, Variable<T> variable, T value) {
        question.putValueTyped(variable.name(), variable.of(value));
    }
}
