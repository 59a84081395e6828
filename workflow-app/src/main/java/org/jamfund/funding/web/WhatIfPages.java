package org.jamfund.funding.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jamfund.funding.Adoption;
import org.jamfund.funding.Allocations;
import org.jamfund.funding.Among;
import org.jamfund.funding.Comparisons;
import org.jamfund.funding.Envelope;
import org.jamfund.funding.Envelopes;
import org.jamfund.funding.FileRule;
import org.jamfund.funding.FileStatement;
import org.jamfund.funding.Proposals;
import org.jamfund.funding.Scenario;
import org.jamfund.funding.SideBySide;
import org.jamfund.funding.rule.AllocationRule;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Busy;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refusal;
import org.jamfund.kernel.Refused;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.Role;
import org.jamfund.voting.Tallies;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What two rules would make of the real ballots, side by side, and the way from there to adopting one of them. */
@Controller
@RequestMapping("/jams/{id}/what-if")
class WhatIfPages {

    private static final int ROWS_AT_ONCE = 100;

    private final Jams jams;
    private final Ideas ideas;
    private final Tallies tallies;
    private final Envelopes envelopes;
    private final Comparisons comparisons;
    private final Proposals proposals;
    private final Allocations allocations;

    WhatIfPages(
            Jams jams,
            Ideas ideas,
            Tallies tallies,
            Envelopes envelopes,
            Comparisons comparisons,
            Proposals proposals,
            Allocations allocations) {
        this.jams = jams;
        this.ideas = ideas;
        this.tallies = tallies;
        this.envelopes = envelopes;
        this.comparisons = comparisons;
        this.proposals = proposals;
        this.allocations = allocations;
    }

    @Only({Role.BOARD, Role.FACILITATOR, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
    @GetMapping
    String sideBySide(
            @PathVariable Id<Jam> id,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal Actor reader,
            Model model) {
        show(jams.visible(id, reader), fields, reader, model);
        return "funding/what-if";
    }

    /** What one of the rules says about an idea. */
    record Why(String side, AllocationRule rule, Reason reason) {}

    /** The margin of one idea under both rules: worked out for it alone, as it takes a while. */
    @Only({Role.BOARD, Role.FACILITATOR, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/why")
    String why(
            @PathVariable Id<Jam> id,
            @RequestParam("idea") Id<Idea> idea,
            HttpServletRequest asked,
            @AuthenticationPrincipal Actor reader,
            Model model) {
        Jam jam = jams.visible(id, reader);
        WhatIfForm form = form(jam, fieldsOf(asked));
        Money granted = granted(jam);
        List<Why> reasons = new ArrayList<>();
        for (String side : List.of("a", "b")) {
            Scenario scenario = form.scenario(side, granted);
            comparisons
                    .why(reader, id, scenario, idea)
                    .ifPresent(reason -> reasons.add(new Why(side.toUpperCase(Locale.ROOT), scenario.rule(), reason)));
        }
        model.addAttribute("jam", jam);
        model.addAttribute("ideaTitle", ideas.visible(idea, reader).title());
        model.addAttribute("query", asked.getQueryString());
        model.addAttribute("reasons", reasons);
        return "funding/what-if-why";
    }

    @Only(Role.BOARD)
    @PostMapping("/adoption")
    String adopt(
            @PathVariable Id<Jam> id,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal Actor by,
            Model model,
            RedirectAttributes next) {
        Jam jam = jams.visible(id, by);
        WhatIfForm form = form(jam, fields);
        try {
            Reason reason = Reason.said(form.text("reason"));
            String side = "b".equals(form.text("adopt")) ? "b" : "a";
            allocations.adopt(by, id, new Adoption.ByRule(form.scenario(side, granted(jam)), reason));
        } catch (Invalid wrong) {
            model.addAttribute("errors", wrong.byField());
            show(jam, fields, by, model);
            return "funding/what-if";
        } catch (Refused refused) {
            model.addAttribute("refused", refused.refusal());
            show(jam, fields, by, model);
            return "funding/what-if";
        }
        next.addFlashAttribute("notice", "what-if.notice.adopted");
        return "redirect:/jams/" + id + "/board";
    }

    private void show(Jam jam, MultiValueMap<String, String> fields, Actor reader, Model model) {
        WhatIfForm form = form(jam, fields);
        form.requireKnown();
        Envelope envelope = envelopes.of(jam.id());
        model.addAttribute("jam", jam);
        model.addAttribute("form", form);
        model.addAttribute("rules", AllocationRule.values());
        model.addAttribute("amongs", Among.values());
        model.addAttribute("envelope", envelope);
        model.addAttribute("stated", stated(jam, reader));
        model.addAttribute("tallied", tallies.find(jam.id()).isPresent());
        model.addAttribute(
                "mayAdopt",
                reader.has(Role.BOARD)
                        && jam.phase() == JamPhase.DECISION
                        && allocations.of(jam.id()).isEmpty());
        if (tallies.find(jam.id()).isPresent()) {
            compare(jam, form, reader, model);
        }
    }

    private void compare(Jam jam, WhatIfForm form, Actor reader, Model model) {
        try {
            Money granted = granted(jam);
            SideBySide comparison =
                    comparisons.compare(reader, jam.id(), form.scenario("a", granted), form.scenario("b", granted));
            model.addAttribute("both", comparison);
            model.addAttribute(
                    "shown", comparison.rows().stream().limit(ROWS_AT_ONCE).toList());
        } catch (Invalid wrong) {
            model.addAttribute("errors", wrong.byField());
        } catch (Refused refused) {
            model.addAttribute("unanswered", refused.refusal());
        } catch (Busy busy) {
            model.addAttribute("unanswered", Refusal.of("busy"));
        }
    }

    /** What the file of an imported election states, by what applies it. */
    private Map<FileRule, List<FileStatement>> stated(Jam jam, Actor reader) {
        return proposals.stated(reader, jam.id()).stream()
                .collect(Collectors.groupingBy(FileStatement::appliedBy, TreeMap::new, Collectors.toList()));
    }

    private static MultiValueMap<String, String> fieldsOf(HttpServletRequest asked) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        asked.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        return fields;
    }

    private WhatIfForm form(Jam jam, MultiValueMap<String, String> fields) {
        return new WhatIfForm(
                fields, jams.topics(jam.id()), CurrencyUnit.of(jam.currency()), LocaleContextHolder.getLocale());
    }

    private Money granted(Jam jam) {
        Envelope envelope = envelopes.of(jam.id());
        return envelope.money(envelope.granted());
    }
}
