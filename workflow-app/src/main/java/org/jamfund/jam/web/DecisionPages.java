package org.jamfund.jam.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jamfund.jam.Decision;
import org.jamfund.jam.Decisions;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** By which tables a Jam decides: to read for everybody who sees it, to bring for its facilitators while it is drafted. */
@Controller
@RequestMapping("/jams/{id}/decisions")
class DecisionPages {

    private final Jams jams;
    private final Decisions decisions;

    DecisionPages(Jams jams, Decisions decisions) {
        this.jams = jams;
        this.decisions = decisions;
    }

    @GetMapping
    String all(@PathVariable Id<Jam> id, @AuthenticationPrincipal Actor reader, Model model) {
        Jam jam = jams.visible(id, reader);
        model.addAttribute("jam", jam);
        model.addAttribute("decisions", decisions.all(reader, id));
        model.addAttribute("mayBring", jam.phase() == JamPhase.DRAFT && reader.hasAny(Role.FACILITATOR, Role.ADMIN));
        return "jam/decisions";
    }

    @GetMapping("/{name}.dmn")
    ResponseEntity<byte[]> file(
            @PathVariable Id<Jam> id, @PathVariable Decision name, @AuthenticationPrincipal Actor reader) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(HttpHeaders.CONTENT_DISPOSITION, DecisionsApi.saved(name))
                .body(decisions.file(reader, id, name).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(path = "/{name}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String bring(
            @PathVariable Id<Jam> id,
            @PathVariable Decision name,
            @RequestParam MultipartFile file,
            @AuthenticationPrincipal Actor by,
            RedirectAttributes next)
            throws IOException {
        try {
            decisions.bring(by, id, name, file.getBytes());
            next.addFlashAttribute("notice", "decisions.notice.brought");
        } catch (Invalid wrong) {
            next.addFlashAttribute("errors", wrong.byField(field -> name.code()));
        }
        return "redirect:/jams/" + id + "/decisions";
    }

    @PostMapping(path = "/{name}", params = "drop")
    String drop(
            @PathVariable Id<Jam> id,
            @PathVariable Decision name,
            @AuthenticationPrincipal Actor by,
            RedirectAttributes next) {
        decisions.drop(by, id, name);
        next.addFlashAttribute("notice", "decisions.notice.dropped");
        return "redirect:/jams/" + id + "/decisions";
    }
}
