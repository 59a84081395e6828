package org.jamfund.review;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.jamfund.idea.Idea;
import org.jamfund.jam.BallotKind;
import org.jamfund.jam.BallotRule;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamSizes;
import org.jamfund.jam.Jams;
import org.jamfund.jam.NewJam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.people.Audience;
import org.jamfund.people.Expertise;
import org.jamfund.people.NewPerson;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.jamfund.people.SignIns;
import org.jamfund.process.ExpertReview;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** A Jam in review with ideas and experts of its own, put straight into the tables. */
class PanelScene {

    static final String PASSWORD = "assess-with-care";
    static final String TOPIC = "Clean water";

    private final People people;
    private final SignIns signIns;
    private final Jams jams;
    private final JdbcTemplate sql;
    private final RuntimeService runtime;
    private final ManagementService jobs;

    PanelScene(BeanFactory application) {
        this.people = application.getBean(People.class);
        this.signIns = application.getBean(SignIns.class);
        this.jams = application.getBean(Jams.class);
        this.sql = application.getBean(JdbcTemplate.class);
        this.runtime = application.getBean(RuntimeService.class);
        this.jobs = application.getBean(ManagementService.class);
    }

    /** Experts other tests have left behind would take seats meant for ours. */
    void withoutExperts() {
        sql.update("delete from person_roles where role = 'expert'");
    }

    Id<Jam> jam() {
        Jam jam = jams.draft(
                somebody(Role.FACILITATOR),
                new NewJam(
                        "Better water",
                        "Ideas for a thirsty city",
                        List.of(TOPIC, "Energy"),
                        Set.of(Audience.EMPLOYEE),
                        "USD",
                        new BallotRule(BallotKind.APPROVAL, 10, null),
                        List.of(),
                        JamSizes.USUAL));
        sql.update("update jams set phase = 'review' where jam_id = ?", jam.id().value());
        return jam.id();
    }

    Id<Idea> idea(Id<Jam> jam, Actor... owners) {
        Id<Idea> idea = Id.fresh();
        List<Actor> all = owners.length == 0 ? List.of(somebody()) : List.of(owners);
        sql.update(
                "insert into ideas (idea_id, jam_id, title, problem, solution, requested_minor, currency, topic, status,"
                        + " terms_version, created_by, created_at, submitted_at, revision, version)"
                        + " values (?, ?, 'A filter', 'Thirst', 'Sand', 1250099, 'USD', ?, 'under-review', 1, ?, now(6), now(6), 1, 0)",
                idea.value(),
                jam.value(),
                TOPIC,
                all.get(0).id().value());
        all.forEach(owner -> owns(owner, idea));
        return idea;
    }

    void owns(Actor owner, Id<Idea> idea) {
        sql.update(
                "insert into idea_owners (idea_id, person_id, position) values (?, ?, 0)",
                idea.value(),
                owner.id().value());
    }

    void declares(Actor expert, Id<Idea> idea) {
        sql.update(
                "insert into conflicts (idea_id, person_id, reason, declared_at) values (?, ?, 'A friend', now(6))",
                idea.value(),
                expert.id().value());
    }

    Actor managerOf(Actor person) {
        return signIns.actor(Objects.requireNonNull(people.get(person.id()).managerId()))
                .orElseThrow();
    }

    Actor withRole(Actor person, Role role) {
        sql.update(
                "insert into person_roles (person_id, role) values (?, ?)",
                person.id().value(),
                role.code());
        return signIns.actor(person.id()).orElseThrow();
    }

    void link(String column, Id<Idea> from, Id<Idea> to) {
        sql.update("update ideas set " + column + " = ? where idea_id = ?", to.value(), from.value());
    }

    void sparesRivals(Id<Jam> jam, boolean spares) {
        sql.update(
                "insert into panel_rules (jam_id, spares_rivals, set_by, set_at) values (?, ?, ?, now(6))",
                jam.value(),
                spares,
                somebody().id().value());
    }

    void topic(Id<Idea> idea, String topic) {
        sql.update("update ideas set topic = ? where idea_id = ?", topic, idea.value());
    }

    void language(Id<Idea> idea, String language) {
        sql.update("update ideas set language = ? where idea_id = ?", language, idea.value());
    }

    void forgetPanel(Round round) {
        sql.update(
                "update expert_loads set open_seats = 0 where expert_id in (select expert_id from panel_seats where idea_id = ?)",
                round.idea().value());
        sql.update("delete from panel_seats where idea_id = ?", round.idea().value());
    }

    void stands(Id<Idea> idea, String status) {
        sql.update("update ideas set status = ? where idea_id = ?", status, idea.value());
    }

    List<Id<Person>> expertsOf(Round round) {
        return sql
                .queryForList(
                        "select expert_id from panel_seats where idea_id = ? and round = ? order by number",
                        Long.class,
                        round.idea().value(),
                        round.number())
                .stream()
                .map(Id<Person>::new)
                .toList();
    }

    /** A review of its own, without the journey around it, up to the point where experts are asked. */
    void beginReview(Id<Idea> idea) {
        runtime.startProcessInstanceByKey(ExpertReview.KEY, idea.text(), Map.of("rounds", 0));
        runJobs(idea);
    }

    /** Jobs of that idea's review which are due, none of anybody else's. */
    void runJobs(Id<Idea> idea) {
        String review = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(idea.text())
                .singleResult()
                .getId();
        List<Job> due = due(review);
        while (!due.isEmpty()) {
            due.forEach(job -> jobs.executeJob(job.getId()));
            due = due(review);
        }
    }

    private List<Job> due(String review) {
        return jobs.createJobQuery().processInstanceId(review).executable().list();
    }

    void reviewCloses(Id<Jam> jam, Instant deadline) {
        sql.update(
                "insert into jam_phases (jam_id, phase, opens_at, closes_at) values (?, 'review', null, ?)",
                jam.value(),
                Timestamp.from(deadline));
    }

    void panelSize(Id<Jam> jam, int seats) {
        sql.update("update jams set panel_size = ? where jam_id = ?", seats, jam.value());
    }

    void phase(Id<Jam> jam, String phase) {
        sql.update("update jams set phase = ? where jam_id = ?", phase, jam.value());
    }

    Actor somebody(Role... roles) {
        return actor(person(Expertise.NONE, roles), null);
    }

    Actor expert(int capacity, String... topics) {
        return actor(person(new Expertise(List.of(topics), List.of(), capacity), Role.EXPERT), null);
    }

    Actor reading(String language, String topic) {
        return actor(person(new Expertise(List.of(topic), List.of(language), 5), Role.EXPERT), null);
    }

    Actor at(@Nullable String organisation, @Nullable String team, @Nullable Actor manager, Role... roles) {
        return actor(
                person(Expertise.NONE, roles).working(organisation, team, manager == null ? null : manager.username()),
                null);
    }

    /** Somebody who can sign in with {@link #PASSWORD}. */
    Actor withPassword(Role... roles) {
        return actor(person(Expertise.NONE, roles), PASSWORD);
    }

    String token(Actor person) {
        return signIns.issue(person.username(), PASSWORD).token();
    }

    private NewPerson person(Expertise expertise, Role... roles) {
        String name = "p" + Id.<Person>fresh().text().toLowerCase(Locale.ROOT);
        return NewPerson.of(name, name, name + "@example.org", Audience.EMPLOYEE)
                .withRoles(roles)
                .withExpertise(expertise);
    }

    private Actor actor(NewPerson newPerson, @Nullable String password) {
        Person person = people.create(null, password == null ? newPerson : newPerson.withPassword(password));
        return signIns.actor(person.id()).orElseThrow();
    }
}
