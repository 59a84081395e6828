package org.jamfund.election;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

@Mapper
interface ImportMapper {

    void insert(@Param("row") ElectionImport row, @Param("at") Instant at);

    void insertPart(@Param("id") Id<ImportView> id, @Param("number") int number, @Param("content") byte[] content);

    Optional<PartContent> part(@Param("id") Id<ImportView> id, @Param("number") int number);

    void deleteParts(Id<ImportView> id);

    int received(Id<ImportView> id);

    /** Files that began to arrive before that moment and have not arrived yet; the oldest. */
    List<ElectionImport> arrivingSince(Instant before);

    Optional<ElectionImport> find(Id<ImportView> id);

    Optional<ElectionImport> waiting(Instant now);

    /** Writes how far the import is and keeps the lease; one row, or none when another node has taken it. */
    int advance(@Param("row") ElectionImport row, @Param("lease") Instant lease);

    int finish(
            @Param("row") ElectionImport row,
            @Param("status") ImportStatus status,
            @Param("problem") @Nullable Problem problem,
            @Param("at") Instant at);

    void insertMeta(
            @Param("jam") Id<Jam> jam,
            @Param("position") int position,
            @Param("name") String name,
            @Param("content") String content);

    void deleteMeta(Id<Jam> jam);

    /** In the file's order. */
    List<MetaEntry> meta(Id<Jam> jam);

    List<BroughtId> ideas(Id<Jam> jam);

    /** What stood in the vote or was merged into it, with what it got; by id. */
    List<StoodIdea> stood(Id<Jam> jam);

    /** An idea as a row of PROJECTS; one merged into another is no row, but its lines count for that other. */
    record StoodIdea(
            Id<Idea> ideaId,
            @Nullable Id<Idea> mergedIntoId,
            @Nullable String externalId,
            String title,
            @Nullable String topic,
            long requestedMinor,
            IdeaStatus status,
            long votes,
            long points) {

        String projectId() {
            return externalId == null ? ideaId.text() : externalId;
        }
    }

    /** A piece of the file. */
    record PartContent(byte[] content) {}

    /** Why an import failed. */
    record Problem(String reason, long line) {}

    /** A project of the file and the idea it became. */
    record BroughtId(String externalId, Id<Idea> ideaId) {}
}
