package org.jamfund.review;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** What rounds that are over have left behind, put straight into the tables. */
class EarlierRounds {

    private final JdbcTemplate sql;

    EarlierRounds(BeanFactory application) {
        this.sql = application.getBean(JdbcTemplate.class);
    }

    void assessed(Actor expert, Id<Idea> idea, int round) {
        long seat = Id.fresh().value();
        sql.update(
                "insert into panel_seats (seat_id, idea_id, round, number, expert_id, status, replacements, extra, due_at,"
                        + " appointed_at, version) values (?, ?, ?, 1, ?, 'filed', 0, false, now(6), now(6), 1)",
                seat,
                idea.value(),
                round,
                expert.id().value());
        sql.update(
                "insert into assessments (assessment_id, seat_id, idea_id, round, expert_id, recommendation, comment, filed_at)"
                        + " values (?, ?, ?, ?, ?, 'revise', 'Read.', now(6))",
                seat,
                seat,
                idea.value(),
                round,
                expert.id().value());
    }

    void behind(Id<Idea> idea, int rounds) {
        for (int round = 1; round <= rounds; round++) {
            sql.update(
                    "insert into review_outcomes (idea_id, round, outcome, mean_score, spread, assessments, reason, decided_at)"
                            + " values (?, ?, 'revise', 500, 0, 1, 'review-revise', now(6))",
                    idea.value(),
                    round);
        }
    }
}
