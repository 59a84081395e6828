package org.jamfund.idempotency;

/** What a client calls its request, compared to the letter; two people may use the same one. */
public record IdempotencyKey(String text) {

    public static final String HEADER = "Idempotency-Key";
}
