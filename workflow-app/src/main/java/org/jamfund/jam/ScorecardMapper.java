package org.jamfund.jam;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

@Mapper
interface ScorecardMapper {

    /** A criterion without the words of its scale. */
    record Row(String code, String name, @Nullable String description, int weight, int minScore, int maxScore) {}

    /** What a score of one criterion means. */
    record AnchorRow(String code, int score, String words) {}

    List<Row> criteria(@Param("jam") Id<Jam> jam);

    List<AnchorRow> anchors(@Param("jam") Id<Jam> jam);

    void deleteAnchors(@Param("jam") Id<Jam> jam);

    void deleteCriteria(@Param("jam") Id<Jam> jam);

    void insertCriterion(
            @Param("jam") Id<Jam> jam, @Param("position") int position, @Param("criterion") Criterion criterion);

    void insertAnchor(@Param("jam") Id<Jam> jam, @Param("anchor") AnchorRow anchor);
}
