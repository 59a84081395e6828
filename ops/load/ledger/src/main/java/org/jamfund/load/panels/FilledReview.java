package org.jamfund.load.panels;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.springframework.jdbc.core.JdbcTemplate;

/** Experts with topics, teams and managers, and ideas of a Jam under review whose owners work among them. */
final class FilledReview {

    static final int TOPICS = 20;
    private static final int TEAMS = 100;
    private static final int CHUNK = 1_000;

    private final JdbcTemplate sql;
    private final Timestamp now = Timestamp.from(Instant.now());
    private final List<Id<Person>> experts = new ArrayList<>();

    FilledReview(JdbcTemplate sql) {
        this.sql = sql;
    }

    Id<Jam> jam() {
        Id<Jam> jam = Id.fresh();
        sql.update(
                "insert into jams (jam_id, title, purpose, currency, phase, ballot_kind, shortlist_size, panel_size, quorum,"
                        + " guidelines_version, imported, created_by, created_at, version)"
                        + " values (?, 'Load', 'Load', 'USD', 'review', 'approval', 10000, 3, 3, 1, false, ?, ?, 0)",
                jam.value(),
                person(0, "facilitator").value(),
                now);
        return jam;
    }

    void experts(int number) {
        for (int i = 0; i < number; i++) {
            Id<Person> expert = person(i, "expert");
            experts.add(expert);
            sql.update(
                    "insert into person_expertise (person_id, kind, name) values (?, 'topic', ?)",
                    expert.value(),
                    topic(i));
            sql.update(
                    "insert into person_expertise (person_id, kind, name) values (?, 'language', 'en')",
                    expert.value());
        }
    }

    /** Each with an owner of a team of experts, every tenth building on the one before. */
    List<Id<Idea>> ideas(Id<Jam> jam, int number) {
        List<Id<Idea>> ideas =
                IntStream.range(0, number).mapToObj(i -> Id.<Idea>fresh()).toList();
        List<Id<Person>> owners =
                IntStream.range(0, TEAMS).mapToObj(i -> person(i, "owner")).toList();
        for (int from = 0; from < number; from += CHUNK) {
            int to = Math.min(number, from + CHUNK);
            List<Object[]> rows = new ArrayList<>();
            List<Object[]> owned = new ArrayList<>();
            for (int i = from; i < to; i++) {
                Id<Person> owner = owners.get(i % TEAMS);
                Long parent = i % 10 == 9 ? ideas.get(i - 1).value() : null;
                rows.add(new Object[] {ideas.get(i).value(), jam.value(), topic(i), parent, owner.value(), now, now});
                owned.add(new Object[] {ideas.get(i).value(), owner.value()});
            }
            sql.batchUpdate(
                    "insert into ideas (idea_id, jam_id, title, problem, solution, requested_minor, currency, topic, parent_id,"
                            + " status, terms_version, created_by, created_at, submitted_at, revision, version, language)"
                            + " values (?, ?, 'Load', '', '', 5000000, 'USD', ?, ?, 'under-review', 1, ?, ?, ?, 1, 0, 'en')",
                    rows);
            sql.batchUpdate("insert into idea_owners (idea_id, person_id, position) values (?, ?, 0)", owned);
        }
        return ideas;
    }

    /** The ideas before the first of these without a panel: panels are filled in the order of ids. */
    List<Id<Idea>> seated(Collection<Id<Idea>> ideas) {
        long first = sql.queryForObject(
                "select coalesce(min(idea_id), 9223372036854775807) from panel_requests", Long.class);
        return ideas.stream().filter(idea -> idea.value() < first).toList();
    }

    /** How evenly the open seats lie: the most anybody has beside the least. */
    List<Integer> leastAndMost() {
        return sql.queryForObject(
                "select min(open_seats) as least, max(open_seats) as most from expert_loads",
                (row, one) -> List.of(row.getInt("least"), row.getInt("most")));
    }

    private Id<Person> person(int number, String role) {
        Id<Person> person = Id.fresh();
        String name = role + "-" + person;
        sql.update(
                "insert into persons (person_id, username, username_key, display_name, email, email_key, audience, organisation,"
                        + " team, enabled, capacity, language, created_at, version)"
                        + " values (?, ?, ?, ?, ?, ?, 'employee', 'Acme', ?, true, 20, 'en', ?, 0)",
                person.value(),
                name,
                name,
                name,
                name,
                name,
                "Team " + number % TEAMS,
                now);
        if (!role.equals("owner")) {
            sql.update("insert into person_roles (person_id, role) values (?, ?)", person.value(), role);
        }
        return person;
    }

    private static String topic(int number) {
        return "Topic " + number % TOPICS;
    }
}
