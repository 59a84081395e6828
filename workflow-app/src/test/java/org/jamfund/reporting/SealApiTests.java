package org.jamfund.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jamfund.testing.fixture.LiveRound.get;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.jamfund.ledger.Sealing;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.LiveRound;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever keeps an export keeps the seal of its number with it. */
@JamfundTest(jobExecutor = true)
class SealApiTests {

    @Test
    void anExportCarriesTheSealOfItsNumberOnceItIsSealed(@Autowired Given given, @Autowired Sealing sealing) {
        LiveRound round = new LiveRound(given);
        String jam = round.aJamWith("100.00");
        SignedIn reader = round.treasurer();
        String journal = "/api/reports/journal?jam=" + jam;
        assertThat(reader.api().get(journal).header("X-Ledger-Seal")).isNull();

        sealing.seal();
        JsonPath verification = get(reader, "/api/ledger/verification");
        assertThat(verification.getBoolean("ok")).isTrue();
        assertThat(verification.getLong("sealedUpTo")).isEqualTo(verification.getLong("asOf"));
        String seal = verification.getString("seal");
        assertThat(seal).matches("[0-9a-f]{64}");
        for (String report : new String[] {journal, "/api/reports/allocations?jam=" + jam}) {
            Response answer = reader.api().get(report);
            assertThat(answer.header("X-Ledger-Seal")).as(report).isEqualTo(seal);
        }
    }
}
