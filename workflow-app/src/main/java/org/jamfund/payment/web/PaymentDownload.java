package org.jamfund.payment.web;

import org.jamfund.payment.PaymentFiles;
import org.jamfund.payment.PaymentFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file for the bank on its way out; it holds bank details, so nobody on the way keeps it. */
final class PaymentDownload {

    private PaymentDownload() {}

    static ResponseEntity<byte[]> of(PaymentFiles.Sent sent, PaymentFormat format) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + sent.file().nameIn(format) + "\"")
                .header("X-Row-Count", Long.toString(sent.file().payments()))
                .header("X-Content-SHA256", sent.sha256())
                .body(sent.bytes());
    }
}
