package org.jamfund.funding.web;

import org.jamfund.funding.Envelopes;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.Refused;
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

    GrantPages(Jams jams, Envelopes envelopes, Books books) {
        this.jams = jams;
        this.envelopes = envelopes;
        this.books = books;
    }

    /** As it was typed. It needs no key: the reference names the grant, and sent twice it is the same grant. */
    record GrantForm(@Nullable String amount, @Nullable String reference) {

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
            envelopes.grant(by, jam, amount, reference);
            next.addFlashAttribute("notice", known ? "grant.notice.known" : "grant.notice");
        } catch (Invalid wrong) {
            model.addAttribute("errors", wrong.byField(GrantPages::fieldOfForm));
            return form(granted, form, model);
        } catch (Refused refused) {
            model.addAttribute("refused", refused.refusal());
            return form(granted, form, model);
        }
        return "redirect:/finance/jams/" + jam;
    }

    /** A door names the part of an amount that is wrong, the form has one field for it. */
    private static String fieldOfForm(String field) {
        return field.split("\\.")[0];
    }

    private static String form(Jam jam, GrantForm form, Model model) {
        model.addAttribute("jam", jam);
        model.addAttribute("form", form);
        return "funding/grant";
    }
}
