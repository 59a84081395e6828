package org.jamfund.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

@Mapper
interface NotificationMapper {

    void insert(
            @Param("id") Id<Notification> id,
            @Param("person") Id<Person> person,
            @Param("news") News news,
            @Param("at") Instant at);

    /** The newest first. */
    List<Notification> list(
            @Param("person") Id<Person> person, @Param("before") @Nullable Long before, @Param("rows") int rows);

    Set<Id<Person>> notRead(@Param("people") Collection<Id<Person>> people, @Param("news") News news);

    int countUnread(Id<Person> person);

    int exists(@Param("id") Id<Notification> id, @Param("person") Id<Person> person);

    void read(@Param("id") Id<Notification> id, @Param("person") Id<Person> person, @Param("at") Instant at);
}
