package org.jamfund.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionFileTests {

    private static final Map<Class<?>, String> TYPES =
            Map.of(String.class, "string", Boolean.class, "boolean", Integer.class, "integer", Long.class, "long");

    static Stream<DecisionFile> tables() {
        return DecisionFile.all().stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void explainsEachOfItsRules(DecisionFile table) {
        assertThat(table.every(Rule.class))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.getDescription().getTextContent())
                        .as(rule.getId())
                        .matches("[A-Z].{20,}\\."));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void saysWhichRuleWinsAndForHowLongItIsRemembered(DecisionFile table) {
        DecisionTable drawn = table.every(DecisionTable.class).iterator().next();
        assertThat(drawn.getAttributeValue("hitPolicy")).isIn("UNIQUE", "FIRST");
        assertThat(table.decision().getCamundaHistoryTimeToLiveString()).isEqualTo("P180D");
        assertThat(table.decision().getId()).isEqualTo(table.key());
        assertThat(table.model().getDocument().getRootElement().getNamespaceURI())
                .isEqualTo("https://www.omg.org/spec/DMN/20191111/MODEL/");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void asksAndAnswersWhatItsContractSays(DecisionFile table) {
        Map<String, String> drawn = new TreeMap<>();
        table.every(Input.class)
                .forEach(input -> drawn.put(
                        input.getInputExpression().getText().getTextContent(),
                        input.getInputExpression().getTypeRef()));
        table.every(Output.class).forEach(output -> drawn.put(output.getName(), output.getTypeRef()));
        Map<String, String> promised = new TreeMap<>();
        Contract.of(table.key()).variables().forEach(each -> promised.put(each.name(), TYPES.get(each.type())));
        assertThat(drawn).isEqualTo(promised);
    }
}
