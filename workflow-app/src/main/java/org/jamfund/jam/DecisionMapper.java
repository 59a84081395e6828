package org.jamfund.jam;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.kernel.Id;

@Mapper
interface DecisionMapper {

    List<JamDecision> all(@Param("jam") Id<Jam> jam);

    Optional<String> file(@Param("jam") Id<Jam> jam, @Param("name") Decision name);

    void delete(@Param("jam") Id<Jam> jam, @Param("name") Decision name);

    void insert(@Param("jam") Id<Jam> jam, @Param("decision") JamDecision decision, @Param("file") String file);

    int pin(
            @Param("jam") Id<Jam> jam,
            @Param("name") Decision name,
            @Param("pinned") PinnedDecision pinned,
            @Param("now") Instant now);

    void insertPin(
            @Param("jam") Id<Jam> jam,
            @Param("name") Decision name,
            @Param("pinned") PinnedDecision pinned,
            @Param("now") Instant now);
}
