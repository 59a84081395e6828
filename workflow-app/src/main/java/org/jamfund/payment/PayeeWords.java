package org.jamfund.payment;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.People;
import org.jamfund.project.Project;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says whom a project pays in one sentence, with the whole account: for those who decide on its money. */
@Component
@Transactional(readOnly = true)
public class PayeeWords {

    private final PayeeMapper mapper;
    private final Payees payees;
    private final People people;

    PayeeWords(PayeeMapper mapper, Payees payees, People people) {
        this.mapper = mapper;
        this.payees = payees;
        this.people = people;
    }

    /** Who is paid, on which account, and who gave it when; nothing where nobody gave any. */
    public Optional<Reason> of(Id<Project> project) {
        return mapper.current(project)
                .map(payee -> Reason.of("payee-told", payee.name(), account(payee), giver(payee), day(payee)));
    }

    /** How an approval says that this is what was read. */
    public String named(Id<Project> project) {
        return Payees.named(mapper.current(project).map(Payee::id));
    }

    /** Who gave, since finance last approved a payment of the project, which payee instead of which. */
    public Optional<Reason> news(Id<Project> project) {
        return payees.unread(project)
                .map(payee -> mapper.approvedLast(project)
                        .map(before -> Reason.of("payee-new", giver(payee), day(payee), before.name(), account(before)))
                        .orElseGet(() -> Reason.of("payee-first", giver(payee), day(payee))));
    }

    public static Reason none() {
        return Reason.of("no-payee-yet");
    }

    private String giver(Payee payee) {
        return people.get(payee.givenBy()).displayName();
    }

    private static LocalDate day(Payee payee) {
        return LocalDate.ofInstant(payee.givenAt(), ZoneOffset.UTC);
    }

    private static String account(Payee payee) {
        return payee.iban() == null ? payee.account() + " " + payee.bic() : payee.iban();
    }
}
