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
    private final People people;

    PayeeWords(PayeeMapper mapper, People people) {
        this.mapper = mapper;
        this.people = people;
    }

    /** Who is paid, on which account, and who gave it when; nothing where nobody gave any. */
    public Optional<Reason> of(Id<Project> project) {
        return mapper.current(project)
                .map(payee -> Reason.of(
                        "payee-told",
                        payee.name(),
                        payee.iban() == null ? payee.account() + " " + payee.bic() : payee.iban(),
                        people.get(payee.givenBy()).displayName(),
                        LocalDate.ofInstant(payee.givenAt(), ZoneOffset.UTC)));
    }

    public static Reason none() {
        return Reason.of("no-payee-yet");
    }
}
