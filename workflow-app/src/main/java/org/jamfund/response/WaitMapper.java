package org.jamfund.response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

@Mapper
interface WaitMapper {

    void insert(
            @Param("arrival") Arrival arrival,
            @Param("jam") Id<Jam> jam,
            @Param("now") Instant now,
            @Param("due") Instant due);

    int delete(String token);

    void deleteOf(@Param("ideas") List<Id<Idea>> ideas);

    Optional<Wait> find(String token);

    Optional<Wait> first(Id<Idea> idea);

    int move(@Param("token") String token, @Param("due") Instant due);

    void moveAll(@Param("jam") Id<Jam> jam, @Param("basis") Basis basis, @Param("due") Instant due);

    /** From now on these dates are their own. */
    void settle(@Param("jam") Id<Jam> jam, @Param("basis") Basis basis);

    Optional<LocalDate> lastMilestone(Id<Jam> jam);

    List<Id<Idea>> unwatched(@Param("after") Id<Idea> after, @Param("rows") int rows);

    /** The waits of one idea that are late, the longest first. */
    List<String> late(@Param("idea") Id<Idea> idea, @Param("dueBefore") Instant dueBefore);

    /** Late ideas of which no wait has been told, one row per idea. */
    List<Wait> untold(@Param("dueBefore") Instant dueBefore, @Param("rows") int rows);

    int tell(@Param("token") String token, @Param("now") Instant now);

    List<OverdueRow> overdue(
            @Param("jam") Id<Jam> jam,
            @Param("dueBefore") Instant dueBefore,
            @Param("after") @Nullable OverduePlace after,
            @Param("rows") int rows);

    int countOverdue(@Param("jam") Id<Jam> jam, @Param("dueBefore") Instant dueBefore);

    int countWaiting(@Param("jam") Id<Jam> jam);
}
