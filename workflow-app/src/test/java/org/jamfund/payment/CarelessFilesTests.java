package org.jamfund.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.ledger.Ledger;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.testing.Careless;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Together;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The race of {@link PaymentTests} for one payment, run by a claim that asks no status: here it leaves twice. */
@JamfundTest
class CarelessFilesTests {

    private final Cashier cashier;

    CarelessFilesTests(@Autowired ApplicationContext application) {
        cashier = new Cashier(application);
    }

    @Test
    void aClaimThatAsksForNoStatusSendsThePaymentTwice() {
        Payment payment = cashier.open();
        PaymentFiles careless = new PaymentFiles(
                careless(2),
                cashier.bean(PaymentMapper.class),
                cashier.bean(PaymentWriter.class),
                cashier.bean(Jams.class),
                cashier.bean(Ledger.class),
                cashier.bean(Clock.class));
        List<Actor> both =
                List.of(cashier.room.person("finance", Role.FINANCE), cashier.room.person("finance", Role.FINANCE));
        List<String> sent = Together.times(2, one -> {
            StringBuilder file = new StringBuilder();
            cashier.room.transaction(() -> {
                Id<PaymentFile> id =
                        careless.make(both.get(one), cashier.room.jam(), null).id();
                file.append(new String(
                        careless.sent(both.get(one), id, PaymentFormat.PAIN_001).bytes(), StandardCharsets.UTF_8));
            });
            return file.toString();
        });
        assertThat(sent)
                .allSatisfy(file -> assertThat(file).contains(payment.id().text()));
    }

    private PaymentFileMapper careless(int makers) {
        CyclicBarrier allHaveLooked = new CyclicBarrier(makers);
        JdbcTemplate sql = cashier.bean(JdbcTemplate.class);
        return Careless.instead(PaymentFileMapper.class, cashier.bean(PaymentFileMapper.class), "claim", asked -> {
            Together.meet(allHaveLooked);
            return sql.update(
                    "update payments set status = 'instructed', file_id = ? where payment_id <= ? and jam_id = ?",
                    ((Id<?>) asked[2]).value(),
                    asked[1],
                    ((Id<?>) asked[0]).value());
        });
    }
}
