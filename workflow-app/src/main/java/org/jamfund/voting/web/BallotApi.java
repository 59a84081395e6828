package org.jamfund.voting.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.voting.BallotLine;
import org.jamfund.voting.BallotView;
import org.jamfund.voting.Ballots;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** My ballot, whole or one line at a time. */
@RestController
@RequestMapping("/api")
class BallotApi {

    private final Ballots ballots;

    BallotApi(Ballots ballots) {
        this.ballots = ballots;
    }

    @Operation(summary = "My ballot")
    @GetMapping("/jams/{jam}/ballot")
    BallotView mine(@AuthenticationPrincipal Actor by, @PathVariable Id<Jam> jam) {
        return ballots.mine(by, jam);
    }

    @Operation(summary = "Replaces my whole ballot")
    @PutMapping("/jams/{jam}/ballot")
    BallotView cast(
            @AuthenticationPrincipal Actor by, @PathVariable Id<Jam> jam, @RequestBody @Valid CastRequest cast) {
        List<BallotLine> lines = cast.lines().stream()
                .map(line -> new BallotLine(line.idea(), line.points()))
                .toList();
        return ballots.cast(by, jam, lines);
    }

    @Operation(summary = "Takes my ballot back")
    @DeleteMapping("/jams/{jam}/ballot")
    BallotView withdraw(@AuthenticationPrincipal Actor by, @PathVariable Id<Jam> jam) {
        return ballots.withdraw(by, jam);
    }

    @Operation(summary = "Adds one line to my ballot, or changes its points")
    @PutMapping("/ideas/{idea}/vote")
    BallotView vote(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Idea> idea,
            @RequestBody(required = false) @Nullable VoteRequest vote) {
        return ballots.vote(by, idea, vote == null ? null : vote.points());
    }

    @Operation(summary = "Takes one line off my ballot")
    @DeleteMapping("/ideas/{idea}/vote")
    BallotView unvote(@AuthenticationPrincipal Actor by, @PathVariable Id<Idea> idea) {
        return ballots.unvote(by, idea);
    }

    record CastRequest(@NotNull @Valid List<@NotNull @Valid Line> lines) {}

    record Line(@NotNull Id<Idea> idea, @Nullable Integer points) {}

    record VoteRequest(@Nullable Integer points) {}
}
