package org.jamfund.workflow.decision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jamfund.jam.Decision;
import org.jamfund.jam.DecisionTables;
import org.jamfund.kernel.FieldError;
import org.jamfund.kernel.Invalid;
import org.jamfund.testing.JamfundTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a Jam may bring as a table, and everything else it may not. */
@JamfundTest
class CheckedTablesTests {

    private static final String FIRST_RULE = "<rule id=\"Rule_ReviewOutcome_NobodyAssessed\">";

    private final DecisionTables tables;

    CheckedTablesTests(@Autowired DecisionTables tables) {
        this.tables = tables;
    }

    @ParameterizedTest
    @EnumSource(Decision.class)
    void takesTheProductsOwn(Decision decision) {
        String usual = usual(decision);
        assertThat(checked(decision, usual)).isEqualTo(usual);
    }

    @Test
    void takesATableThatLooksAtLess() {
        String less = usual(Decision.PANEL_SIZE)
                .replaceAll("(?s)<input id=\"Input_PanelSize_RequestedUnits\".*?</input>", "")
                .replaceAll("(?s)<inputEntry id=\"InputEntry_PanelSize_\\w+_RequestedUnits\">.*?</inputEntry>", "")
                .replace("\"UNIQUE\"", "\"FIRST\"");
        assertThatCode(() -> checked(Decision.PANEL_SIZE, less)).doesNotThrowAnyException();
    }

    static Stream<Arguments> files() {
        String usual = usual(Decision.REVIEW_OUTCOME);
        return Stream.of(
                Arguments.of("nothing", "", "required"),
                Arguments.of("no XML", "PanelSize", "decision-xml"),
                Arguments.of("half a file", usual.substring(0, usual.length() / 2), "decision-xml"),
                Arguments.of("a billion laughs", withDoctype(usual, laughs()), "decision-xml"),
                Arguments.of(
                        "a file of the server",
                        withDoctype(usual, "<!ENTITY x SYSTEM \"file:///etc/passwd\">"),
                        "decision-xml"),
                Arguments.of(
                        "an address",
                        withDoctype(usual, "<!ENTITY % x SYSTEM \"http://127.0.0.1:9/x\"> %x;"),
                        "decision-xml"),
                Arguments.of("a document type alone", usual.replace("?>\n", "?>\n<!DOCTYPE x>\n"), "decision-xml"),
                Arguments.of(
                        "a schema elsewhere",
                        usual.replaceFirst(
                                "<definitions ",
                                "<definitions xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                                        + " xsi:schemaLocation=\"urn:x http://127.0.0.1:9/x.xsd\" "),
                        "decision-xml"),
                Arguments.of("a thousand levels", usual.replace("<description>What", nested()), "decision-xml"),
                Arguments.of("half a megabyte", usual + " ".repeat(512 * 1024), "decision-too-large"),
                Arguments.of(
                        "no table", usual.replaceAll("(?s)<decisionTable.*</decisionTable>", ""), "decision-one-table"),
                Arguments.of("deep brackets", usual.replace("&gt;= 500", brackets(60)), "decision-words"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("files")
    void refusesFilesThatAreNoTable(String what, String file, String code) {
        refuses(Decision.REVIEW_OUTCOME, file, code);
    }

    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            UTF-7 | ReviewOutcome | encoding="UTF-8" | encoding="UTF-7" | decision-xml
            DMN 1.1 | ReviewOutcome | 20191111/MODEL | 20151101/dmn.xsd | decision-xml
            another name | ReviewOutcome | id="ReviewOutcome" | id="Review" | decision-one-table
            two tables | ReviewOutcome | <dmndi:DMNDI> | <decision id="Other" name="Other"/><dmndi:DMNDI> | decision-one-table
            no end of history | ReviewOutcome | camunda:historyTimeToLive="P180D" | `` | decision-time-to-live
            all matches | ReviewOutcome | "FIRST" | "COLLECT" | decision-hit-policy
            an unknown fact | ReviewOutcome | <text>spread</text> | <text>owner</text> | decision-input
            code as a fact | ReviewOutcome | <text>spread</text> | <text>execution.getId()</text> | decision-input
            a mistyped fact | ReviewOutcome | _Spread" typeRef="integer" | _Spread" typeRef="string" | decision-input
            another answer | ReviewOutcome | name="reviewOutcome" | name="outcome" | decision-output
            JUEL | ReviewOutcome | <outputEntry | <outputEntry expressionLanguage="juel" | decision-language
            Groovy | ReviewOutcome | <inputEntry | <inputEntry expressionLanguage="groovy" | decision-language
            JavaScript | ReviewOutcome | <inputExpression | <inputExpression expressionLanguage="javascript" | decision-language
            Python | ReviewOutcome | <definitions | <definitions expressionLanguage="python" | decision-language
            a loop | ReviewOutcome | &gt;= 500 | count(for i in 1..1000000000 return i) &gt; 1 | decision-words
            a power | ReviewOutcome | &gt;= 500 | &gt;= 9**9**9 | decision-words
            a pattern | ReviewOutcome | &gt;= 500 | matches("aaaaaaaaaaaaaaaaaaa!", "(a+)+") | decision-words
            Java | ReviewOutcome | &gt;= 500 | {f: function(x) external {java: {class: "java.lang.Runtime"}}} | decision-words
            contradictions | ReviewOutcome | "FIRST" | "UNIQUE" | decision-unclear
            an unknown word | ReviewOutcome | <text>"recommended"</text> | <text>"splendid"</text> | decision-answer
            readers without end | ReviewOutcome | <text>false</text> | <text></text> | decision-answer
            revisions without end | ReviewOutcome | <text>&lt; 2</text> | <text></text> | decision-answer
            revision when it is over | ReviewOutcome | <text>&lt; 600</text> | <text>&lt; 590</text> | decision-answer
            a gap of one | PanelSize | [10000.. | [10001.. | decision-silent
            no rule that ever applies | PanelSize | <text></text> | <text>&lt; 0</text> | decision-silent
            nobody reads | PanelSize | <text>1</text> | <text>0</text> | decision-answer
            everybody reads | PanelSize | + 2 | * 1000 | decision-answer
            a word for a number | PanelSize | <text>1</text> | <text>"one"</text> | decision-unclear
            never enough | ApprovalTier | <text>66</text> | <text>100</text> | decision-answer
            a false reason | Shortlisting | "below-line" | "within-size" | decision-answer
            """)
    void refusesWhatCouldNotDecideOrWouldDoMore(String what, String table, String from, String to, String code) {
        Decision decision = Stream.of(Decision.values())
                .filter(one -> one.code().equals(table))
                .findFirst()
                .orElseThrow();
        String changed = usual(decision).replace(from, to);
        assertThat(changed).as(what).isNotEqualTo(usual(decision));
        refuses(decision, changed, code);
    }

    @Test
    void theLargestTableIsTriedToo() {
        String usual = usual(Decision.REVIEW_OUTCOME);
        String rule = FIRST_RULE + usual.split(FIRST_RULE)[1].split("</rule>")[0] + "</rule>";
        StringBuilder rules = new StringBuilder();
        for (int copy = 0; copy < 91; copy++) {
            rules.append(rule.replace("_NobodyAssessed", "_NobodyAssessed" + copy)
                    .replace("&lt; 1<", "&gt; " + (2_000_000 + copy) + "<"));
        }
        String large = usual.replace(FIRST_RULE, rules + FIRST_RULE);
        assertThat(checked(Decision.REVIEW_OUTCOME, large)).isEqualTo(large);
    }

    private void refuses(Decision decision, String file, String code) {
        Invalid refused = catchThrowableOfType(Invalid.class, () -> checked(decision, file));
        assertThat(refused.errors()).extracting(FieldError::code).containsExactly(code);
    }

    private String checked(Decision decision, String file) {
        return tables.checked(decision, file.getBytes(UTF_8), "file");
    }

    private static String withDoctype(String xml, String declarations) {
        return xml.replace("?>\n", "?>\n<!DOCTYPE definitions [" + declarations + "]>\n")
                .replaceFirst("Nobody assessed", "&x;");
    }

    private static String laughs() {
        StringBuilder laughs = new StringBuilder("<!ENTITY x0 \"ha\">");
        for (int level = 1; level < 30; level++) {
            laughs.append("<!ENTITY x").append(level == 29 ? "" : level).append(" \"");
            laughs.append(("&x" + (level - 1) + ";").repeat(10)).append("\">");
        }
        return laughs.toString();
    }

    private static String nested() {
        return "<x>".repeat(1000) + "</x>".repeat(1000) + "<description>What";
    }

    private static String brackets(int depth) {
        return "&gt;= " + "(".repeat(depth) + "1" + ")".repeat(depth);
    }

    private static String usual(Decision decision) {
        try (var file = CheckedTablesTests.class.getResourceAsStream("/dmn/" + decision.code() + ".dmn")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
