package org.jamfund.payment;

import org.jamfund.kernel.Coded;

/** How a file says its payments: as ISO 20022 wants it, or as a table. */
public enum PaymentFormat implements Coded {
    PAIN_001("pain.001", "application/xml", "xml"),
    CSV("csv", "text/csv;charset=UTF-8", "csv");

    private final String code;
    private final String mediaType;
    private final String ending;

    PaymentFormat(String code, String mediaType, String ending) {
        this.code = code;
        this.mediaType = mediaType;
        this.ending = ending;
    }

    @Override
    public String code() {
        return code;
    }

    public String mediaType() {
        return mediaType;
    }

    public String ending() {
        return ending;
    }
}
