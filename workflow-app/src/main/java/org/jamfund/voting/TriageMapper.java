package org.jamfund.voting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

@Mapper
interface TriageMapper {

    Optional<TriageRule> rule(Id<Jam> jam);

    void deleteRule(Id<Jam> jam);

    void insertRule(
            @Param("jam") Id<Jam> jam,
            @Param("rule") TriageRule rule,
            @Param("by") Id<Person> by,
            @Param("now") Instant now);

    List<Id<Idea>> controls(Id<Jam> jam);

    void deleteControls(Id<Jam> jam);

    void deleteControl(Id<Idea> idea);

    void insertControl(
            @Param("jam") Id<Jam> jam,
            @Param("idea") Id<Idea> idea,
            @Param("by") Id<Person> by,
            @Param("now") Instant now);

    List<Id<Idea>> tokensOf(@Param("jam") Id<Jam> jam, @Param("person") Id<Person> person);

    /** Makes the person's row or takes hold of it until commit. */
    void hold(@Param("jam") Id<Jam> jam, @Param("person") Id<Person> person);

    /** One row, or none when all tokens are spent. */
    int spend(@Param("jam") Id<Jam> jam, @Param("person") Id<Person> person, @Param("tokens") int tokens);

    void refund(@Param("jam") Id<Jam> jam, @Param("person") Id<Person> person);

    void give(
            @Param("jam") Id<Jam> jam,
            @Param("person") Id<Person> person,
            @Param("idea") Id<Idea> idea,
            @Param("now") Instant now);

    int takeBack(@Param("jam") Id<Jam> jam, @Param("person") Id<Person> person, @Param("idea") Id<Idea> idea);

    /** How many gave a token to an idea that stands to the end. */
    long voters(Id<Jam> jam);

    /** The most rejected first; equals by age. */
    List<TriageCount> counts(Id<Jam> jam);

    void deleteLines(Id<Jam> jam);

    void deleteTally(Id<Jam> jam);

    void insertLines(@Param("jam") Id<Jam> jam, @Param("lines") List<TriageLine> lines);

    void insertTally(TriageTally tally);

    Optional<TriageTally> tally(Id<Jam> jam);

    long tokensOnControls(Id<Jam> jam);

    /** Behind that idea, or from the first; without the controls unless {@code all} is asked for. */
    List<TriageLine> lines(
            @Param("jam") Id<Jam> jam,
            @Param("all") boolean all,
            @Param("after") @Nullable Long after,
            @Param("rows") int rows);

    List<TriageLine> out(Id<Jam> jam);
}
