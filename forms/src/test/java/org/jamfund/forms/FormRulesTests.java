package org.jamfund.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form keeps every rule, and every rule objects to a form spoilt on purpose. */
class FormRulesTests {

    private static final int FORMS = 13;

    record Rule(String name, Function<FormFile, Stream<String>> offenders, String spoilt) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Rule> rules() {
        return Stream.of(
                new Rule("readable", FormRules::isReadByTheViewerAndTheModeler, "'schemaVersion':99,'id':'some-form'"),
                new Rule("title", FormRules::beginsWithWhatItIsAbout, "'components':[{'type':'text','text':'Hello'}]"),
                new Rule("components", FormRules::asksWithKnownComponents, "'components':[{'type':'iframe'}]"),
                new Rule(
                        "unique",
                        FormRules::idsAndKeysAreUnique,
                        "'components':[{'type':'radio','id':'a','key':'x'},{'type':'radio','id':'b','key':'x'}]"),
                new Rule(
                        "labels",
                        FormRules::questionsHaveAKeyAndALabel,
                        "'components':[{'type':'radio','key':'x','label':''}]"),
                new Rule("unknown checks", FormRules::checksAreKnownAndPossible, question("'validate':{'minimum':1}")),
                new Rule("bounds", FormRules::checksAreKnownAndPossible, question("'validate':{'min':2,'max':1}")),
                new Rule(
                        "patterns",
                        FormRules::checksAreKnownAndPossible,
                        question("'validate':{'pattern':'(','validationType':'custom'}")),
                new Rule("endless", FormRules::answersAreBounded, question("'validate':{'required':true}")),
                new Rule(
                        "options",
                        FormRules::choicesHaveDistinctOptions,
                        "'components':[{'type':'select','key':'x','values':[{'value':'a','label':'A'},{'value':'a','label':'B'}]}]"),
                new Rule(
                        "conditions",
                        FormRules::conditionsCompareQuestionsOfTheForm,
                        question("'conditional':{'hide':'=other != null'}")),
                new Rule(
                        "code in conditions",
                        FormRules::conditionsCompareQuestionsOfTheForm,
                        question("'conditional':{'hide':'=for x in 1..9 return x'}")),
                new Rule(
                        "one for several",
                        FormRules::whatStandsForSeveralIsANumber,
                        question("'properties':{'each':'criterion'}")),
                new Rule("answers", FormRules::somethingMustBeAnswered, question("'validate':{'maxLength':1}")));
    }

    private static String question(String more) {
        return "'components':[{'type':'textfield','key':'x','label':'X'," + more + "}]";
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyFormKeepsTheRule(Rule rule) {
        assertThat(FormFile.all())
                .hasSize(FORMS)
                .allSatisfy(form ->
                        assertThat(rule.offenders().apply(form)).as(form.name()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleObjectsToASpoiltForm(Rule rule) {
        FormFile spoilt = FormFile.of("{" + rule.spoilt().replace('\'', '"') + "}");
        assertThat(rule.offenders().apply(spoilt)).isNotEmpty();
    }

    @Test
    void noTwoFormsShareAnId() {
        Set<String> seen = new HashSet<>();
        assertThat(FormFile.all()).allMatch(form -> seen.add(form.id()));
    }

    @Test
    void everyFormIsOnTheClassPathUnderItsRoom() {
        assertThat(FormFile.all())
                .allSatisfy(form -> assertThat(getClass().getResource("/forms/" + form.name()))
                        .as(form.name())
                        .isNotNull());
    }
}
