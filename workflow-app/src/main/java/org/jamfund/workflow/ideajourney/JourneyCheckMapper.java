package org.jamfund.workflow.ideajourney;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.funding.Award;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;

/** Reads the engine's own table: the books are verified without an engine too. */
@Mapper
interface JourneyCheckMapper {

    record OpenAward(Id<Award> id, Id<Idea> idea) {}

    List<OpenAward> openAwards(@Param("after") long after, @Param("rows") int rows);

    /** Those of the business keys for which an instance of the drawing runs. */
    List<String> underWay(@Param("drawing") String drawing, @Param("keys") List<String> keys);
}
