package org.jamfund.reporting.web;

import org.jamfund.reporting.Export;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An export on its way out. */
final class Download {

    private Download() {}

    static ResponseEntity<Resource> of(Export export, String name, long asOf, ResponseEntity.BodyBuilder answer) {
        String file = name + "-" + asOf + "." + export.format().code();
        return answer.contentType(MediaType.parseMediaType(export.format().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .header("X-As-Of", Long.toString(asOf))
                .header("X-Row-Count", Long.toString(export.rowCount()))
                .header("X-Content-SHA256", export.sha256())
                .body(new InputStreamResource(export.open()));
    }
}
