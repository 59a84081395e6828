package org.jamfund.workflow.ideajourney;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;

/** Reads the engine's own table: the books are verified without an engine too. */
@Mapper
interface JourneyCheckMapper {

    /** An award or a project that waits for what its idea's journey does next. */
    record Open(Id<?> id, Id<Idea> idea) {}

    List<Open> openAwards(@Param("after") Id<?> after, @Param("rows") int rows);

    List<Open> openProjects(@Param("after") Id<?> after, @Param("rows") int rows);

    /** Those of the business keys for which an instance of the drawing runs. */
    List<String> underWay(@Param("drawing") String drawing, @Param("keys") List<String> keys);
}
