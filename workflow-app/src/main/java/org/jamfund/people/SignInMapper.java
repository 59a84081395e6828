package org.jamfund.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

@Mapper
interface SignInMapper {

    record Credentials(Id<Person> personId, String passwordHash) {}

    /** One row for each role, or one without a role. */
    record ActorRow(
            Id<Person> id,
            String username,
            String displayName,
            Audience audience,
            @Nullable Role role) {}

    record AccessToken(String tokenHash, Id<Person> personId, Instant createdAt, Instant expiresAt) {}

    Optional<Credentials> credentials(@Param("usernameKey") String usernameKey);

    List<ActorRow> actor(@Param("id") Id<Person> id);

    List<ActorRow> actorOfToken(@Param("hash") String hash, @Param("now") Instant now);

    void insertToken(AccessToken token);

    void deleteToken(@Param("hash") String hash);

    void deleteExpired(@Param("now") Instant now);
}
