package org.jamfund.payment.web;

import org.jamfund.payment.Payees;
import org.jamfund.payment.PaymentRegister;
import org.jamfund.people.Actor;
import org.jamfund.people.People;
import org.jamfund.project.Project;
import org.jamfund.project.ProjectPart;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** How far the payments of a project are, on its page, for those who may know where they go. */
@Component
class PaymentPart implements ProjectPart {

    private final Payees payees;
    private final PaymentRegister register;
    private final People people;

    PaymentPart(Payees payees, PaymentRegister register, People people) {
        this.payees = payees;
        this.register = register;
        this.people = people;
    }

    @Override
    public void onProject(Project project, Actor reader, Model page) {
        page.addAttribute("stages", register.stages(project.id()));
        if (payees.mayKnow(reader, project)) {
            page.addAttribute("payments", register.ofProject(reader, project.id()));
            page.addAttribute(
                    "payeeGiven", !payees.history(reader, project.id()).isEmpty());
            payees.unread(reader, project.id()).ifPresent(unread -> {
                page.addAttribute("unreadPayee", unread);
                page.addAttribute("payeeGiver", people.get(unread.givenBy()).displayName());
            });
        }
    }
}
