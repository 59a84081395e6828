package org.jamfund.election;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jamfund.jam.BallotKind;
import org.jamfund.jam.BallotRule;
import org.jamfund.jam.JamSizes;
import org.jamfund.jam.NewJam;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Invalid;
import org.jamfund.people.Audience;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What META and the projects say of an election as a Jam. Its limits and thresholds are kept but not applied. */
record Election(
        PbMeta meta, List<PbProject> projects, @Nullable String fallbackCurrency) {

    static final String NO_CATEGORY = "General";

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_TOPIC = 120;
    private static final int MOST_TOPICS = 200;
    private static final int MOST_POINTS = 1_000_000;
    private static final int MOST_LINES = 100_000;
    private static final int USUAL_SHORTLIST = 30;
    private static final int PANEL = 3;
    private static final int QUORUM = 3;

    /** META's own currency wins; without any the file cannot be booked. */
    static String currency(long line, PbMeta meta, @Nullable String fallback) {
        String code = meta.get("currency").orElse(fallback);
        if (code == null) {
            throw new PbProblem(line, "META names no currency: give one with the request, such as ?currency=PLN");
        }
        try {
            Amounts.parse("currency", "0", code);
            return code;
        } catch (Invalid unknown) {
            throw new PbProblem(meta.line("currency", line), "unknown currency: " + PbReader.excerpt(code));
        }
    }

    static Money budget(long line, PbMeta meta, String currency) {
        String budget = meta.get("budget").orElseThrow(() -> new PbProblem(line, "META has no budget"));
        return PbAmounts.positive(meta.line("budget", line), "budget", budget, currency);
    }

    static VoteType voteType(long line, PbMeta meta) {
        String code = meta.get("vote_type").orElseThrow(() -> new PbProblem(line, "META has no vote_type"));
        try {
            return Coded.of(VoteType.class, "vote_type", code.toLowerCase(Locale.ROOT));
        } catch (Invalid unknown) {
            throw new PbProblem(meta.line("vote_type", line), "unknown vote_type: " + PbReader.excerpt(code));
        }
    }

    NewJam jam(@Nullable Integer shortlist) {
        return new NewJam(
                title(),
                "Imported election: " + title(),
                topics(),
                Set.of(Audience.CUSTOMER),
                currency(0, meta, fallbackCurrency),
                ballot(),
                List.of(),
                new JamSizes(
                        shortlist == null ? Math.min(USUAL_SHORTLIST, projects.size()) : shortlist, PANEL, QUORUM));
    }

    Money budget() {
        return budget(0, meta, currency(0, meta, fallbackCurrency));
    }

    /** By project id; where there are more categories than a Jam may have topics, all share one. */
    Map<String, String> topicsOfProjects() {
        boolean one = topics().size() == 1;
        return projects.stream()
                .collect(Collectors.toMap(PbProject::id, project -> one ? topics().get(0) : named(project)));
    }

    List<String> topics() {
        Set<String> names = projects.stream().map(Election::named).collect(Collectors.toCollection(LinkedHashSet::new));
        if (names.size() <= MOST_TOPICS) {
            return List.copyOf(names);
        }
        return List.of(NO_CATEGORY);
    }

    private static String named(PbProject project) {
        return project.category() == null ? NO_CATEGORY : cut(project.category(), LONGEST_TOPIC);
    }

    private String title() {
        String place = meta.get("unit").orElse("Election")
                + meta.get("instance").map(" "::concat).orElse("");
        return cut(meta.get("description").orElse(place), LONGEST_TITLE);
    }

    private BallotRule ballot() {
        VoteType type = voteType(0, meta);
        int lines = type == VoteType.CHOOSE_1 ? 1 : meta.count("max_length").orElse(projects.size());
        Integer points = type.kind() == BallotKind.POINTS
                ? meta.count("max_sum_points").filter(sum -> sum <= MOST_POINTS).orElse(null)
                : null;
        return new BallotRule(type.kind(), Math.min(lines, MOST_LINES), points);
    }

    static String title(PbProject project) {
        return cut(project.name(), LONGEST_TITLE);
    }

    static String cut(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
