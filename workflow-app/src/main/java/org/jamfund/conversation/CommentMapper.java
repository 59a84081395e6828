package org.jamfund.conversation;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;

@Mapper
interface CommentMapper {

    Optional<Comment> find(Id<Comment> id);

    List<Comment> list(CommentFilter filter);

    /** Those in the whole Jam that everybody can read. */
    long count(Id<Jam> jam);

    void insert(NewComment comment);

    void hide(@Param("id") Id<Comment> id, @Param("hidden") boolean hidden);
}
