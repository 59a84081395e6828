package org.jamfund.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

@Mapper
interface CaseMapper {

    Optional<ModerationCase> find(Id<ModerationCase> id);

    Optional<Id<ModerationCase>> open(String key);

    /** Without a person every case, otherwise those about the person's own items. */
    List<ModerationCase> list(
            @Param("person") @Nullable Id<Person> person,
            @Param("after") @Nullable Long after,
            @Param("rows") int rows);

    void insert(@Param("id") Id<ModerationCase> id, @Param("item") Item item, @Param("now") Instant now);

    int decide(Verdict verdict);

    int appeal(Verdict verdict);

    int decideAppeal(Verdict verdict);

    /** Why people flagged the item, encoded, the first one first. */
    List<String> flags(Id<ModerationCase> id);

    List<Id<Person>> flaggers(Id<ModerationCase> id);

    boolean flaggedBy(@Param("id") Id<ModerationCase> id, @Param("person") Id<Person> person);

    void flag(
            @Param("id") Id<ModerationCase> id,
            @Param("person") Id<Person> person,
            @Param("reason") String reason,
            @Param("now") Instant now);
}
