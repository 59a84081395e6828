package org.jamfund.funding;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

@Mapper
interface EnvelopeMapper {

    Sums sums(@Param("owner") String owner);

    void insertRequest(GrantRequest request);

    @Nullable
    GrantRequest request(@Param("person") Id<Person> person, @Param("key") String key);
}
