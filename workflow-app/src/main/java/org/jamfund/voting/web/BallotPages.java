package org.jamfund.voting.web;

import java.util.List;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.voting.BallotLine;
import org.jamfund.voting.BallotView;
import org.jamfund.voting.Ballots;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** A reader's own ballot, and one line of it given or taken back from wherever an idea is shown. */
@Controller
class BallotPages {

    private final Jams jams;
    private final Ideas ideas;
    private final Ballots ballots;
    private final VotePart vote;

    BallotPages(Jams jams, Ideas ideas, Ballots ballots, VotePart vote) {
        this.jams = jams;
        this.ideas = ideas;
        this.ballots = ballots;
        this.vote = vote;
    }

    @GetMapping("/jams/{id}/ballot")
    String ballot(@PathVariable Id<Jam> id, @AuthenticationPrincipal Actor reader, Model model) {
        Jam jam = jams.visible(id, reader);
        BallotView view = ballots.mine(reader, id);
        List<Idea> chosen =
                view.lines().stream().map(BallotLine::idea).map(ideas::get).toList();
        model.addAttribute("jam", jam);
        model.addAttribute("ballot", vote.of(jam, reader));
        model.addAttribute("chosen", chosen);
        model.addAttribute("receipt", view.receipt());
        model.addAttribute("castAt", view.castAt());
        return "voting/ballot";
    }

    /** No points are a line taken back, as on paper. Scripts get the changed button, everybody else the page again. */
    @PostMapping("/ideas/{id}/vote")
    String vote(
            @PathVariable Id<Idea> id,
            Wish wish,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inPlace,
            @AuthenticationPrincipal Actor by,
            Model model) {
        if (wish.takesBack()) {
            ballots.unvote(by, id);
        } else {
            ballots.vote(by, id, wish.points());
        }
        Idea idea = ideas.get(id);
        if (!inPlace) {
            return "redirect:" + wish.wayBack(idea);
        }
        model.addAttribute("idea", idea);
        model.addAttribute("ballot", vote.of(jams.get(idea.jamId()), by));
        model.addAttribute("from", wish.from());
        return "voting/vote-again";
    }

    /** What the form asked for, and the page it stood on. */
    record Wish(
            @Nullable Integer points,
            @Nullable Boolean takeBack,
            @Nullable String from) {

        boolean takesBack() {
            return Boolean.TRUE.equals(takeBack) || points != null && points == 0;
        }

        String wayBack(Idea idea) {
            if ("list".equals(from)) {
                return "/jams/" + idea.jamId() + "/ideas#idea-" + idea.id();
            }
            return "ballot".equals(from) ? "/jams/" + idea.jamId() + "/ballot" : "/ideas/" + idea.id();
        }
    }
}
