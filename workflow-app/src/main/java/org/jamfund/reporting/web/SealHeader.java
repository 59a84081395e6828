package org.jamfund.reporting.web;

import org.jamfund.ledger.Seals;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Sends the seal of a report's number with it, once that number is sealed: whoever keeps the report holds a witness of the
 * books that the owner of the database cannot rewrite.
 */
@Component
class SealHeader {

    private final Seals seals;

    SealHeader(Seals seals) {
        this.seals = seals;
    }

    ResponseEntity.BodyBuilder ok(long asOf) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        seals.of(asOf).ifPresent(seal -> answer.header("X-Ledger-Seal", seal.seal()));
        return answer;
    }
}
