package org.jamfund.review;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

@Mapper
interface ExpertMapper {

    /**
     * Enabled experts who were not asked in that round and did not leave the idea before, each perhaps more than once where
     * they know a topic by two spellings.
     */
    List<Candidate> candidates(@Param("round") Round round);

    /** Whether the person has, is named for or had a seat in that round, or has left the idea before. */
    boolean wasAsked(@Param("round") Round round, @Param("person") Id<Person> person);

    boolean isExpert(@Param("person") Id<Person> person);
}
