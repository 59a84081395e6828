package org.jamfund.review;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

@Mapper
interface AssessmentMapper {

    /** An assessment without its scores. */
    record Row(
            Id<Assessment> id,
            Id<Idea> ideaId,
            int round,
            int revision,
            Id<Person> expertId,
            Recommendation recommendation,
            String comment,
            @Nullable String boardComment,
            Instant filedAt) {

        Assessment with(Map<String, Integer> scores) {
            return new Assessment(
                    id, ideaId, round, revision, expertId, scores, recommendation, comment, boardComment, filedAt);
        }
    }

    /** One score of an assessment. */
    record Score(Id<Assessment> assessmentId, String criterion, int score) {}

    /** One score of a Jam's round with nobody left to file. */
    record OpenScore(Id<Idea> ideaId, int round, Id<Person> expertId, String criterion, int score) {}

    /** What tells the assessments in a Jam's rounds with nobody left to file from any others: how many, and which. */
    record OpenMark(long assessments, long marks) {}

    List<Row> ofIdeas(@Param("ideas") Collection<Id<Idea>> ideas);

    List<Score> scores(@Param("ideas") Collection<Id<Idea>> ideas);

    /** The highest version read in a round before that one; absent where there was none. */
    @Nullable
    Integer lastRead(@Param("idea") Id<Idea> idea, @Param("before") int before);

    OpenMark openMark(@Param("jam") Id<Jam> jam);

    /** In the order of idea, round and expert. */
    List<OpenScore> openScores(@Param("jam") Id<Jam> jam);

    List<RoundCount> rounds(@Param("idea") Id<Idea> idea);

    void insert(@Param("assessment") Assessment assessment, @Param("seat") Id<Seat> seat);

    void insertScore(
            @Param("assessment") Id<Assessment> assessment,
            @Param("criterion") String criterion,
            @Param("score") int score);

    boolean hasDeclared(@Param("idea") Id<Idea> idea, @Param("person") Id<Person> person);

    void insertConflict(@Param("conflict") DeclaredConflict conflict);
}
