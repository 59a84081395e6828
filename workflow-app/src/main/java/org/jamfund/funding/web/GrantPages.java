package org.jamfund.funding.web;

import org.jamfund.funding.Envelopes;
import org.jamfund.idempotency.Asked;
import org.jamfund.idempotency.IdempotencyKey;
import org.jamfund.idempotency.IdempotentCommands;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.TypedAmounts;
import org.jamfund.ledger.Books;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Finance grants money to a Jam by page. The key travels with the form, so that sending it twice grants once. */
@Controller
@RequestMapping("/finance/jams/{jam}/grants")
class GrantPages {

    private final Jams jams;
    private final Envelopes envelopes;
    private final Books books;
    private final IdempotentCommands commands;

    GrantPages(Jams jams, Envelopes envelopes, Books books, IdempotentCommands commands) {
        this.jams = jams;
        this.envelopes = envelopes;
        this.books = books;
        this.commands = commands;
    }

    /** As it was typed. */
    record GrantForm(
            @Nullable String amount,
            @Nullable String reference,
            @Nullable String key) {

        GrantForm withKey() {
            return typed(key).isEmpty()
                    ? new GrantForm(amount, reference, Id.fresh().text())
                    : this;
        }

        static String typed(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }

    @GetMapping("/new")
    String blank(
            @PathVariable Id<Jam> jam,
            @ModelAttribute("typed") GrantForm form,
            @AuthenticationPrincipal Actor by,
            Model model) {
        by.require(Role.FINANCE);
        return form(jams.visible(jam, by), form, model);
    }

    @PostMapping
    String grant(
            @PathVariable Id<Jam> jam,
            @ModelAttribute("typed") GrantForm form,
            @AuthenticationPrincipal Actor by,
            Model model,
            RedirectAttributes next) {
        by.require(Role.FINANCE);
        Jam granted = jams.visible(jam, by);
        try {
            Money amount = TypedAmounts.read(
                    "amount",
                    GrantForm.typed(form.amount()),
                    CurrencyUnit.of(granted.currency()),
                    LocaleContextHolder.getLocale());
            String reference = GrantForm.typed(form.reference());
            boolean known = books.find(Envelopes.keyOf(jam), Envelopes.grantOf(jam, reference))
                    .isPresent();
            next.addFlashAttribute("notice", known ? "grant.notice.known" : "grant.notice");
            IdempotencyKey key = new IdempotencyKey(form.withKey().key());
            commands.once(
                    Asked.of(by, key, "grant by page", jam, amount, reference),
                    () -> envelopes.grant(by, jam, amount, reference).seq());
        } catch (Invalid wrong) {
            model.addAttribute("errors", wrong.byField(GrantPages::fieldOfForm));
            return form(granted, form, model);
        }
        return "redirect:/finance/jams/" + jam;
    }

    /** What is wrong with a key nobody typed is said where the reference stands: the form has been sent with other content. */
    private static String fieldOfForm(String field) {
        return field.equals(IdempotencyKey.HEADER) ? "reference" : field.split("\\.")[0];
    }

    private static String form(Jam jam, GrantForm form, Model model) {
        model.addAttribute("jam", jam);
        model.addAttribute("form", form.withKey());
        return "funding/grant";
    }
}
