package org.jamfund.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jamfund.funding.Award;
import org.jamfund.funding.Envelope;
import org.jamfund.funding.Envelopes;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.ledger.Books;
import org.jamfund.ledger.Posting;
import org.jamfund.ledger.Standing;
import org.jamfund.ledger.TransferKind;
import org.jamfund.ledger.Verdicts;
import org.jamfund.people.Actor;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jamfund.reporting.FundedIdea;
import org.jamfund.reporting.MoneyOverviews;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The money of one Jam: where it stands, every transfer that brought it there, and whether the books add up. */
@Controller
class FinancePages {

    private static final int JAMS_AT_ONCE = 25;
    private static final int TRANSFERS_AT_ONCE = 50;

    private final Jams jams;
    private final Envelopes envelopes;
    private final MoneyOverviews overviews;
    private final Books books;
    private final LookBack lookBack;
    private final Verdicts verdicts;
    private final People people;

    FinancePages(
            Jams jams,
            Envelopes envelopes,
            MoneyOverviews overviews,
            Books books,
            LookBack lookBack,
            Verdicts verdicts,
            People people) {
        this.jams = jams;
        this.envelopes = envelopes;
        this.overviews = overviews;
        this.books = books;
        this.lookBack = lookBack;
        this.verdicts = verdicts;
        this.people = people;
    }

    /** What the address asks for; empty text means nothing was asked for. */
    record Filter(
            @Nullable String asOf,
            @Nullable String kind,
            @Nullable String after) {

        @Nullable
        TransferKind wanted() {
            return kind == null || kind.isBlank() ? null : Coded.of(TransferKind.class, "kind", kind);
        }
    }

    /** One Jam and its money, for the list of all. */
    record JamMoney(Jam jam, Envelope envelope) {}

    @GetMapping("/finance")
    String jams(
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal Actor reader,
            Model model) {
        Readers.require(reader);
        model.addAttribute(
                "jams",
                jams.list(reader, new PageRequest(JAMS_AT_ONCE, after))
                        .map(jam -> new JamMoney(jam, envelopes.of(jam.id()))));
        return "reporting/jams";
    }

    @GetMapping("/finance/jams/{id}")
    String finance(
            @PathVariable Id<Jam> id,
            @ModelAttribute("filter") Filter filter,
            @AuthenticationPrincipal Actor reader,
            HttpServletResponse response,
            Model model) {
        Readers.require(reader);
        Jam jam = jams.visible(id, reader);
        String owner = Envelopes.keyOf(id);
        long upTo = lookBack.read(filter.asOf(), model, response).moment().number();
        model.addAttribute("jam", jam);
        model.addAttribute("overview", overviews.of(jam, upTo));
        model.addAttribute("asOf", upTo);
        model.addAttribute("now", upTo == books.head());
        model.addAttribute("kinds", TransferKind.values());
        model.addAttribute(
                "journal",
                told(
                        jam,
                        books.latest(
                                owner, upTo, filter.wanted(), new PageRequest(TRANSFERS_AT_ONCE, filter.after()))));
        model.addAttribute("transfers", books.count(owner, upTo, filter.wanted()));
        List<Standing> standings = books.trialBalance(owner, upTo);
        model.addAttribute("standings", standings);
        model.addAttribute(
                "debits", standings.stream().mapToLong(Standing::debitsMinor).sum());
        model.addAttribute(
                "credits", standings.stream().mapToLong(Standing::creditsMinor).sum());
        model.addAttribute("verdict", verdicts.latest().orElse(null));
        return "reporting/finance";
    }

    private Page<JournalLine> told(Jam jam, Page<Posting> page) {
        Map<Id<Award>, FundedIdea> ideas = overviews.funded(jam);
        List<Id<Person>> ids = page.items().stream()
                .map(Posting::personId)
                .filter(Objects::nonNull)
                .map(id -> Id.<Person>of(id.text()))
                .collect(Collectors.toList());
        Map<Id<Person>, Person> named = people.named(ids);
        Set<Long> correctable = overviews.correctable(page.items());
        return page.map(posting -> JournalLine.of(posting, ideas, named, correctable.contains(posting.seq())));
    }
}
