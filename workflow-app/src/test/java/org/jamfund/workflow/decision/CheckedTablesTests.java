package org.jamfund.workflow.decision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jamfund.jam.Decision;
import org.jamfund.jam.DecisionTables;
import org.jamfund.kernel.FieldError;
import org.jamfund.kernel.Invalid;
import org.jamfund.testing.JamfundTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a Jam may bring as a table, and everything else it may not. */
@JamfundTest
class CheckedTablesTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DecisionTables tables;

    CheckedTablesTests(@Autowired DecisionTables tables) {
        this.tables = tables;
    }

    /** A change of the usual table and what is said of it. */
    record Hostile(String what, Decision decision, UnaryOperator<String> change, String code) {

        @Override
        public String toString() {
            return what + ": " + code;
        }
    }

    static Stream<Hostile> changes() {
        return Stream.of(
                outcome("nothing", all -> "", "required"),
                outcome("no XML", all -> "PanelSize", "decision-xml"),
                outcome("half a file", all -> all.substring(0, all.length() / 2), "decision-xml"),
                outcome("a billion laughs", all -> doctype(all, laughs()), "decision-xml"),
                outcome(
                        "a file of the server",
                        all -> doctype(all, "<!ENTITY x SYSTEM \"file:///etc/passwd\">"),
                        "decision-xml"),
                outcome(
                        "an address",
                        all -> doctype(all, "<!ENTITY % x SYSTEM \"http://127.0.0.1:9/x\"> %x;"),
                        "decision-xml"),
                outcome("UTF-7", all -> all.replace("encoding=\"UTF-8\"", "encoding=\"UTF-7\""), "decision-xml"),
                outcome(
                        "a thousand levels",
                        all -> all.replace("<description>What", nested() + "<description>What"),
                        "decision-xml"),
                outcome("half a megabyte", all -> all + " ".repeat(512 * 1024), "decision-too-large"),
                outcome("DMN 1.1", all -> all.replace("20191111/MODEL", "20151101/dmn.xsd"), "decision-xml"),
                outcome(
                        "another name",
                        all -> all.replace("id=\"ReviewOutcome\"", "id=\"Review\""),
                        "decision-one-table"),
                outcome(
                        "two tables",
                        all -> all.replace("<dmndi:DMNDI>", decision("Other") + "<dmndi:DMNDI>"),
                        "decision-one-table"),
                outcome(
                        "no table",
                        all -> all.replaceAll("(?s)<decisionTable.*</decisionTable>", ""),
                        "decision-one-table"),
                outcome(
                        "no end of history",
                        all -> all.replace(" camunda:historyTimeToLive=\"P180D\"", ""),
                        "decision-time-to-live"),
                outcome("all matches", all -> all.replace("\"FIRST\"", "\"COLLECT\""), "decision-hit-policy"),
                outcome(
                        "an unknown fact",
                        all -> all.replace("<text>spread</text>", "<text>owner</text>"),
                        "decision-input"),
                outcome(
                        "code as a fact",
                        all -> all.replace("<text>spread</text>", "<text>execution.getId()</text>"),
                        "decision-input"),
                outcome(
                        "a mistyped fact",
                        all -> all.replaceFirst("typeRef=\"integer\"", "typeRef=\"string\""),
                        "decision-input"),
                outcome(
                        "another answer",
                        all -> all.replace("name=\"reviewOutcome\"", "name=\"outcome\""),
                        "decision-output"),
                outcome(
                        "JUEL",
                        all -> all.replaceFirst("<outputEntry ", "<outputEntry expressionLanguage=\"juel\" "),
                        "decision-language"),
                outcome(
                        "Groovy",
                        all -> all.replaceFirst("<inputEntry ", "<inputEntry expressionLanguage=\"groovy\" "),
                        "decision-language"),
                outcome(
                        "JavaScript",
                        all -> all.replaceFirst(
                                "<inputExpression ", "<inputExpression expressionLanguage=\"javascript\" "),
                        "decision-language"),
                outcome(
                        "Python for all",
                        all -> all.replaceFirst("<definitions ", "<definitions expressionLanguage=\"python\" "),
                        "decision-language"),
                outcome(
                        "a loop",
                        all -> all.replace("&gt;= 500", "count(for i in 1..1000000000 return i) &gt; 1"),
                        "decision-words"),
                outcome("a power", all -> all.replace("&gt;= 500", "&gt;= 9**9**9"), "decision-words"),
                outcome(
                        "a pattern",
                        all -> all.replace("&gt;= 500", "matches(\"aaaaaaaaaaaaaaaaaaaaaaaa!\", \"(a+)+\")"),
                        "decision-words"),
                outcome(
                        "Java",
                        all -> all.replace(
                                "&gt;= 500", "{f: function(x) external {java: {class: \"java.lang.Runtime\"}}}"),
                        "decision-words"),
                outcome(
                        "deep brackets",
                        all -> all.replace("&gt;= 500", "&gt;= " + "(".repeat(60) + "1" + ")".repeat(60)),
                        "decision-words"),
                new Hostile(
                        "no rule that ever applies",
                        Decision.PANEL_SIZE,
                        all -> all.replaceAll("<text>(&lt;|&gt;|\\[)[^<]*</text>", "<text>&lt; 0</text>"),
                        "decision-silent"),
                new Hostile(
                        "a gap of one",
                        Decision.PANEL_SIZE,
                        all -> all.replace("[10000..", "[10001.."),
                        "decision-silent"),
                outcome("contradictions", all -> all.replace("\"FIRST\"", "\"UNIQUE\""), "decision-unclear"),
                outcome(
                        "an unknown word",
                        all -> all.replace("<text>\"recommended\"</text>", "<text>\"splendid\"</text>"),
                        "decision-answer"),
                outcome(
                        "readers without end",
                        all -> all.replace("<text>false</text>", "<text></text>"),
                        "decision-answer"),
                outcome(
                        "revisions without end",
                        all -> all.replace("<text>&lt; 2</text>", "<text></text>"),
                        "decision-answer"),
                new Hostile(
                        "nobody reads",
                        Decision.PANEL_SIZE,
                        all -> all.replace("<text>1</text>", "<text>0</text>"),
                        "decision-answer"),
                new Hostile(
                        "everybody reads", Decision.PANEL_SIZE, all -> all.replace("+ 2", "* 1000"), "decision-answer"),
                new Hostile(
                        "a word for a number",
                        Decision.PANEL_SIZE,
                        all -> all.replace("<text>1</text>", "<text>\"one\"</text>"),
                        "decision-unclear"),
                new Hostile(
                        "never unanimous enough",
                        Decision.APPROVAL_TIER,
                        all -> all.replace("<text>66</text>", "<text>100</text>"),
                        "decision-answer"),
                new Hostile(
                        "a false reason",
                        Decision.SHORTLISTING,
                        all -> all.replace("\"below-line\"", "\"within-size\""),
                        "decision-answer"));
    }

    @ParameterizedTest
    @EnumSource(Decision.class)
    void takesTheProductsOwn(Decision decision) {
        String usual = usual(decision);
        assertTimeoutPreemptively(
                PATIENCE,
                () -> assertThat(tables.checked(decision, usual.getBytes(UTF_8), "file"))
                        .isEqualTo(usual));
    }

    @Test
    void takesATableThatLooksAtLessInAnotherOrder() {
        String short_ = usual(Decision.PANEL_SIZE)
                .replaceAll("(?s)<input id=\"Input_PanelSize_RequestedUnits\".*?</input>", "")
                .replaceAll("(?s)<inputEntry id=\"InputEntry_PanelSize_\\w+_RequestedUnits\">.*?</inputEntry>", "")
                .replace("\"UNIQUE\"", "\"FIRST\"");
        assertThatCode(() -> tables.checked(Decision.PANEL_SIZE, short_.getBytes(UTF_8), "file"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void refusesWhatCouldNotDecideOrWouldDoMore(Hostile hostile) {
        String usual = usual(hostile.decision());
        String changed = hostile.change().apply(usual);
        assertThat(changed).isNotEqualTo(usual);
        Invalid refused = assertTimeoutPreemptively(
                PATIENCE,
                () -> catchThrowableOfType(
                        Invalid.class, () -> tables.checked(hostile.decision(), changed.getBytes(UTF_8), "file")));
        assertThat(refused.errors()).extracting(FieldError::code).containsExactly(hostile.code());
    }

    @Test
    void theLargestTableIsTriedInTime() {
        String rule = "(?s)(<rule id=\"Rule_ReviewOutcome_NobodyAssessed\">.*?</rule>)";
        String usual = usual(Decision.REVIEW_OUTCOME);
        StringBuilder more = new StringBuilder();
        for (int copy = 0; copy < 91; copy++) {
            more.append(usual.replaceFirst("(?s).*?" + rule + ".*", "$1")
                    .replace("_NobodyAssessed", "_NobodyAssessed" + copy)
                    .replace("&lt; 1<", "&gt; " + (2_000_000 + copy) + "<"));
        }
        String large = usual.replace(
                "<rule id=\"Rule_ReviewOutcome_NobodyAssessed\">",
                more + "<rule id=\"Rule_ReviewOutcome_NobodyAssessed\">");
        assertTimeoutPreemptively(
                PATIENCE, () -> tables.checked(Decision.REVIEW_OUTCOME, large.getBytes(UTF_8), "file"));
    }

    private static Hostile outcome(String what, UnaryOperator<String> change, String code) {
        return new Hostile(what, Decision.REVIEW_OUTCOME, change, code);
    }

    private static String doctype(String xml, String declarations) {
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
        return "<x>".repeat(1000) + "</x>".repeat(1000);
    }

    private static String decision(String id) {
        return "<decision id=\"" + id + "\" name=\"Other\" />";
    }

    private static String usual(Decision decision) {
        try (var file = CheckedTablesTests.class.getResourceAsStream("/dmn/" + decision.code() + ".dmn")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
