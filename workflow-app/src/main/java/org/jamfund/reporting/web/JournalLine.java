package org.jamfund.reporting.web;

import java.util.Map;
import org.jamfund.funding.Award;
import org.jamfund.funding.Envelopes;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.ledger.Account;
import org.jamfund.ledger.Posting;
import org.jamfund.people.Person;
import org.jamfund.reporting.FundedIdea;
import org.jspecify.annotations.Nullable;

/** A transfer as the page tells it: between which stations, for which idea, by whom and why. */
record JournalLine(
        Posting posting,
        @Nullable FundedIdea idea,
        @Nullable Person person,
        boolean correctable) {

    static JournalLine of(
            Posting posting, Map<Id<Award>, FundedIdea> ideas, Map<Id<Person>, Person> people, boolean correctable) {
        Id<Award> award = award(posting.credit());
        if (award == null) {
            award = award(posting.debit());
        }
        Id<?> by = posting.personId();
        return new JournalLine(
                posting,
                award == null ? null : ideas.get(award),
                by == null ? null : people.get(Id.of(by.text())),
                correctable);
    }

    public String from() {
        return Account.stationIn(posting.debit());
    }

    public String to() {
        return Account.stationIn(posting.credit());
    }

    public Reason reason() {
        return Reason.decoded(posting.reason());
    }

    private static @Nullable Id<Award> award(String code) {
        return code.startsWith(Envelopes.PREFIX) ? null : Account.idIn(code);
    }
}
