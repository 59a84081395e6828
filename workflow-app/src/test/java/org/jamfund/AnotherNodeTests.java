package org.jamfund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.ledger.Ledger;
import org.jamfund.ledger.Order;
import org.jamfund.ledger.Verdict;
import org.jamfund.ledger.Verdicts;
import org.jamfund.testing.JamfundTest;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** What one node finds, all nodes act on: here this application, and a verification with its own application beside it. */
@JamfundTest
class AnotherNodeTests {

    private final Ledger ledger;
    private final Verdicts verdicts;
    private final JdbcTemplate sql;
    private final Environment settings;
    private final String envelope = "jam/" + Id.fresh();

    @Autowired
    AnotherNodeTests(Ledger ledger, Verdicts verdicts, JdbcTemplate sql, Environment settings) {
        this.ledger = ledger;
        this.verdicts = verdicts;
        this.sql = sql;
        this.settings = settings;
    }

    @Test
    void aRedVerdictOfAnotherNodeStopsTheMoneyHereAndAGreenOneFreesIt() {
        grant("1");
        change(+1);
        assertThat(verifiedElsewhere()).isEqualTo(1);
        assertThatThrownBy(() -> grant("2")).hasMessage("ledger-read-only");
        assertThat(verdicts.latest()).get().extracting(Verdict::ok).isEqualTo(false);
        grant("1");
        change(-1);
        assertThatThrownBy(() -> grant("2")).hasMessage("ledger-read-only");
        assertThat(verifiedElsewhere()).isZero();
        grant("2");
        assertThat(verdicts.latest()).get().extracting(Verdict::ok).isEqualTo(true);
    }

    private void grant(String number) {
        ledger.book(new Order.Grant(
                envelope + "/grant/" + number, envelope, Money.parse("USD 1"), null, Reason.of("granted")));
    }

    private void change(int by) {
        sql.update(
                "update ledger_accounts set credits_minor = credits_minor + ? where code = ?",
                by,
                envelope + "/available");
    }

    private int verifiedElsewhere() {
        return CommandInside.run(
                Command.VERIFY,
                "verify",
                "--spring.datasource.url=" + settings.getRequiredProperty("spring.datasource.url"),
                "--spring.datasource.username=" + settings.getRequiredProperty("spring.datasource.username"),
                "--spring.datasource.password=" + settings.getRequiredProperty("spring.datasource.password"));
    }
}
