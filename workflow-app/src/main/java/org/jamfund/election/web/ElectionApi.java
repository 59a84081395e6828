package org.jamfund.election.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jamfund.election.ElectionFiles;
import org.jamfund.election.MetaEntry;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A Jam's vote for those who analyse elections, and what an imported file said of its own. */
@RestController
@RequestMapping("/api/jams/{jam}")
class ElectionApi {

    private final Jams jams;
    private final ElectionFiles files;

    ElectionApi(Jams jams, ElectionFiles files) {
        this.jams = jams;
        this.files = files;
    }

    record ElectionAnswer(List<MetaEntry> meta) {}

    @Operation(summary = "What an imported file said of its election")
    @GetMapping("/election")
    ElectionAnswer election(@AuthenticationPrincipal Actor by, @PathVariable Id<Jam> jam) {
        return new ElectionAnswer(files.meta(jams.visible(jam, by).id()));
    }

    /** 404 {@code not-tallied-yet} before the count. Written by the request's own thread: no time-out cuts it short. */
    @Operation(summary = "The counted vote as a .pb file")
    @GetMapping("/ballots.pb")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/plain"))
    void ballots(@AuthenticationPrincipal Actor by, @PathVariable Id<Jam> jam, HttpServletResponse response)
            throws IOException {
        Jam voted = jams.visible(jam, by);
        files.tally(jam);
        String name = ContentDisposition.attachment()
                .filename("ballots-" + jam + ".pb")
                .build()
                .toString();
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name);
        files.write(voted, response.getOutputStream());
    }
}
