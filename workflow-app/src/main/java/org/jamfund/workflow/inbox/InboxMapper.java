package org.jamfund.workflow.inbox;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Reads the engine's open tasks, for it neither pages by key nor joins what an inbox shows. */
@Mapper
interface InboxMapper {

    List<OpenTask> page(
            @Param("person") String person,
            @Param("roles") List<String> roles,
            @Param("after") String after,
            @Param("limit") int limit);

    List<OpenTask> mostUrgent(
            @Param("person") String person, @Param("roles") List<String> roles, @Param("limit") int limit);

    long count(@Param("person") String person, @Param("roles") List<String> roles);

    Optional<OpenTask> find(
            @Param("person") String person, @Param("roles") List<String> roles, @Param("task") String task);
}
