package org.jamfund.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

@Mapper
interface PersonMapper {

    /** What is stored of a person beyond what everybody may read. */
    record Keys(
            String usernameKey, String emailKey, @Nullable String passwordHash) {}

    record RoleRow(Id<Person> personId, Role role) {}

    void insert(@Param("person") Person person, @Param("keys") Keys keys);

    Optional<Person> find(@Param("id") Id<Person> id);

    Optional<Person> byUsernameKey(@Param("usernameKey") String usernameKey);

    List<Person> named(@Param("ids") Collection<Id<Person>> ids);

    List<Person> withRole(@Param("role") Role role);

    List<Person> page(@Param("after") long after, @Param("limit") int limit);

    boolean isEmpty();

    int disable(@Param("id") Id<Person> id);

    int move(@Param("id") Id<Person> id, @Param("to") Workplace to, @Param("managerId") @Nullable Id<Person> managerId);

    List<RoleRow> roles(@Param("ids") Collection<Id<Person>> ids);

    void deleteRoles(@Param("id") Id<Person> id);

    void insertRoles(@Param("id") Id<Person> id, @Param("roles") Set<Role> roles);

    int touch(@Param("id") Id<Person> id);

    /** Takes their rows until commit, in the order of ids. */
    int hold(@Param("ids") Collection<Id<Person>> ids);

    List<String> expertise(@Param("id") Id<Person> id, @Param("kind") String kind);

    void insertExpertise(
            @Param("id") Id<Person> id, @Param("kind") String kind, @Param("names") Collection<String> names);

    void deleteTokens(@Param("id") Id<Person> id);

    void insertSetupToken(@Param("hash") String hash, @Param("now") Instant now);

    boolean knowsSetupToken(@Param("hash") String hash);

    int useSetupTokens(@Param("now") Instant now);
}
