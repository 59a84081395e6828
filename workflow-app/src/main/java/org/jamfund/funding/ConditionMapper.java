package org.jamfund.funding;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/** Conditions of awards, and what was said about them. */
@Mapper
interface ConditionMapper {

    /** Those that were not dropped, by number. */
    List<Condition> of(@Param("award") Id<Award> award);

    /** The highest number given so far, dropped ones included; 0 when there is none. */
    int last(@Param("award") Id<Award> award);

    void insert(Condition condition);

    int drop(
            @Param("award") Id<Award> award,
            @Param("number") int number,
            @Param("by") Id<Person> by,
            @Param("now") Instant now);

    void say(Condition condition);
}
