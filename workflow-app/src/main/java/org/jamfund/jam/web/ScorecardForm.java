package org.jamfund.jam.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jamfund.jam.Criterion;
import org.jamfund.jam.Scale;
import org.jamfund.jam.Scorecard;
import org.jamfund.kernel.FieldError;
import org.jamfund.kernel.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A scorecard as it is typed, one line per criterion; what names nothing is no criterion. */
record ScorecardForm(List<Line> lines) {

    private static final int SPARE = 2;
    private static final Pattern FIELD = Pattern.compile("scorecard\\.criteria\\[(\\d+)]\\.(?:scale\\.)?(\\w+).*");
    private static final Pattern ANCHOR = Pattern.compile("(\\d{1,9})\\s*[=:]?\\s*(\\S.*)");

    /** What is typed about one criterion; the anchors are lines such as {@code 10 = Fully}. */
    record Line(String code, String name, String description, String weight, String min, String max, String anchors) {

        static Line of(Criterion criterion) {
            Scale scale = criterion.scale();
            String description = criterion.description();
            return new Line(
                    criterion.code(),
                    criterion.name(),
                    description == null ? "" : description,
                    String.valueOf(criterion.weight()),
                    String.valueOf(scale.min()),
                    String.valueOf(scale.max()),
                    scale.anchors().stream()
                            .map(anchor -> anchor.score() + " = " + anchor.words())
                            .collect(Collectors.joining("\n")));
        }

        public boolean namesNothing() {
            return code.isBlank() && name.isBlank();
        }
    }

    static ScorecardForm of(Scorecard scorecard) {
        return new ScorecardForm(scorecard.criteria().stream().map(Line::of).toList());
    }

    static ScorecardForm typed(MultiValueMap<String, String> typed) {
        int rows = typed.getOrDefault("code", List.of()).size();
        return new ScorecardForm(IntStream.range(0, rows)
                .mapToObj(row -> new Line(
                        cell(typed, "code", row),
                        cell(typed, "name", row),
                        cell(typed, "description", row),
                        cell(typed, "weight", row),
                        cell(typed, "min", row),
                        cell(typed, "max", row),
                        cell(typed, "anchors", row)))
                .filter(line -> !line.namesNothing())
                .toList());
    }

    /** With room for more criteria. */
    ScorecardForm withSpareLines() {
        List<Line> all = new ArrayList<>(lines);
        for (int spare = 0; spare < SPARE; spare++) {
            all.add(new Line("", "", "", "1", "0", "10", ""));
        }
        return new ScorecardForm(all);
    }

    /** Invalid names what is no number and no anchor, as the door does what else is wrong. */
    Scorecard scorecard() {
        List<FieldError> errors = new ArrayList<>();
        List<Criterion> criteria = new ArrayList<>();
        for (Line line : lines) {
            String field = "scorecard.criteria[" + criteria.size() + "].";
            Scale scale = new Scale(
                    whole(field + "scale.min", line.min(), errors),
                    whole(field + "scale.max", line.max(), errors),
                    anchors(field + "scale.anchors", line.anchors(), errors));
            criteria.add(new Criterion(
                    line.code().strip(),
                    line.name().strip(),
                    line.description().isBlank() ? null : line.description().strip(),
                    whole(field + "weight", line.weight(), errors),
                    scale));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return new Scorecard(criteria);
    }

    /** As the form calls it: the number of the line and what of it is wrong, or the whole. */
    static String fieldOfForm(String field) {
        Matcher matcher = FIELD.matcher(field);
        return matcher.matches() ? matcher.group(2) + matcher.group(1) : field;
    }

    private static int whole(String field, String typed, List<FieldError> errors) {
        if (typed.strip().matches("\\d{1,9}")) {
            return Integer.parseInt(typed.strip());
        }
        errors.add(FieldError.of(field, "whole"));
        return 0;
    }

    private static List<Scale.Anchor> anchors(String field, String typed, List<FieldError> errors) {
        List<Scale.Anchor> anchors = new ArrayList<>();
        for (String line :
                typed.lines().map(String::strip).filter(said -> !said.isEmpty()).toList()) {
            Matcher anchor = ANCHOR.matcher(line);
            if (anchor.matches()) {
                anchors.add(new Scale.Anchor(Integer.parseInt(anchor.group(1)), anchor.group(2)));
            } else {
                errors.add(FieldError.of(field, "anchor"));
            }
        }
        return anchors;
    }

    private static String cell(MultiValueMap<String, String> typed, String column, int row) {
        @Nullable List<String> cells = typed.get(column);
        return cells == null || row >= cells.size() ? "" : cells.get(row);
    }
}
