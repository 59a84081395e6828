package org.jamfund.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

@Mapper
interface DraftMapper {

    /** A draft without its scores. */
    record Row(
            @Nullable Recommendation recommendation,
            @Nullable String comment,
            @Nullable String boardComment,
            Instant savedAt) {}

    /** One score of a draft. */
    record Score(String criterion, int score) {}

    Optional<Row> find(@Param("round") Round round, @Param("expert") Id<Person> expert);

    List<Score> scores(@Param("round") Round round, @Param("expert") Id<Person> expert);

    void deleteScores(@Param("round") Round round, @Param("expert") Id<Person> expert);

    void delete(@Param("round") Round round, @Param("expert") Id<Person> expert);

    void deleteScoresOfRound(@Param("round") Round round);

    void deleteOfRound(@Param("round") Round round);

    void insert(
            @Param("round") Round round,
            @Param("expert") Id<Person> expert,
            @Param("draft") Draft draft,
            @Param("now") Instant now);

    void insertScore(
            @Param("round") Round round,
            @Param("expert") Id<Person> expert,
            @Param("criterion") String criterion,
            @Param("score") int score);

    /** Keeps the expert's open seat from being filed, left or refilled until the transaction ends; 0 when it is open no longer. */
    int holdSeat(@Param("round") Round round, @Param("expert") Id<Person> expert);
}
