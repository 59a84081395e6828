package org.jamfund.payment.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.FieldError;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.NotFound;
import org.jamfund.payment.BankAnswers;
import org.jamfund.payment.Payment;
import org.jamfund.payment.PaymentRegister;
import org.jamfund.people.Actor;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Loads the bank's answer to a file; finance reads there and then what came of it. */
@Controller
class BankAnswerPages {

    private static final int NAMED = 50;
    private static final String FIELD = "answer";

    private final BankAnswers answers;
    private final PaymentRegister register;

    BankAnswerPages(BankAnswers answers, PaymentRegister register) {
        this.answers = answers;
        this.register = register;
    }

    /** What came of an answer; of what finance has to look at, the first ones by name. */
    record Outcome(
            BankAnswers.Booked booked, List<String> unknown, List<Payment> contradicted, List<Payment> corrected) {}

    @PostMapping(path = "/finance/jams/{id}/payments/bank-statuses", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String load(
            @PathVariable Id<Jam> id,
            @RequestParam(FIELD) MultipartFile answer,
            @AuthenticationPrincipal Actor by,
            RedirectAttributes next)
            throws IOException {
        try {
            next.addFlashAttribute("outcome", read(by, id, answer));
        } catch (Invalid wrong) {
            next.addFlashAttribute("errors", wrong.byField(field -> FIELD));
        } catch (NotFound unknown) {
            Object[] file = unknown.refusal().arguments().toArray();
            next.addFlashAttribute("errors", Map.of(FIELD, FieldError.of(FIELD, "bank-answer-unknown", file)));
        }
        return "redirect:/finance/jams/" + id + "/payments";
    }

    private Outcome read(Actor by, Id<Jam> jam, MultipartFile answer) throws IOException {
        if (answer.isEmpty()) {
            throw Invalid.field(FIELD, "required");
        }
        BankAnswers.Booked booked = answers.read(by, jam, answer.getBytes());
        return new Outcome(
                booked,
                booked.unknown().stream().limit(NAMED).toList(),
                named(by, booked.contradicted()),
                named(by, booked.corrected()));
    }

    private List<Payment> named(Actor by, List<String> ids) {
        return ids.stream()
                .limit(NAMED)
                .map(id -> register.get(by, Id.of(id)).payment())
                .toList();
    }
}
