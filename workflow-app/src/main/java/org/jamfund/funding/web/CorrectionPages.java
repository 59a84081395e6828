package org.jamfund.funding.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jamfund.funding.Correction;
import org.jamfund.funding.Corrections;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.TypedAmounts;
import org.jamfund.ledger.Books;
import org.jamfund.ledger.Posting;
import org.jamfund.people.Actor;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Corrections of a Jam's transfers: propose one from a line of the journal, approve or refuse what somebody else proposed,
 * withdraw what one proposed oneself.
 */
@Controller
@RequestMapping("/finance/jams/{jam}/corrections")
class CorrectionPages {

    private static final int AT_ONCE = 50;

    private final Jams jams;
    private final Corrections corrections;
    private final Books books;
    private final People people;

    CorrectionPages(Jams jams, Corrections corrections, Books books, People people) {
        this.jams = jams;
        this.corrections = corrections;
        this.books = books;
        this.people = people;
    }

    /** As it was typed, so that a refused form opens again with nothing lost. */
    record CorrectionForm(
            @Nullable String transfer,
            @Nullable String amount,
            @Nullable String reason) {

        static String typed(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }

    @GetMapping
    String list(
            @PathVariable Id<Jam> jam,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal Actor reader,
            Model model) {
        Page<Correction> page = corrections.list(reader, jam, new PageRequest(AT_ONCE, after));
        model.addAttribute("jam", jams.visible(jam, reader));
        model.addAttribute("corrections", page);
        model.addAttribute("people", named(page.items()));
        model.addAttribute("me", reader.id());
        return "funding/corrections";
    }

    @GetMapping("/new")
    String blank(
            @PathVariable Id<Jam> jam,
            @ModelAttribute("form") CorrectionForm form,
            @AuthenticationPrincipal Actor by,
            Model model) {
        return form(jam, form, by, model);
    }

    @PostMapping
    String propose(
            @PathVariable Id<Jam> jam,
            @ModelAttribute("form") CorrectionForm form,
            @AuthenticationPrincipal Actor by,
            Model model,
            RedirectAttributes next) {
        try {
            CurrencyUnit currency = CurrencyUnit.of(jams.visible(jam, by).currency());
            corrections.propose(
                    by,
                    jam,
                    CorrectionForm.typed(form.transfer()),
                    TypedAmounts.read(
                            "amount", CorrectionForm.typed(form.amount()), currency, LocaleContextHolder.getLocale()),
                    Reason.said(CorrectionForm.typed(form.reason())));
        } catch (Invalid wrong) {
            model.addAttribute("errors", wrong.byField(CorrectionPages::fieldOfForm));
            return form(jam, form, by, model);
        }
        return told(jam, "correction.notice.proposed", next);
    }

    @PostMapping("/{id}/approval")
    String approve(
            @PathVariable Id<Jam> jam,
            @PathVariable Id<Correction> id,
            @AuthenticationPrincipal Actor by,
            RedirectAttributes next) {
        corrections.approve(by, id);
        return told(jam, "correction.notice.approved", next);
    }

    @PostMapping("/{id}/refusal")
    String refuse(
            @PathVariable Id<Jam> jam,
            @PathVariable Id<Correction> id,
            @RequestParam String reason,
            @AuthenticationPrincipal Actor by,
            RedirectAttributes next) {
        corrections.refuse(by, id, Reason.said(reason.strip()));
        return told(jam, "correction.notice.refused", next);
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(
            @PathVariable Id<Jam> jam,
            @PathVariable Id<Correction> id,
            @AuthenticationPrincipal Actor by,
            RedirectAttributes next) {
        corrections.withdraw(by, id);
        return told(jam, "correction.notice.withdrawn", next);
    }

    private static String told(Id<Jam> jam, String notice, RedirectAttributes next) {
        next.addFlashAttribute("notice", notice);
        return "redirect:/finance/jams/" + jam + "/corrections";
    }

    private String form(Id<Jam> jam, CorrectionForm form, Actor by, Model model) {
        Posting transfer = corrections.correctable(by, jam, CorrectionForm.typed(form.transfer()));
        model.addAttribute("jam", jams.visible(jam, by));
        model.addAttribute("transfer", transfer);
        model.addAttribute("booked", Amounts.ofMinor(transfer.amountMinor(), transfer.currency()));
        Money left = books.leftToCorrect(transfer);
        model.addAttribute("left", left);
        model.addAttribute("all", TypedAmounts.written(left, LocaleContextHolder.getLocale()));
        return "funding/correct";
    }

    /** A door names the part of an amount that is wrong, the form has one field for it. */
    private static String fieldOfForm(String field) {
        return field.split("\\.")[0];
    }

    private Map<Id<Person>, Person> named(List<Correction> corrections) {
        return people.named(corrections.stream()
                .flatMap(one -> Stream.of(one.proposedBy(), one.decidedBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }
}
