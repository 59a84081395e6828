package org.jamfund.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Java knows of a drawing is in it, and what Java must know of it is in its contract. */
class ContractTests {

    private static final int MOST_VARIABLES = 8;
    private static final Pattern EXPRESSION = Pattern.compile("(?<!delegateExpression=\")\\$\\{([^}]+)}");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z][A-Za-z-]*");
    private static final Pattern LITERAL = Pattern.compile("'([^']+)'");
    private static final Pattern NAMED = Pattern.compile(
            "camunda:resultVariable=\"(\\w+)\"|<camunda:in source=\"(\\w+)\"|<camunda:out [^>]*target=\"(\\w+)\""
                    + "|<camunda:(?:in|out)putParameter name=\"(\\w+)\"");

    static List<Drawing> drawings() {
        return Drawing.all();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void namesOnlyElementsThatAreDrawn(Drawing drawing) {
        assertThat(Contract.of(drawing.key()).elements())
                .allSatisfy(id -> assertThat((Object) drawing.model().getModelElementById(id))
                        .as(id)
                        .isNotNull());
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void namesEveryTaskOfAPerson(Drawing drawing) {
        assertThat(Contract.of(drawing.key()).elements())
                .containsAll(drawing.every(UserTask.class).stream()
                        .map(UserTask::getId)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void namesExactlyTheMessagesOfTheDrawing(Drawing drawing) {
        Set<String> promised = Contract.of(drawing.key()).texts().stream()
                .filter(text -> text.matches("[A-Z][A-Za-z]+") && !text.equals(drawing.key()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> drawn = drawing.every(Message.class).stream()
                .map(Message::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(promised).isEqualTo(drawn);
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void namesEveryVariableTheDrawingLooksAt(Drawing drawing) {
        Set<String> promised = Contract.of(drawing.key()).variables().stream()
                .map(Variable::name)
                .collect(Collectors.toSet());
        Set<String> seen = new TreeSet<>(lookedAt(drawing.xml()));
        assertThat(promised).containsAll(seen);
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void knowsEveryAnswerTheDrawingComparesWith(Drawing drawing) {
        Set<String> known = Drawing.all().stream()
                .flatMap(each -> Contract.of(each.key()).texts().stream())
                .collect(Collectors.toSet());
        assertThat(expressions(drawing.xml()).flatMap(ContractTests::literals))
                .allSatisfy(text -> assertThat(known).contains(text));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void storesFewVariables(Drawing drawing) {
        assertThat(Contract.of(drawing.key()).variables())
                .filteredOn(each -> !each.isPassing())
                .hasSizeLessThanOrEqualTo(MOST_VARIABLES);
        assertThat(Contract.of(drawing.key()).texts()).contains(drawing.key());
    }

    private static Set<String> lookedAt(String xml) {
        Stream<String> inExpressions = expressions(xml)
                .map(text -> text.replaceAll("'[^']*'", ""))
                .flatMap(text -> WORD.matcher(text).results().map(MatchResult::group));
        Stream<String> named = NAMED.matcher(xml)
                .results()
                .flatMap(match -> Stream.of(1, 2, 3, 4).map(match::group).filter(Objects::nonNull));
        Set<String> seen = Stream.concat(inExpressions, named).collect(Collectors.toCollection(TreeSet::new));
        seen.removeAll(Set.of("true", "false"));
        return seen;
    }

    private static Stream<String> expressions(String xml) {
        return EXPRESSION.matcher(xml).results().map(match -> match.group(1));
    }

    private static Stream<String> literals(String expression) {
        return LITERAL.matcher(expression).results().map(match -> match.group(1));
    }
}
