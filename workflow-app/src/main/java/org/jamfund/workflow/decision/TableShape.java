package org.jamfund.workflow.decision;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.jamfund.kernel.Invalid;
import org.jamfund.process.Variable;
import org.jspecify.annotations.Nullable;

/** What can be seen of a table without asking it anything: that it is one, that it asks and answers what it should, in FEEL. */
final class TableShape {

    private static final int MAX_RULES = 100;
    private static final Set<String> LANGUAGES = Set.of("feel", "https://www.omg.org/spec/DMN/20191111/FEEL/");
    private static final Map<Class<?>, String> TYPES =
            Map.of(String.class, "string", Boolean.class, "boolean", Integer.class, "integer", Long.class, "long");

    private final DmnModelInstance model;
    private final String key;
    private final TableContract contract;
    private final String field;

    TableShape(DmnModelInstance model, String key, TableContract contract, String field) {
        this.model = model;
        this.key = key;
        this.contract = contract;
        this.field = field;
    }

    void check() {
        DecisionTable table = onlyTable();
        if (table.getHitPolicy() != HitPolicy.UNIQUE && table.getHitPolicy() != HitPolicy.FIRST) {
            throw wrong("decision-hit-policy");
        }
        if (table.getRules().isEmpty() || table.getRules().size() > MAX_RULES) {
            throw wrong("decision-rules", MAX_RULES);
        }
        checkFacts(table);
        checkAnswers(table);
        checkEntries();
    }

    private DecisionTable onlyTable() {
        List<Decision> decisions =
                model.getModelElementsByType(Decision.class).stream().toList();
        if (model.getDefinitions().getDrgElements().size() != 1
                || !model.getDefinitions().getImports().isEmpty()
                || decisions.size() != 1
                || !key.equals(decisions.get(0).getId())
                || !(decisions.get(0).getExpression() instanceof DecisionTable table)) {
            throw wrong("decision-one-table", key);
        }
        if (decisions.get(0).getCamundaHistoryTimeToLiveString() == null) {
            throw wrong("decision-time-to-live");
        }
        return table;
    }

    private void checkFacts(DecisionTable table) {
        Map<String, String> known = contract.facts().stream()
                .map(TableContract.Fact::variable)
                .collect(Collectors.toMap(Variable::name, TableShape::type));
        Set<String> seen = new HashSet<>();
        for (Input input : table.getInputs()) {
            String name = input.getInputExpression() == null
                            || input.getInputExpression().getText() == null
                    ? ""
                    : input.getInputExpression().getText().getTextContent().strip();
            boolean asked = input.getCamundaInputVariable() == null
                    && known.containsKey(name)
                    && known.get(name).equals(input.getInputExpression().getTypeRef())
                    && seen.add(name);
            if (!asked) {
                throw wrong("decision-input", name, listed(known));
            }
        }
    }

    private void checkAnswers(DecisionTable table) {
        Map<String, String> needed =
                contract.answers().stream().collect(Collectors.toMap(Variable::name, TableShape::type));
        Map<String, String> given = table.getOutputs().stream()
                .collect(Collectors.toMap(
                        output -> String.valueOf(output.getName()),
                        output -> String.valueOf(output.getTypeRef()),
                        (one, twice) -> "twice"));
        if (!given.equals(needed)) {
            throw wrong("decision-output", listed(needed));
        }
    }

    private void checkEntries() {
        requireFeel(model.getDefinitions().getExpressionLanguage());
        TableWords words = new TableWords(
                contract.facts().stream().map(fact -> fact.variable().name()).collect(Collectors.toSet()));
        model.getModelElementsByType(UnaryTests.class).forEach(entry -> {
            requireFeel(entry.getExpressionLanguage());
            requireWords(words, entry.getText() == null ? "" : entry.getText().getTextContent());
        });
        model.getModelElementsByType(LiteralExpression.class).forEach(entry -> {
            requireFeel(entry.getExpressionLanguage());
            requireWords(words, entry.getText() == null ? "" : entry.getText().getTextContent());
        });
        model.getModelElementsByType(Input.class).stream()
                .map(Input::getInputExpression)
                .forEach(asked -> requireFeel(asked.getExpressionLanguage()));
        model.getModelElementsByType(Output.class).stream()
                .filter(output -> output.getDefaultOutputEntry() != null)
                .findAny()
                .ifPresent(output -> {
                    throw wrong("decision-default");
                });
    }

    private void requireFeel(@Nullable String language) {
        if (language != null && !LANGUAGES.contains(language)) {
            throw wrong("decision-language", language);
        }
    }

    private void requireWords(TableWords words, String entry) {
        if (!words.allow(entry)) {
            throw wrong("decision-words", entry.length() > 80 ? entry.substring(0, 80) : entry);
        }
    }

    private static String type(Variable<?> variable) {
        return String.valueOf(TYPES.get(variable.type()));
    }

    private static String listed(Map<String, String> names) {
        return names.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private Invalid wrong(String code, Object... arguments) {
        return Invalid.field(field, code, arguments);
    }
}
