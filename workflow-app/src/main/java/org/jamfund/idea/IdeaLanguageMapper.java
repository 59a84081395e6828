package org.jamfund.idea;

import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

@Mapper
interface IdeaLanguageMapper {

    Optional<String> find(@Param("idea") Id<Idea> idea);

    void say(@Param("idea") Id<Idea> idea, @Param("language") @Nullable String language);
}
