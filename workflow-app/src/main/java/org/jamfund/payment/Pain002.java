package org.jamfund.payment;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.validation.Schema;
import org.jamfund.kernel.Invalid;
import org.jspecify.annotations.Nullable;
import org.kapott.hbci.sepa.jaxb.pain_002_001_10.CustomerPaymentStatusReportV10;
import org.kapott.hbci.sepa.jaxb.pain_002_001_10.Document;
import org.kapott.hbci.sepa.jaxb.pain_002_001_10.OriginalPaymentInstruction32;
import org.kapott.hbci.sepa.jaxb.pain_002_001_10.PaymentTransaction105;
import org.kapott.hbci.sepa.jaxb.pain_002_001_10.StatusReasonInformation12;
import org.springframework.stereotype.Component;

/**
 * Reads a bank's answer to our file, ISO 20022 {@code pain.002.001.10}. It comes from outside: no document type, nothing
 * fetched, and what is not valid against the schema is {@link Invalid}.
 */
@Component
class Pain002 {

    private static final String MESSAGE = "pain.002.001.10";
    private static final Set<String> SETTLED = Set.of("ACSC", "ACCC");
    private static final Set<String> REFUSED = Set.of("RJCT", "CANC");

    private final Schema schema = IsoSchema.of(MESSAGE);
    private final XMLInputFactory readers = XMLInputFactory.newFactory();
    private final JAXBContext shapes;

    Pain002() {
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            shapes = JAXBContext.newInstance(Document.class);
        } catch (JAXBException failure) {
            throw new IllegalStateException("The shapes of " + MESSAGE + " cannot be read", failure);
        }
    }

    BankAnswer read(byte[] file) {
        CustomerPaymentStatusReportV10 report = document(file).getCstmrPmtStsRpt();
        List<BankAnswer.Word> words = new ArrayList<>();
        say(
                words,
                null,
                null,
                report.getOrgnlGrpInfAndSts().getGrpSts(),
                report.getOrgnlGrpInfAndSts().getStsRsnInf());
        for (OriginalPaymentInstruction32 block : report.getOrgnlPmtInfAndSts()) {
            say(words, block.getOrgnlPmtInfId(), null, block.getPmtInfSts(), block.getStsRsnInf());
            for (PaymentTransaction105 one : block.getTxInfAndSts()) {
                say(
                        words,
                        block.getOrgnlPmtInfId(),
                        Objects.requireNonNullElse(one.getOrgnlEndToEndId(), ""),
                        one.getTxSts(),
                        one.getStsRsnInf());
            }
        }
        return new BankAnswer(report.getOrgnlGrpInfAndSts().getOrgnlMsgId(), words);
    }

    private static void say(
            List<BankAnswer.Word> words,
            @Nullable String block,
            @Nullable String payment,
            @Nullable String status,
            List<StatusReasonInformation12> reasons) {
        if (status != null) {
            words.add(new BankAnswer.Word(block, payment, outcome(status), reason(status, reasons)));
        }
    }

    private static BankAnswer.Outcome outcome(String status) {
        if (SETTLED.contains(status)) {
            return BankAnswer.Outcome.PAID;
        }
        return REFUSED.contains(status) ? BankAnswer.Outcome.REFUSED : BankAnswer.Outcome.UNDER_WAY;
    }

    /** The status, the codes and the words of the bank, as they are. */
    private static String reason(String status, List<StatusReasonInformation12> reasons) {
        Stream<String> said = reasons.stream()
                .flatMap(one -> Stream.concat(
                        Stream.ofNullable(one.getRsn()).flatMap(code -> Stream.of(code.getCd(), code.getPrtry())),
                        one.getAddtlInf().stream()))
                .filter(Objects::nonNull);
        return Stream.concat(Stream.of(status), said).collect(Collectors.joining(" "));
    }

    private Document document(byte[] file) {
        try {
            XMLStreamReader reader = readers.createXMLStreamReader(new ByteArrayInputStream(file));
            Unmarshaller unmarshaller = shapes.createUnmarshaller();
            unmarshaller.setSchema(schema);
            JAXBElement<Document> document = unmarshaller.unmarshal(reader, Document.class);
            return document.getValue();
        } catch (JAXBException | XMLStreamException notOurs) {
            throw Invalid.field("body", "bank-answer", MESSAGE);
        }
    }
}
