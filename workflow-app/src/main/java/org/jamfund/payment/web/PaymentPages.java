package org.jamfund.payment.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.PageRequest;
import org.jamfund.kernel.Reason;
import org.jamfund.payment.Payee;
import org.jamfund.payment.Payment;
import org.jamfund.payment.PaymentFiles;
import org.jamfund.payment.PaymentRegister;
import org.jamfund.payment.PaymentStatus;
import org.jamfund.payment.PaymentTotal;
import org.jamfund.payment.Payments;
import org.jamfund.people.Actor;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
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

/** Finance's desk for the payments of one Jam: what is to be sent, what was, and what the bank said. */
@Controller
@RequestMapping("/finance/jams/{id}/payments")
class PaymentPages {

    private static final int PAYMENTS_AT_ONCE = 50;
    private static final int FILES_AT_ONCE = 20;

    private final Jams jams;
    private final Payments payments;
    private final PaymentFiles files;
    private final PaymentRegister register;
    private final People people;

    PaymentPages(Jams jams, Payments payments, PaymentFiles files, PaymentRegister register, People people) {
        this.jams = jams;
        this.payments = payments;
        this.files = files;
        this.register = register;
        this.people = people;
    }

    /** What the address asks for; empty text means nothing was asked for. */
    record Filter(@Nullable String status, @Nullable String after) {

        @Nullable
        PaymentStatus wanted() {
            return status == null || status.isBlank() ? null : Coded.of(PaymentStatus.class, "status", status);
        }
    }

    @GetMapping
    String payments(
            @PathVariable Id<Jam> id,
            @ModelAttribute("filter") Filter filter,
            @AuthenticationPrincipal Actor reader,
            Model model) {
        Jam jam = jams.visible(id, reader);
        var page = register.list(reader, id, filter.wanted(), new PageRequest(PAYMENTS_AT_ONCE, filter.after()));
        var made = files.list(reader, id, PageRequest.first(FILES_AT_ONCE));
        model.addAttribute("jam", jam);
        model.addAttribute("payments", page);
        List<PaymentTotal> totals = register.totals(reader, id);
        model.addAttribute("totals", totals);
        model.addAttribute(
                "count",
                totals.stream()
                        .filter(total -> filter.wanted() == null || total.status() == filter.wanted())
                        .mapToLong(PaymentTotal::payments)
                        .sum());
        model.addAttribute("statuses", PaymentStatus.values());
        model.addAttribute("files", made);
        model.addAttribute("pays", reader.has(Role.FINANCE));
        model.addAttribute("reader", reader.id());
        Stream<Id<Person>> givers = page.items().stream()
                .flatMap(line -> Stream.of(line.payee(), line.current()))
                .filter(Objects::nonNull)
                .map(Payee::givenBy);
        Stream<Id<Person>> makers = made.items().stream().map(file -> file.madeBy());
        model.addAttribute("names", names(Stream.concat(givers, makers).toList()));
        return "payment/payments";
    }

    @PostMapping(params = "file")
    String send(
            @PathVariable Id<Jam> id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate executionOn,
            @AuthenticationPrincipal Actor by,
            RedirectAttributes next) {
        files.make(by, id, executionOn);
        return done(id, "payment.notice.sent", next);
    }

    /** What the form of one payment says: which button, which payment, and what is needed for it. */
    record Deed(
            String deed,
            Id<Payment> payment,
            @Nullable Id<Payee> payee,
            @Nullable String reason) {

        Id<Payee> read() {
            if (payee == null) {
                throw Invalid.field("payee", "required");
            }
            return payee;
        }

        /** Named like the resources that do the same over the API. */
        void tell(Payments payments, Actor by) {
            switch (deed) {
                case "payee" -> payments.confirmPayee(by, payment, read());
                case "settlement" -> payments.settle(by, payment);
                case "return" -> payments.sendBack(by, payment, Reason.said(reason == null ? null : reason.strip()));
                case "repetition" -> payments.repeat(by, payment, read());
                case "surrender" -> payments.surrender(by, payment);
                default -> throw Invalid.field("deed", "option", deed);
            }
        }
    }

    @PostMapping(params = {"deed", "payment"})
    String act(@PathVariable Id<Jam> id, Deed deed, @AuthenticationPrincipal Actor by, RedirectAttributes next) {
        deed.tell(payments, by);
        return done(id, "payment.notice." + deed.deed(), next);
    }

    private static String done(Id<Jam> id, String notice, RedirectAttributes next) {
        next.addFlashAttribute("notice", notice);
        return "redirect:/finance/jams/" + id + "/payments";
    }

    private Map<Id<Person>, String> names(List<Id<Person>> ids) {
        return people.named(ids).values().stream().collect(Collectors.toMap(Person::id, Person::displayName));
    }
}
