package org.jamfund.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** What every form keeps to. Each rule answers with the questions that break it. */
final class FormRules {

    private static final Set<String> TYPES =
            Set.of("text", "textfield", "textarea", "number", "select", "radio", "datetime", "dynamiclist");
    private static final Set<String> CHECKS =
            Set.of("required", "minLength", "maxLength", "min", "max", "pattern", "validationType");
    private static final Pattern CONDITION =
            Pattern.compile("=(\\w+) (!=|=) (null|\"[^\"]*\")( (and|or) \\w+ (!=|=) (null|\"[^\"]*\"))*");

    private FormRules() {}

    static Stream<String> isReadByTheViewerAndTheModeler(FormFile form) {
        boolean read = form.content().path("schemaVersion").asInt() == 19
                && "default".equals(form.content().path("type").asText())
                && "Camunda Platform"
                        .equals(form.content().path("executionPlatform").asText())
                && form.name().endsWith("/" + form.id() + ".form");
        return read ? Stream.empty() : Stream.of(form.id());
    }

    static Stream<String> beginsWithWhatItIsAbout(FormFile form) {
        return form.components().stream()
                .limit(1)
                .filter(first -> !first.path("text").asText().matches("(?s)## .+\\n.+\\."))
                .map(first -> form.name());
    }

    static Stream<String> asksWithKnownComponents(FormFile form) {
        return form.components().stream().map(FormFile::type).filter(type -> !TYPES.contains(type));
    }

    static Stream<String> idsAndKeysAreUnique(FormFile form) {
        return Stream.concat(
                twice(form.components().stream().map(each -> each.path("id").asText())),
                twice(form.questions().stream().map(FormFile::key)));
    }

    static Stream<String> questionsHaveAKeyAndALabel(FormFile form) {
        return offending(
                form,
                question -> !FormFile.key(question).matches("[a-z][A-Za-z]*")
                        || !FormFile.label(question).matches("[A-Z].*"));
    }

    static Stream<String> checksAreKnownAndPossible(FormFile form) {
        return offending(form, question -> {
            JsonNode checks = question.path("validate");
            return fields(checks).anyMatch(name -> !CHECKS.contains(name))
                    || checks.path("min").asInt() > checks.path("max").asInt(Integer.MAX_VALUE)
                    || checks.path("minLength").asInt()
                            > checks.path("maxLength").asInt(Integer.MAX_VALUE)
                    || checks.has("pattern")
                            && !matchesSomething(checks.path("pattern").asText())
                    || checks.has("pattern") != checks.has("validationType");
        });
    }

    /** Free text is bounded, and numbers have both bounds, so that nothing endless is sent. */
    static Stream<String> answersAreBounded(FormFile form) {
        return offending(form, question -> {
            JsonNode checks = question.path("validate");
            return switch (FormFile.type(question)) {
                case "textfield", "textarea" -> !checks.has("maxLength") && !checks.has("pattern");
                case "number" -> !checks.has("min") || !checks.has("max") || !question.has("decimalDigits");
                default -> false;
            };
        });
    }

    static Stream<String> choicesHaveDistinctOptions(FormFile form) {
        return offending(form, question -> {
            boolean choice = Set.of("select", "radio").contains(FormFile.type(question));
            List<JsonNode> options = FormFile.children(question.path("values")).toList();
            boolean sound = options.size() > 1
                    && options.stream()
                            .allMatch(each -> each.path("value").asText().matches("[a-z][a-z0-9-]*")
                                    && !each.path("label").asText().isBlank())
                    && options.stream()
                                    .map(each -> each.path("value").asText())
                                    .distinct()
                                    .count()
                            == options.size();
            return choice != sound;
        });
    }

    /** A condition compares questions of the same form with plain answers, so that the server can follow it. */
    static Stream<String> conditionsCompareQuestionsOfTheForm(FormFile form) {
        Set<String> keys =
                new HashSet<>(form.questions().stream().map(FormFile::key).toList());
        return offending(form, question -> {
            String condition = question.path("conditional").path("hide").asText("");
            return !condition.isEmpty()
                    && (!CONDITION.matcher(condition).matches()
                            || Pattern.compile("(\\w+) !?= ")
                                    .matcher(condition)
                                    .results()
                                    .anyMatch(match -> !keys.contains(match.group(1))));
        });
    }

    /** A question that stands for several says for each of what, and is one the server knows how to ask. */
    static Stream<String> whatStandsForSeveralIsANumber(FormFile form) {
        return offending(form, question -> {
            JsonNode each = question.path("properties").path("each");
            return question.has("properties")
                    && (!each.asText().matches("[a-z]+")
                            || !FormFile.type(question).equals("number")
                            || question.path("properties").size() != 1);
        });
    }

    static Stream<String> somethingMustBeAnswered(FormFile form) {
        boolean optionalOnly = form.questions().stream()
                .noneMatch(
                        question -> question.path("validate").path("required").asBoolean());
        return optionalOnly && !form.id().equals("synthesise-big-ideas") ? Stream.of(form.id()) : Stream.empty();
    }

    private static boolean matchesSomething(String pattern) {
        try {
            return Stream.of("0", "12500", "12500.50")
                            .allMatch(Pattern.compile(pattern).asMatchPredicate())
                    && Stream.of("", "-1", "1,00", "1e9", "NaN", ".5", "1.", "1234567890123456")
                            .noneMatch(Pattern.compile(pattern).asMatchPredicate());
        } catch (PatternSyntaxException unreadable) {
            return false;
        }
    }

    private static Stream<String> offending(FormFile form, Predicate<JsonNode> breaks) {
        return form.questions().stream().filter(breaks).map(FormFile::key);
    }

    private static Stream<String> fields(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey);
    }

    private static Stream<String> twice(Stream<String> names) {
        Set<String> seen = new HashSet<>();
        return names.filter(name -> !seen.add(name)).toList().stream();
    }
}
