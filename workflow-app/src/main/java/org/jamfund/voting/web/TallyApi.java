package org.jamfund.voting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Refusal;
import org.jamfund.people.Actor;
import org.jamfund.voting.BulletinBoard;
import org.jamfund.voting.ReceiptProof;
import org.jamfund.voting.Tallies;
import org.jamfund.voting.Tally;
import org.jamfund.voting.TallyLine;
import org.jamfund.voting.TriageTallies;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the vote came to, and the means to check it. All of it is 404 {@code not-tallied-yet} before the count. */
@RestController
@RequestMapping("/api/jams/{jam}")
class TallyApi {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final Jams jams;
    private final Tallies tallies;
    private final BulletinBoard board;
    private final TriageTallies triage;

    TallyApi(Jams jams, Tallies tallies, BulletinBoard board, TriageTallies triage) {
        this.jams = jams;
        this.tallies = tallies;
        this.board = board;
        this.triage = triage;
    }

    @Operation(summary = "What the vote came to")
    @GetMapping("/tally")
    TallyResponse tally(@AuthenticationPrincipal Actor by, @PathVariable Id<Jam> jam) {
        Tally tally = tallied(by, jam);
        return new TallyResponse(
                tally.ballots(), tally.lineCount(), tally.digest(), ideas(tallies.lines(jam)), triage.controls(jam));
    }

    /** Written by the request's own thread: a board takes as long as its reader does, and no time-out cuts it short. */
    @Operation(summary = "Every counted ballot without its voter, for a recount")
    @GetMapping("/bulletin-board")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    void bulletinBoard(@AuthenticationPrincipal Actor by, @PathVariable Id<Jam> jam, HttpServletResponse response)
            throws IOException {
        Tally tally = tallied(by, jam);
        response.setContentType(CSV);
        response.setHeader("X-Content-SHA256", tally.digest());
        board.write(jam, response.getOutputStream());
    }

    @Operation(summary = "Proof that a ballot was counted as cast")
    @GetMapping("/receipts/{receipt}")
    ReceiptProof receipt(@AuthenticationPrincipal Actor by, @PathVariable Id<Jam> jam, @PathVariable String receipt) {
        return board.prove(jam, tallied(by, jam), receipt);
    }

    private Tally tallied(Actor by, Id<Jam> jam) {
        return tallies.find(jams.visible(jam, by).id()).orElseThrow(() -> new NotFound(Refusal.of("not-tallied-yet")));
    }

    private static List<TalliedIdea> ideas(List<TallyLine> lines) {
        Map<Id<Idea>, TalliedIdea> ideas = new LinkedHashMap<>();
        for (TallyLine line : lines) {
            ideas.merge(line.ideaId(), TalliedIdea.of(line), TalliedIdea::plus);
        }
        return List.copyOf(ideas.values());
    }

    /** {@code controls}: planted for triage; whoever recounts the bulletin board leaves lines on them out. */
    record TallyResponse(long ballots, long lines, String digest, List<TalliedIdea> ideas, List<Id<Idea>> controls) {}

    record TalliedIdea(Id<Idea> idea, long votes, long points, Map<String, Long> byAudience) {

        static TalliedIdea of(TallyLine line) {
            Map<String, Long> byAudience = new TreeMap<>();
            if (line.audience() != null) {
                byAudience.put(line.audience().code(), line.votes());
            }
            return new TalliedIdea(line.ideaId(), line.votes(), line.points(), byAudience);
        }

        TalliedIdea plus(TalliedIdea other) {
            Map<String, Long> both = new TreeMap<>(byAudience);
            both.putAll(other.byAudience);
            return new TalliedIdea(idea, votes + other.votes, points + other.points, both);
        }
    }
}
