package org.jamfund.review;

import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

@Mapper
interface ExpertMapper {

    /** Enabled experts with what they have to do; what they know is asked separately. */
    List<Candidate> roster();

    /** People whose expertise of that kind names this, in capitals or not. */
    Set<Id<Person>> knowing(@Param("kind") String kind, @Param("name") String name);

    List<Seat> seated(@Param("round") Round round);

    /** Experts who left the idea in any round. */
    Set<Id<Person>> departed(@Param("idea") Id<Idea> idea);

    boolean isExpert(@Param("person") Id<Person> person);
}
