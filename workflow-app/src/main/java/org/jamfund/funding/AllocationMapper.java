package org.jamfund.funding;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

@Mapper
interface AllocationMapper {

    @Nullable
    Allocation allocation(@Param("jam") Id<Jam> jam);

    List<AllocationLine> lines(@Param("allocation") Id<Allocation> allocation);

    List<AllocationLine> untold(@Param("allocation") Id<Allocation> allocation, @Param("rows") int rows);

    /** With what it leaves in the envelope, in minor units. */
    void insert(@Param("allocation") Allocation allocation, @Param("leftover") Leftover leftover);

    void insertLine(@Param("allocation") Id<Allocation> allocation, @Param("line") AllocationLine line);

    void insertQuota(@Param("allocation") Id<Allocation> allocation, @Param("quota") AllocationQuota quota);

    void insertExclusion(@Param("allocation") Id<Allocation> allocation, @Param("idea") Id<Idea> idea);

    void insertStatement(@Param("allocation") Id<Allocation> allocation, @Param("statement") FileStatement statement);

    /** Nothing where that person has signed. */
    void insertSignature(
            @Param("allocation") Id<Allocation> allocation, @Param("signature") AllocationSignature signature);

    /** By topic. */
    List<AllocationQuota> quotas(@Param("allocation") Id<Allocation> allocation);

    List<Id<Idea>> exclusions(@Param("allocation") Id<Allocation> allocation);

    /** What was applied of the file of an imported election; by name. */
    List<FileStatement> statements(@Param("allocation") Id<Allocation> allocation);

    List<AllocationSignature> signatures(@Param("allocation") Id<Allocation> allocation);

    void explain(
            @Param("allocation") Id<Allocation> allocation,
            @Param("idea") Id<Idea> idea,
            @Param("reason") String reason);

    int markTold(@Param("allocation") Id<Allocation> allocation, @Param("idea") Id<Idea> idea, @Param("at") Instant at);
}
