package org.jamfund.jam;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

@Mapper
interface MembershipMapper {

    record Membership(Id<Jam> jamId, Id<Person> personId, int guidelinesVersion, Instant joinedAt) {}

    void join(Membership membership);

    void leave(@Param("jam") Id<Jam> jam, @Param("person") Id<Person> person);

    boolean isMember(@Param("jam") Id<Jam> jam, @Param("person") Id<Person> person);

    long count(@Param("jam") Id<Jam> jam);
}
