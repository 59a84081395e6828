package org.jamfund.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.jamfund.kernel.Sha256;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@JamfundTest
class SealTests {

    private final Ledger ledger;
    private final Sealing sealing;
    private final Seals seals;
    private final Verification verification;

    @Autowired
    SealTests(Ledger ledger, Sealing sealing, Seals seals, Verification verification) {
        this.ledger = ledger;
        this.sealing = sealing;
        this.seals = seals;
        this.verification = verification;
    }

    @BeforeEach
    void someTransfers() {
        new MoneyTable(ledger).play("""
                grant    g1 100.00            ok
                reserve  r1 a1 60.00          ok
                post     p1 r1 x1 45.00       ok
                """);
    }

    /** Whoever keeps a seal relies on it: this text and this seal never change. */
    @Test
    void theSealedTextIsFixedForEver() {
        Instant opened = Instant.parse("2026-11-25T16:00:00Z");
        SealedTransfer post = new SealedTransfer(
                3,
                "award/1/post",
                "POST",
                21,
                22,
                4_500,
                "USD",
                2L,
                null,
                9L,
                "said\u001fPlant a \uD83C\uDF33, please",
                Instant.parse("2026-11-25T16:00:01.000020Z"),
                "POST",
                Instant.parse("2026-11-25T16:00:01.000010Z"),
                null);
        Map<Long, SealedAccount> accounts = Map.of(
                21L, new SealedAccount(21, "award/1/reserved", "jam/1", "reserved", "USD", false, opened),
                22L, new SealedAccount(22, "project/1/committed", "jam/1", "committed", "USD", false, opened));
        String text = SealedText.of(Seal.NONE.seal(), post, accounts);
        assertThat(text)
                .isEqualTo(
                        "14:jamfund-seal-1,64:" + "0".repeat(64) + ",1:3,12:award/1/post,4:POST,4:4500,3:USD,1:2,-,1:9,"
                                + "25:said\u001fPlant a \uD83C\uDF33, please,27:2026-11-25T16:00:01.000020Z,"
                                + "2:21,16:award/1/reserved,5:jam/1,8:reserved,3:USD,5:false,27:2026-11-25T16:00:00.000000Z,"
                                + "2:22,19:project/1/committed,5:jam/1,9:committed,3:USD,5:false,27:2026-11-25T16:00:00.000000Z,"
                                + "4:POST,27:2026-11-25T16:00:01.000010Z,");
        assertThat(Sha256.of(text)).isEqualTo("760f4acb99aa908093b61c722d28c6829d77fef6ea228006a83d503d057c1bf0");
    }

    @Test
    void everyTransferIsSealedOnceAlsoByTwoNodes(@Autowired JdbcTemplate sql) {
        Together.times(4, node -> {
            sealing.seal();
            return node;
        });
        sealing.seal();
        Verdict verdict = verification.run();
        assertThat(verdict.ok()).as(verdict.toString()).isTrue();
        assertThat(verdict.proven()).isEqualTo(seals.latest());
        assertThat(verdict.proven().seq()).isEqualTo(verdict.asOf());
        assertThat(seals.of(1))
                .get()
                .extracting(Seal::seal)
                .isNotEqualTo(seals.of(2).orElseThrow().seal());
        assertThat(sql.queryForList("select seal from ledger_seals", String.class))
                .doesNotHaveDuplicates()
                .hasSize((int) verdict.asOf());
    }

    @Test
    void whatWasNotSealedBeforeARedVerdictIsNotSealedUntilItIsGreen(@Autowired JdbcTemplate sql) {
        sealing.seal();
        long sealed = seals.latest().seq();
        verification.run();
        someTransfers();
        sql.update("delete from ledger_seals where seq >= ?", sealed - 1);
        assertThat(verification.run().broken())
                .extracting(Verdict.Check::detail)
                .singleElement()
                .asString()
                .contains("the seal of transfer " + (sealed - 1));
        sealing.seal();
        assertThat(seals.latest().seq()).isEqualTo(sealed);
        assertThat(verification.run().ok()).isTrue();
        sealing.seal();
        assertThat(verification.run().proven().seq()).isEqualTo(sealed + 4);
    }

    @Test
    void booksThatWereClosedByARaisedHeadOpenWhenItIsPutBack(@Autowired JdbcTemplate sql) {
        sql.update("update ledger_heads set seq = seq + 5");
        assertThat(verification.run().ok()).isFalse();
        sql.update("update ledger_heads set seq = seq - 5");
        assertThat(verification.run().ok()).isTrue();
        String grant = "grant    g2 1.00              ok\n";
        assertThat(new MoneyTable(ledger).play(grant)).isEqualTo(grant);
    }
}
