package org.jamfund.conversation;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.kernel.Id;

@Mapper
interface CommentMapper {

    Optional<Comment> find(Id<Comment> id);

    List<Comment> list(CommentFilter filter);

    void insert(NewComment comment);

    void hide(@Param("id") Id<Comment> id, @Param("hidden") boolean hidden);
}
