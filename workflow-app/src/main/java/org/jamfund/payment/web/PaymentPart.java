package org.jamfund.payment.web;

import org.jamfund.payment.Payees;
import org.jamfund.payment.PaymentRegister;
import org.jamfund.people.Actor;
import org.jamfund.project.Project;
import org.jamfund.project.ProjectPart;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** How far the payments of a project are, on its page, for those who may know where they go. */
@Component
class PaymentPart implements ProjectPart {

    private final Payees payees;
    private final PaymentRegister register;

    PaymentPart(Payees payees, PaymentRegister register) {
        this.payees = payees;
        this.register = register;
    }

    @Override
    public void onProject(Project project, Actor reader, Model page) {
        page.addAttribute("stages", register.stages(project.id()));
        if (payees.mayKnow(reader, project)) {
            page.addAttribute("payments", register.ofProject(reader, project.id()));
            page.addAttribute(
                    "payeeGiven", !payees.history(reader, project.id()).isEmpty());
        }
    }
}
