package org.jamfund.reporting;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;

/** {@code {"rows": [{...}], "rowCount": n}}; amounts are decimal text, as everywhere in the API. */
final class JsonSheet implements Sheet {

    private final JsonGenerator json;
    private List<String> names = List.of();
    private long rows;

    JsonSheet(OutputStream out) throws IOException {
        this.json = new JsonFactory().createGenerator(out);
    }

    @Override
    public void header(List<String> header) throws IOException {
        names = header;
        json.writeStartObject();
        json.writeArrayFieldStart("rows");
    }

    @Override
    public void row(List<? extends Object> cells) throws IOException {
        json.writeStartObject();
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Long number) {
                json.writeNumberField(names.get(column), number);
            } else {
                String text = cell instanceof BigDecimal amount ? amount.toPlainString() : cell.toString();
                json.writeStringField(names.get(column), text);
            }
        }
        json.writeEndObject();
        rows++;
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.writeNumberField("rowCount", rows);
        json.writeEndObject();
        json.close();
    }
}
