package org.jamfund.reporting;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jamfund.kernel.Sha256;
import org.joda.money.Money;

/**
 * {@code {"asOf": n, "rows": [{...}], "totals": {...}, "rowCount": n, "sha256": "..."}}. A file cannot hold its own
 * hash: {@code sha256} is that of the same report as plain CSV. Totals are a list by currency where the report is not of one.
 */
final class JsonSheet implements Sheet {

    private final JsonGenerator json;
    private final Question question;
    private final Sha256 csvHash = Sha256.of(OutputStream.nullOutputStream());
    private final CsvSheet csv = CsvSheet.plain(csvHash);
    private List<String> names = List.of();
    private long rows;

    JsonSheet(OutputStream out, Question question) throws IOException {
        this.json = new JsonFactory().createGenerator(out);
        this.question = question;
    }

    @Override
    public void header(List<String> header) throws IOException {
        csv.header(header);
        names = header;
        json.writeStartObject();
        json.writeNumberField("asOf", question.asOf().number());
        if (question.currency() != null) {
            json.writeStringField("currency", question.currency());
        }
        json.writeArrayFieldStart("rows");
    }

    @Override
    public void row(List<?> cells) throws IOException {
        csv.row(cells);
        json.writeStartObject();
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) != Nothing.NOTHING) {
                json.writeFieldName(names.get(column));
                write(Sheet.plain(cells.get(column)));
            }
        }
        json.writeEndObject();
        rows++;
    }

    private void write(Object cell) throws IOException {
        if (cell instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (cell instanceof Money money && question.report().hasPlainAmounts()) {
            json.writeString(money.getAmount().toPlainString());
        } else if (cell instanceof Money money) {
            money(money.getAmount().toPlainString(), money.getCurrencyUnit().getCode());
        } else {
            json.writeString(cell.toString());
        }
    }

    private void money(String amount, String currency) throws IOException {
        json.writeStartObject();
        json.writeStringField("amount", amount);
        json.writeStringField("currency", currency);
        json.writeEndObject();
    }

    @Override
    public void totals(Totals totals) throws IOException {
        json.writeEndArray();
        json.writeFieldName("totals");
        if (question.report().isOfOneJam()) {
            totalsOfOneCurrency(totals);
        } else {
            totalsOfAll(totals);
        }
        json.writeNumberField("rowCount", rows);
    }

    /** A total is shaped as the rows are. */
    private void totalsOfOneCurrency(Totals totals) throws IOException {
        json.writeStartObject();
        if (names.contains("key")) {
            json.writeStringField("key", "total");
            json.writeStringField("title", "");
        }
        for (Totals.Total total : totals.all()) {
            json.writeFieldName(total.name());
            money(total.amount().toPlainString(), total.currency());
        }
        json.writeEndObject();
    }

    private void totalsOfAll(Totals totals) throws IOException {
        json.writeStartArray();
        for (Totals.Total total : totals.all()) {
            json.writeStartObject();
            json.writeStringField("name", total.name());
            json.writeStringField("amount", total.amount().toPlainString());
            json.writeStringField("currency", total.currency());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    @Override
    public void close() throws IOException {
        csv.close();
        json.writeStringField("sha256", csvHash.text());
        json.writeEndObject();
        json.close();
    }
}
