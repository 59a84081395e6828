package org.jamfund.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the ledger ought to do, said once more as simply as possible: no database, no threads, cents in a map. Plays the
 * lines of a {@link MoneyTable} and answers with the same verdicts.
 */
final class MoneyModel {

    private static final Set<String> CORRECTABLE = Set.of("grant", "pledge", "disburse", "repeat");

    /** A transfer that was booked, or is about to be: what it moved, and what earlier one it is about. */
    private record Moved(String reference, String verb, String from, String to, long cents, String about) {

        boolean sameAs(Moved other) {
            return verb.equals(other.verb)
                    && from.equals(other.from)
                    && to.equals(other.to)
                    && cents == other.cents
                    && about.equals(other.about);
        }
    }

    private static final class No extends RuntimeException {

        private static final long serialVersionUID = 1;

        private No(String code) {
            super(code);
        }
    }

    private final Map<String, Moved> booked = new HashMap<>();
    private final Map<String, Long> balances = new TreeMap<>();
    private final Set<String> resolved = new HashSet<>();

    /** By the name of the account; those that nothing ever moved on are not there. */
    Map<String, Long> balances() {
        return balances;
    }

    /** The verdict on one line; nothing has changed unless it is "ok". */
    String play(String line) {
        try {
            List<Moved> news = new ArrayList<>();
            for (String order : line.strip().split("\\s\\+\\s")) {
                List<Moved> wanted = wanted(order.strip().split("\\s+"));
                Moved first = booked.get(wanted.get(0).reference());
                if (first == null) {
                    news.addAll(wanted);
                } else if (!first.sameAs(wanted.get(0))) {
                    throw new No("reference-conflict");
                }
            }
            check(news);
            news.forEach(this::book);
            return "ok";
        } catch (No no) {
            return no.getMessage();
        }
    }

    private List<Moved> wanted(String[] words) {
        String verb = words[0];
        return switch (verb) {
            case "grant", "pledge" -> one(words, verb, "sponsor", "available", "");
            case "reserve" -> one(words, verb, "available", words[2] + "/reserved", "");
            case "void", "expire" -> {
                Moved reservation = reservation(words[2]);
                yield List.of(new Moved(
                        words[1], verb, reservation.to(), "available", reservation.cents(), reservation.reference()));
            }
            case "post" -> posted(words);
            case "disburse" -> one(words, verb, committed(words[2]), words[2] + "/disbursed", "");
            case "return" -> one(words, verb, committed(words[2]), "available", "");
            case "reclaim" -> one(words, verb, disbursed(words[2]), cameBack(words[2]), "");
            case "repeat" -> one(words, verb, cameBack(words[2]), disbursed(words[2]), "");
            case "surrender" -> {
                disbursed(words[2]);
                yield one(words, verb, cameBack(words[2]), "available", "");
            }
            case "correct" -> {
                Moved mistake = known(words[2]);
                if (!CORRECTABLE.contains(mistake.verb())) {
                    throw new No("not-correctable");
                }
                yield one(words, verb, mistake.to(), mistake.from(), mistake.reference());
            }
            default -> throw new IllegalArgumentException(verb);
        };
    }

    private List<Moved> posted(String[] words) {
        Moved reservation = reservation(words[2]);
        Moved posted = one(words, "post", reservation.to(), words[3] + "/committed", reservation.reference())
                .get(0);
        long rest = reservation.cents() - posted.cents();
        if (rest < 0) {
            throw new No("exceeds-reservation");
        }
        Moved back =
                new Moved(words[1] + "/rest", "return", reservation.to(), "available", rest, reservation.reference());
        return rest == 0 ? List.of(posted) : List.of(posted, back);
    }

    private static List<Moved> one(String[] words, String verb, String from, String to, String about) {
        long cents = new BigDecimal(words[words.length - 1]).movePointRight(2).longValueExact();
        if (cents <= 0) {
            throw new No("amount-not-positive");
        }
        return List.of(new Moved(words[1], verb, from, to, cents, about));
    }

    private void check(List<Moved> news) {
        if (news.stream().map(Moved::reference).distinct().count() != news.size()) {
            throw new No("reference-conflict");
        }
        Set<String> resolving = new HashSet<>(resolved);
        for (Moved moved : news) {
            if (resolves(moved) && !resolving.add(moved.about())) {
                throw new No("already-resolved");
            }
        }
        Map<String, Long> after = new HashMap<>(balances);
        news.forEach(moved -> move(after, moved));
        for (Moved moved : news) {
            if (moved.verb().equals("correct")
                    && corrected(moved.about(), news) > known(moved.about()).cents()) {
                throw new No("exceeds-transfer");
            }
        }
        for (Moved moved : news) {
            if (!moved.from().equals("sponsor") && after.get(moved.from()) < 0) {
                throw new No(moved.from().equals("available") ? "insufficient-envelope" : "insufficient-funds");
            }
        }
    }

    private long corrected(String transfer, List<Moved> news) {
        List<Moved> all = new ArrayList<>(booked.values());
        all.addAll(news);
        return all.stream()
                .filter(moved -> moved.verb().equals("correct") && moved.about().equals(transfer))
                .mapToLong(Moved::cents)
                .sum();
    }

    private void book(Moved moved) {
        booked.put(moved.reference(), moved);
        if (resolves(moved)) {
            resolved.add(moved.about());
        }
        move(balances, moved);
    }

    private static boolean resolves(Moved moved) {
        return Set.of("post", "void", "expire").contains(moved.verb());
    }

    private static void move(Map<String, Long> balances, Moved moved) {
        balances.merge(moved.from(), -moved.cents(), Long::sum);
        balances.merge(moved.to(), moved.cents(), Long::sum);
    }

    private Moved known(String reference) {
        Moved moved = booked.get(reference);
        if (moved == null) {
            throw new No("not-found");
        }
        return moved;
    }

    private Moved reservation(String reference) {
        Moved moved = known(reference);
        if (!moved.verb().equals("reserve")) {
            throw new No("not-found");
        }
        return moved;
    }

    private String committed(String project) {
        return opened(project + "/committed");
    }

    /** Nothing comes back before something was disbursed. */
    private String disbursed(String project) {
        return opened(project + "/disbursed");
    }

    private static String cameBack(String project) {
        return project + "/returned/committed";
    }

    private String opened(String account) {
        if (!balances.containsKey(account)) {
            throw new No("not-found");
        }
        return account;
    }
}
