package org.jamfund.workflow.decision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jamfund.kernel.Invalid;

/**
 * Asks a table before it may decide anything: at the edges of every fact and of every number the table compares with, in
 * all combinations where they are few, else in some of them, always the same. Each must have one possible answer.
 */
final class TableTrial {

    private static final int MAX_QUESTIONS = 800;
    /** So many entries are read in some seconds. */
    private static final int MAX_ENTRIES = 80_000;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");
    private static final int MAX_EDGES = 40;

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    /** The first question without a possible answer makes the table {@link Invalid}. */
    void ask(String key, TableFile file, TableContract contract, String field) {
        DmnDecision decision = parsed(key, file, field);
        for (Map<String, Object> question : questions(file, contract)) {
            Map<String, Object> answer = answer(decision, question, field);
            boolean whole = contract.answers().stream()
                    .allMatch(variable -> variable.type().isInstance(answer.get(variable.name())));
            if (!whole || !contract.possible().test(question, answer)) {
                throw Invalid.field(field, "decision-answer", written(answer), written(question));
            }
        }
    }

    private DmnDecision parsed(String key, TableFile file, String field) {
        try {
            return engine.parseDecision(key, file.model());
        } catch (DmnEngineException unreadable) {
            throw Invalid.field(field, "decision-xml");
        }
    }

    private Map<String, Object> answer(DmnDecision decision, Map<String, Object> question, String field) {
        VariableMap facts = Variables.fromMap(question);
        DmnDecisionTableResult found;
        try {
            found = engine.evaluateDecisionTable(decision, facts);
        } catch (DmnEngineException refused) {
            throw Invalid.field(field, "decision-unclear", written(question));
        }
        if (found.size() != 1) {
            throw Invalid.field(field, "decision-silent", written(question));
        }
        return found.getSingleResult().getEntryMap();
    }

    private static List<Map<String, Object>> questions(TableFile file, TableContract contract) {
        List<TableContract.Fact> facts = contract.facts();
        List<List<Object>> values =
                facts.stream().map(fact -> edges(fact, file.xml())).toList();
        long all = values.stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
        int rules = file.model().getModelElementsByType(Rule.class).size();
        int most = Math.min(MAX_QUESTIONS, MAX_ENTRIES / (rules * facts.size()));
        return all <= most ? every(facts, values, (int) all) : some(facts, values, most);
    }

    private static List<Map<String, Object>> every(List<TableContract.Fact> facts, List<List<Object>> values, int all) {
        List<Map<String, Object>> questions = new ArrayList<>();
        for (int number = 0; number < all; number++) {
            Map<String, Object> question = new LinkedHashMap<>();
            int rest = number;
            for (int i = 0; i < facts.size(); i++) {
                List<Object> possible = values.get(i);
                question.put(facts.get(i).variable().name(), possible.get(rest % possible.size()));
                rest /= possible.size();
            }
            questions.add(question);
        }
        return questions;
    }

    /** Each value of a fact as often as the others of it, drawn without putting back until none is left. */
    private static List<Map<String, Object>> some(List<TableContract.Fact> facts, List<List<Object>> values, int most) {
        List<Map<String, Object>> questions = new ArrayList<>();
        for (int number = 0; number < most; number++) {
            questions.add(new LinkedHashMap<>());
        }
        Random seeded = new Random(most);
        for (int i = 0; i < facts.size(); i++) {
            List<Object> left = new ArrayList<>();
            for (Map<String, Object> question : questions) {
                if (left.isEmpty()) {
                    left.addAll(values.get(i));
                    Collections.shuffle(left, seeded);
                }
                question.put(facts.get(i).variable().name(), left.remove(left.size() - 1));
            }
        }
        return questions;
    }

    /** The bounds of the fact, and whatever number stands anywhere in the table with its neighbours. */
    private static List<Object> edges(TableContract.Fact fact, String xml) {
        if (fact.isFlag()) {
            return List.of(false, true);
        }
        TreeSet<Long> edges = new TreeSet<>(List.of(fact.least(), fact.least() + 1, fact.most()));
        NUMBER.matcher(xml.replaceAll("<[^>]*>", " "))
                .results()
                .map(MatchResult::group)
                .mapToLong(Long::parseLong)
                .distinct()
                .limit(MAX_EDGES)
                .forEach(number -> edges.addAll(List.of(number - 1, number, number + 1)));
        return edges.stream()
                .filter(number -> fact.least() <= number && number <= fact.most())
                .map(fact::value)
                .toList();
    }

    private static String written(Map<String, Object> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
