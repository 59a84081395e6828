package org.jamfund.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/** Reports made in the background. Every change names the version it was read with; 0 means that somebody was faster. */
@Mapper
interface JobMapper {

    void insert(
            @Param("id") Id<ReportJob> id,
            @Param("question") Question question,
            @Param("format") Format format,
            @Param("rows") long rows,
            @Param("by") By by);

    Optional<ReportJob> find(Id<ReportJob> id);

    /** The latest first. */
    List<ReportJob> of(@Param("by") Id<Person> by, @Param("before") long before, @Param("rows") int rows);

    int open(Id<Person> by);

    /** The oldest that nobody works on. */
    Optional<ReportJob> waiting(Instant now);

    /** Begins it, from the first row again. */
    int claim(@Param("job") ReportJob job, @Param("now") Instant now, @Param("lease") Instant lease);

    int advance(
            @Param("id") Id<ReportJob> id,
            @Param("version") int version,
            @Param("rows") long rows,
            @Param("lease") Instant lease);

    int finish(@Param("id") Id<ReportJob> id, @Param("version") int version, @Param("end") End end);

    int fail(
            @Param("id") Id<ReportJob> id,
            @Param("version") int version,
            @Param("error") String error,
            @Param("now") Instant now);

    int discard(Id<ReportJob> id);

    void delete(Id<ReportJob> id);

    List<Id<ReportJob>> finishedBefore(Instant before);

    void insertPart(@Param("part") Part part);

    Optional<PartContent> part(
            @Param("id") Id<ReportJob> id, @Param("attempt") int attempt, @Param("number") int number);

    void deletePartsBefore(@Param("id") Id<ReportJob> id, @Param("attempt") int attempt);

    /** Who asked, and when. */
    record By(Id<Person> person, Instant at) {}

    /** What was written, and when it was done. */
    record End(long size, long rows, String sha256, String totals, Instant at) {}

    record Part(Id<ReportJob> id, int attempt, int number, byte[] content) {}

    record PartContent(byte[] content) {}
}
