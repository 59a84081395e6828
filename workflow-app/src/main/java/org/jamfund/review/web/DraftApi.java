package org.jamfund.review.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Scorecard;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.Role;
import org.jamfund.review.AssessmentSheet;
import org.jamfund.review.Assessments;
import org.jamfund.review.Draft;
import org.jamfund.review.Drafts;
import org.jamfund.review.Recommendation;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/ideas/{idea}/assessments/me/draft")
class DraftApi {

    private final Drafts drafts;
    private final Assessments assessments;

    DraftApi(Drafts drafts, Assessments assessments) {
        this.drafts = drafts;
        this.assessments = assessments;
    }

    /** As much of an assessment as there is; what is left out is no longer part of the draft. */
    record Kept(
            @Nullable Map<String, @Nullable BigDecimal> scores,
            @Nullable String recommendation,
            @Nullable String comment,
            @Nullable String boardComment) {

        AssessmentSheet sheet() {
            return new AssessmentSheet(scores == null ? Map.of() : scores, recommendation, comment, boardComment);
        }
    }

    /** Without a draft everything is empty. */
    @JsonInclude
    record DraftShown(
            Map<String, Integer> scores,
            @Nullable Recommendation recommendation,
            @Nullable String comment,
            @Nullable String boardComment,
            @Nullable Instant savedAt) {

        static DraftShown of(Draft draft, Scorecard scorecard) {
            return new DraftShown(
                    AssessmentShown.inOrder(draft.scores(), scorecard),
                    draft.recommendation(),
                    draft.comment(),
                    draft.boardComment(),
                    draft.savedAt());
        }
    }

    @Operation(summary = "My assessment as far as I have come; nobody else sees it")
    @Only(Role.EXPERT)
    @GetMapping
    DraftShown mine(@AuthenticationPrincipal Actor by, @PathVariable Id<Idea> idea) {
        return DraftShown.of(drafts.mine(by, idea), assessments.scorecard(by, idea));
    }

    @Operation(summary = "Keeps my assessment as far as I have come, instead of what was kept before")
    @Only(Role.EXPERT)
    @PutMapping
    DraftShown keep(@AuthenticationPrincipal Actor by, @PathVariable Id<Idea> idea, @RequestBody Kept kept) {
        Scorecard scorecard = assessments.scorecard(by, idea);
        return DraftShown.of(drafts.keep(by, idea, kept.sheet().incomplete(scorecard)), scorecard);
    }
}
