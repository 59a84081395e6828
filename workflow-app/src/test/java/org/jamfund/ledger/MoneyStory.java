package org.jamfund.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/**
 * A random sequence of orders, the same for the same seed: lines of a {@link MoneyTable}, of which some come again, some
 * come again with other content, some are lists, and some crash on the way and are then tried again. Any part of a story is
 * a story, so that one which goes wrong can be told shorter.
 */
final class MoneyStory {

    private static final String[] VERBS = {
        "grant",
        "pledge",
        "reserve",
        "reserve",
        "reserve",
        "post",
        "post",
        "void",
        "expire",
        "disburse",
        "disburse",
        "return",
        "reclaim",
        "repeat",
        "surrender",
        "correct",
        "correct"
    };
    private static final int LENGTH = 30;
    private static final int MOST_CALLS = 12;

    private final Random random;
    private final List<String> lines = new ArrayList<>();
    private int number;

    private MoneyStory(long seed) {
        random = new Random(seed);
    }

    static List<String> of(long seed) {
        MoneyStory story = new MoneyStory(seed);
        story.lines.add("grant g0 " + (20 + story.random.nextInt(80)) + ".00");
        while (story.lines.size() < LENGTH) {
            story.lines.add(story.next());
        }
        return story.lines;
    }

    private String next() {
        return switch (random.nextInt(12)) {
            case 0 -> bare(any(lines));
            case 1 -> withOtherAmount(bare(any(lines)));
            case 2, 3 -> "crash " + (1 + random.nextInt(MOST_CALLS)) + " " + order();
            case 4 -> list(VERBS[random.nextInt(VERBS.length)]);
            default -> order();
        };
    }

    /** A list is of one kind, as the product's lists are: which of two kinds would be refused first is nobody's promise. */
    private String list(String verb) {
        return order(verb) + " + " + order(verb);
    }

    private String order() {
        return order(VERBS[random.nextInt(VERBS.length)]);
    }

    private String order(String verb) {
        String reference = verb.charAt(0) + "" + ++number;
        return switch (verb) {
            case "reserve" -> "reserve %s a%d %s".formatted(reference, random.nextInt(4), amount());
            case "post" -> "post %s %s x%d %s".formatted(reference, earlier("reserve"), random.nextInt(3), amount());
            case "void", "expire" -> verb + " " + reference + " " + earlier("reserve");
            case "disburse", "return", "reclaim", "repeat", "surrender" ->
                "%s %s x%d %s".formatted(verb, reference, random.nextInt(3), amount());
            case "correct" -> correction(reference);
            default -> verb + " " + reference + " " + amount();
        };
    }

    /** Half of them take back all of a transfer, so that a second one soon takes back too much. */
    private String correction(String reference) {
        String[] kinds = {"grant", "pledge", "disburse", "disburse", "repeat", ""};
        String transfer = earlier(kinds[random.nextInt(kinds.length)]);
        String all = lines.stream()
                .map(line -> bare(line).split("\\s+"))
                .filter(words -> words[1].equals(transfer) && words[words.length - 1].contains("."))
                .map(words -> words[words.length - 1])
                .findFirst()
                .orElse("1.00");
        return "correct %s %s %s".formatted(reference, transfer, random.nextBoolean() ? all : amount());
    }

    /** Mostly small, so that much fits; sometimes as much as was granted, sometimes nothing. */
    private String amount() {
        long cents = switch (random.nextInt(10)) {
            case 0 -> random.nextInt(10_000);
            case 1 -> random.nextInt(2);
            default -> 1 + random.nextInt(1_500);
        };
        return "%d.%02d".formatted(cents / 100, cents % 100);
    }

    /** The reference of an earlier order of that kind, or of one that never was. */
    private String earlier(String verb) {
        List<String> references = lines.stream()
                .map(MoneyStory::bare)
                .filter(line -> line.startsWith(verb))
                .map(line -> line.split("\\s+")[1])
                .toList();
        return references.isEmpty() || random.nextInt(15) == 0 ? "nothing" : any(references);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String withOtherAmount(String line) {
        return line.contains(".") ? line.substring(0, line.lastIndexOf(' ') + 1) + amount() : line;
    }

    /** The line without its crash. */
    static String bare(String line) {
        return line.replaceFirst("^crash \\d+ ", "");
    }

    /** At which call of the database the line crashes first, or 0. */
    static int crash(String line) {
        return line.startsWith("crash ") ? Integer.parseInt(line.split(" ")[1]) : 0;
    }

    /** Leaves out whatever can be left out without it going right: halves first, single lines last. */
    static List<String> shortened(List<String> lines, Predicate<List<String>> goesWrong) {
        List<String> shortest = lines;
        for (int piece = Math.max(1, lines.size() / 2); piece > 0; piece = piece == 1 ? 0 : (piece + 1) / 2) {
            for (int from = 0; from < shortest.size(); ) {
                List<String> shorter = new ArrayList<>(shortest.subList(0, from));
                shorter.addAll(shortest.subList(Math.min(from + piece, shortest.size()), shortest.size()));
                if (goesWrong.test(shorter)) {
                    shortest = shorter;
                } else {
                    from += piece;
                }
            }
        }
        return shortest;
    }
}
