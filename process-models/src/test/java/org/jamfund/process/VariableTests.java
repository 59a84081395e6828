package org.jamfund.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VariableTests {

    @RegisterExtension
    static final Stage stage = new Stage();

    private static final Variable<Integer> MILESTONE = Variable.count("milestone");

    @Test
    void writesWhatItReads() {
        stage.script("openProject", scope -> {
            assertThat(MILESTONE.find(scope)).isNull();
            MILESTONE.set(scope, 7);
            assertThat(MILESTONE.get(scope)).isEqualTo(7);
        });
        assertThat(opened().variables()).containsEntry("milestone", 7);
    }

    @Test
    void namesTheVariableNobodyHasSet() {
        stage.script("openProject", MILESTONE::get);
        assertThatThrownBy(VariableTests::opened)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("milestone");
    }

    @Test
    void refusesAValueOfAnotherType() {
        stage.script("openProject", scope -> {
            scope.setVariable("milestone", "seven");
            MILESTONE.find(scope);
        });
        assertThatThrownBy(VariableTests::opened)
                .hasMessageContaining("milestone")
                .hasMessageContaining("String")
                .hasMessageContaining("Integer");
    }

    @Test
    void storesNoPassingVariable() {
        stage.script("openProject", scope -> {
            Passing.BY.set(scope, "somebody");
            assertThat(Passing.BY.get(scope)).isEqualTo("somebody");
        });
        assertThat(opened().variables()).doesNotContainKey("by");
    }

    @Test
    void givesTheEngineTypedValues() {
        assertThat(Variable.text("a").of("x")).isEqualTo(Variables.stringValue("x"));
        assertThat(Variable.flag("b").of(true)).isEqualTo(Variables.booleanValue(true));
        assertThat(Variable.count("c").of(1)).isEqualTo(Variables.integerValue(1));
        assertThat(Variable.number("d").of(1L)).isEqualTo(Variables.longValue(1L));
        assertThat(Variable.number("d").passing().of(1L).isTransient()).isTrue();
    }

    private static Walk opened() {
        return stage.startCalled(ProjectDelivery.KEY, Map.of());
    }
}
