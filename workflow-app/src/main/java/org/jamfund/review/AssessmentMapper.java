package org.jamfund.review;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

@Mapper
interface AssessmentMapper {

    List<Assessment> ofIdea(@Param("idea") Id<Idea> idea);

    List<Assessment> ofRound(@Param("round") Round round);

    Optional<Assessment> ofExpert(@Param("round") Round round, @Param("expert") Id<Person> expert);

    void insert(@Param("assessment") Assessment assessment, @Param("seat") Id<Seat> seat);

    void insertScore(
            @Param("assessment") Id<Assessment> assessment,
            @Param("criterion") Criterion criterion,
            @Param("score") int score);

    boolean hasDeclared(@Param("idea") Id<Idea> idea, @Param("person") Id<Person> person);

    void insertConflict(@Param("conflict") DeclaredConflict conflict);
}
