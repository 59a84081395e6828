package org.jamfund.voting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

@Mapper
interface BallotMapper {

    Optional<Ballot> find(@Param("jam") Id<Jam> jam, @Param("voter") Id<Person> voter);

    List<StoredLine> lines(@Param("jam") Id<Jam> jam, @Param("voter") Id<Person> voter);

    /** Makes the voter's row or takes hold of it until commit; 0 where it went away in between. */
    int hold(CastBallot ballot);

    void write(CastBallot ballot);

    void delete(@Param("jam") Id<Jam> jam, @Param("voter") Id<Person> voter);

    void insertLines(
            @Param("jam") Id<Jam> jam, @Param("voter") Id<Person> voter, @Param("lines") List<StoredLine> lines);

    void deleteLines(
            @Param("jam") Id<Jam> jam, @Param("voter") Id<Person> voter, @Param("ideas") Collection<Id<Idea>> ideas);

    void record(
            @Param("jam") Id<Jam> jam,
            @Param("voter") Id<Person> voter,
            @Param("lines") String lines,
            @Param("at") Instant at);

    List<VotableIdea> votable(
            @Param("jam") Id<Jam> jam, @Param("voter") Id<Person> voter, @Param("ideas") Collection<Id<Idea>> ideas);
}
