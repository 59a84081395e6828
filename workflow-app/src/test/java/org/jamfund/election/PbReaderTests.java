package org.jamfund.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jamfund.election.PbBallot.Line;
import org.jamfund.testing.fixture.Elections;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PbReaderTests {

    private static final String GOOD = """
            META
            key;value
            description;Paths and parks
            currency;EUR
            budget;1000.50
            vote_type;approval
            PROJECTS
            project_id;cost;name
            1;400;A path
            2;600.5;A park
            VOTES
            voter_id;vote
            v1;1,2
            v2;2
            """;

    static Stream<String> realElections() {
        return Elections.names().stream();
    }

    @ParameterizedTest
    @MethodSource("realElections")
    void readsARealElectionAsTheReferenceDoes(String name) throws IOException {
        DocumentContext expected = JsonPath.parse(Elections.expected(name).toFile());
        Elections.Read read = Elections.read(name);
        assertThat(read.projects()).hasSize(expected.read("$.num_projects", Integer.class));
        assertThat(read.ballots()).hasSize(expected.read("$.num_votes", Integer.class));
        Set<Set<Line>> distinct = read.ballots().stream()
                .map(ballot -> Set.copyOf(ballot.lines()))
                .collect(Collectors.toSet());
        assertThat(distinct).hasSize(expected.read("$.distinct_ballots", Integer.class));
    }

    @Test
    void takesColumnsInAnyOrderWithBlanksQuotesAndAMark() {
        String file = """
                \uFEFFMETA
                budget;"400000.0"
                vote_type; cumulative
                note;"a ""quoted"" word; and a semicolon"

                PROJECTS
                name ; cost; category;project_id
                "Trees; many"; 12,50 ;green, play;007
                ;"999999999";;c1
                VOTES;
                age; points ;vote; voter_id
                5; 3,0,2 ;c1, 007,c1;u-1
                5;;;u-2
                """.replace("\n", "\r\n");
        Elections.Read read = read(file, "PLN");
        assertThat(read.meta().get("note")).contains("a \"quoted\" word; and a semicolon");
        assertThat(read.projects()).extracting(PbProject::id).containsExactly("007", "c1");
        assertThat(read.projects()).extracting(PbProject::name).containsExactly("Trees; many", "c1");
        assertThat(read.projects()).extracting(PbProject::category).containsExactly("green", null);
        assertThat(read.projects())
                .extracting(project -> project.cost().toString())
                .containsExactly("PLN 12.50", "PLN 999999999.00");
        assertThat(read.ballots())
                .containsExactly(new PbBallot("u-1", List.of(new Line("c1", 3))), new PbBallot("u-2", List.of()));
    }

    @Test
    void weighsARankingByBordaWhereTheFileHasNoPoints() {
        String ranked = GOOD.replace("approval", "ordinal\nmax_length;3");
        assertThat(read(ranked, null).ballots().get(0).lines()).containsExactly(new Line("1", 3), new Line("2", 2));
    }

    static Stream<Arguments> badFiles() {
        return Stream.of(
                Arguments.of("nothing at all", "", 1, "META"),
                Arguments.of("no META", GOOD.substring(GOOD.indexOf("PROJECTS")), 1, "out of order"),
                Arguments.of("something before META", "hello\n" + GOOD, 1, "must begin with META"),
                Arguments.of("no PROJECTS", GOOD.replace("PROJECTS\n", ""), 10, "out of order"),
                Arguments.of("no VOTES", GOOD.substring(0, GOOD.indexOf("VOTES")), 10, "without its VOTES"),
                Arguments.of("cut off in the header", GOOD.substring(0, GOOD.indexOf("voter_id")), 11, "VOTES"),
                Arguments.of(
                        "fewer votes than announced", GOOD.replace("budget", "num_votes;3\nbudget"), 15, "num_votes"),
                Arguments.of("a project twice", GOOD.replace("2;600.5", "1;600.5"), 10, "twice"),
                Arguments.of("a voter twice", GOOD.replace("v2;", "v1;"), 14, "twice"),
                Arguments.of("an unknown project", GOOD.replace("v2;2", "v2;9"), 14, "unknown project: 9"),
                Arguments.of("no cost", GOOD.replace("1;400;", "1;;"), 9, "not an amount"),
                Arguments.of("a cost of nothing", GOOD.replace("1;400;", "1;0;"), 9, "more than 0"),
                Arguments.of("a negative cost", GOOD.replace("1;400;", "1;-400;"), 9, "more than 0"),
                Arguments.of("an endless cost", GOOD.replace("1;400;", "1;1e999;"), 9, "not an amount"),
                Arguments.of("a third of a cent", GOOD.replace("1;400;", "1;4.333;"), 9, "no amount in EUR"),
                Arguments.of("no budget", GOOD.replace("budget;1000.50\n", ""), 6, "no budget"),
                Arguments.of("a negative budget", GOOD.replace("1000.50", "-5"), 5, "more than 0"),
                Arguments.of("no currency", GOOD.replace("currency;EUR\n", ""), 6, "no currency"),
                Arguments.of("an unknown currency", GOOD.replace("EUR", "XQX"), 4, "unknown currency"),
                Arguments.of("an unknown way to vote", GOOD.replace("approval", "lots"), 6, "unknown vote_type"),
                Arguments.of("a missing column", GOOD.replace("voter_id;vote", "voter_id;wish"), 12, "no column vote"),
                Arguments.of("a column twice", GOOD.replace("cost;name", "cost;cost"), 8, "there twice"),
                Arguments.of("more cells than columns", GOOD.replace("A path", "A path;x"), 9, "cells"),
                Arguments.of("words behind a quote", GOOD.replace("A path", "\"A\" path"), 9, "not a table row"),
                Arguments.of("a NUL", GOOD.replace("A path", "A\0path"), 9, "NUL"),
                Arguments.of("a control character in a name", GOOD.replace("A path", "A\1path"), 9, "U+0001"),
                Arguments.of("an escape at the end of a voter", GOOD.replace("v1;", "v1\033;"), 13, "U+001B"),
                Arguments.of(
                        "a control character in META",
                        GOOD.replace("currency;", "unit;A\u0085\ncurrency;"),
                        4,
                        "U+0085"),
                Arguments.of("too much under one name", tooMuchMeta(), 4, "65535 bytes under one name: rules"),
                Arguments.of("points without number", cumulative("one"), 14, "whole numbers"),
                Arguments.of("negative points", cumulative("-1"), 14, "between 0"),
                Arguments.of("too few points", cumulative("1,2"), 14, "1 projects but 2 points"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void namesTheLineAndTheReason(String what, String file, long line, String reason) {
        assertThatThrownBy(() -> read(file, null))
                .asInstanceOf(type(PbProblem.class))
                .satisfies(problem -> {
                    assertThat(problem.reason()).contains(reason);
                    assertThat(problem.line()).isEqualTo(line);
                });
    }

    @Test
    void namesTheLineThatIsNotUtf8() {
        byte[] latin = GOOD.replace("A park", "Ein schöner Park").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Elections.read(() -> new ByteArrayInputStream(latin), null))
                .asInstanceOf(type(PbProblem.class))
                .returns(10L, PbProblem::line)
                .returns("the line is not UTF-8", PbProblem::reason);
    }

    private static String tooMuchMeta() {
        return GOOD.replace("currency;", "rules;" + "é".repeat(32_768) + "\ncurrency;");
    }

    private static String cumulative(String points) {
        return GOOD.replace("approval", "cumulative")
                .replace("voter_id;vote", "voter_id;vote;points")
                .replace("v1;1,2", "v1;1,2;1,1")
                .replace("v2;2", "v2;2;" + points);
    }

    private static Elections.Read read(String file, @Nullable String currency) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        return Elections.read(() -> new ByteArrayInputStream(bytes), currency);
    }
}
