package org.jamfund.idempotency;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

@Mapper
interface KeyMapper {

    /** Waits for whoever claims the same key at the same time, but not for long. */
    void claim(KeyUse use);

    void answer(@Param("person") Id<Person> person, @Param("key") String key, @Param("answer") String answer);

    @Nullable
    KeyUse use(@Param("person") Id<Person> person, @Param("key") String key);

    int forget(@Param("before") Instant before);
}
