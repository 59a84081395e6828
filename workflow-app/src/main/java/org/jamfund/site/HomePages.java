package org.jamfund.site;

import java.time.Instant;
import java.util.List;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPart;
import org.jamfund.jam.Jams;
import org.jamfund.jam.Memberships;
import org.jamfund.jam.PhaseWindow;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Home: the Jams the reader can see, each with its phase, the time left and whether they take part. */
@Controller
class HomePages {

    private static final int JAMS_AT_ONCE = 20;
    private final Jams jams;
    private final Memberships memberships;
    private final List<JamPart> parts;

    HomePages(Jams jams, Memberships memberships, List<JamPart> parts) {
        this.jams = jams;
        this.memberships = memberships;
        this.parts = parts;
    }

    /** A Jam as its card on the home page. */
    record JamCard(Jam jam, boolean joined, @Nullable Instant closesAt, List<JamPart.Figure> mine) {}

    @GetMapping("/")
    String home(
            @AuthenticationPrincipal Actor reader,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Page<Jam> page = jams.list(reader, PageRequest.of(JAMS_AT_ONCE, after));
        List<JamCard> cards =
                page.items().stream().map(jam -> card(jam, reader)).toList();
        model.addAttribute("cards", cards);
        model.addAttribute("next", page.next());
        return "site/home";
    }

    private JamCard card(Jam jam, Actor reader) {
        Instant closesAt = jams.calendar(jam.id()).stream()
                .filter(window -> window.phase() == jam.phase())
                .findFirst()
                .map(PhaseWindow::closesAt)
                .orElse(null);
        boolean joined = memberships.isMember(jam.id(), reader.id());
        return new JamCard(jam, joined, closesAt, joined ? mine(jam, reader) : List.of());
    }

    private List<JamPart.Figure> mine(Jam jam, Actor reader) {
        return parts.stream()
                .flatMap(part -> part.mine(jam, reader).stream())
                .filter(figure -> figure.number() > 0)
                .toList();
    }
}
