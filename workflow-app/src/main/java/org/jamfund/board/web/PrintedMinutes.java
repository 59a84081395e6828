package org.jamfund.board.web;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jamfund.board.SignedMinutes;
import org.springframework.context.ApplicationContext;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/**
 * Minutes as PDF, from the template that their page is made of. Nothing is fetched while it is made, its fonts are embedded,
 * and it dates from its minutes: made again from the same minutes for the same reader it has the same bytes.
 */
@Component
class PrintedMinutes {

    private static final String PRODUCER = "Jamfund";

    static {
        // it tells of every font and stylesheet on the console
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final SpringTemplateEngine templates;
    private final MinutesText text;
    private final ApplicationContext application;
    private final ConversionService conversions;
    private final Typeface typeface = new Typeface();

    PrintedMinutes(
            SpringTemplateEngine templates,
            MinutesText text,
            ApplicationContext application,
            ConversionService mvcConversionService) {
        this.templates = templates;
        this.text = text;
        this.application = application;
        this.conversions = mvcConversionService;
    }

    byte[] pdf(SignedMinutes minutes, Locale locale) {
        Context context = new Context(locale, text.of(minutes));
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(application, conversions));
        return pdf(typeface.printable(templates.process("board/minutes-print", context)), minutes);
    }

    private byte[] pdf(String html, SignedMinutes minutes) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useFont(() -> font("DejaVuSans.ttf"), "DejaVu Sans", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("DejaVuSans-Bold.ttf"), "DejaVu Sans", 700, FontStyle.NORMAL, true);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(TextDirection.LTR);
        builder.withProducer(PRODUCER);
        builder.withHtmlContent(html, null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            date(document, minutes);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Without a date and an identity of its own, a document takes those of the moment. */
    private static void date(PDDocument document, SignedMinutes minutes) {
        Instant made = Objects.requireNonNullElse(
                minutes.minutes().closedAt(), minutes.minutes().startsAt());
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(made.toEpochMilli());
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(calendar);
        information.setModificationDate(calendar);
        document.setDocumentId(minutes.minutes().session().value());
    }

    static InputStream font(String file) {
        return Objects.requireNonNull(
                PrintedMinutes.class.getResourceAsStream("/net/sf/jasperreports/fonts/dejavu/" + file));
    }
}
