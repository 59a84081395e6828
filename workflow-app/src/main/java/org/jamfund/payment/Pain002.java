package org.jamfund.payment;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.validation.Schema;
import org.jamfund.kernel.Invalid;
import org.jspecify.annotations.Nullable;
import org.kapott.hbci.sepa.jaxb.pain_002_001_10.AmountType4Choice;
import org.kapott.hbci.sepa.jaxb.pain_002_001_10.CustomerPaymentStatusReportV10;
import org.kapott.hbci.sepa.jaxb.pain_002_001_10.Document;
import org.kapott.hbci.sepa.jaxb.pain_002_001_10.OriginalGroupHeader17;
import org.kapott.hbci.sepa.jaxb.pain_002_001_10.OriginalPaymentInstruction32;
import org.kapott.hbci.sepa.jaxb.pain_002_001_10.OriginalTransactionReference28;
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
    private static final String NO_END_TO_END_ID = "NOTPROVIDED";
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
        OriginalGroupHeader17 group = report.getOrgnlGrpInfAndSts();
        List<BankAnswer.Word> words = new ArrayList<>();
        word(null, null, group.getGrpSts(), group.getStsRsnInf()).ifPresent(words::add);
        for (OriginalPaymentInstruction32 block : report.getOrgnlPmtInfAndSts()) {
            String id = block.getOrgnlPmtInfId();
            word(id, null, block.getPmtInfSts(), block.getStsRsnInf()).ifPresent(words::add);
            for (PaymentTransaction105 one : block.getTxInfAndSts()) {
                word(id, paymentOf(one), one.getTxSts(), one.getStsRsnInf())
                        .map(word -> word.about(amount(one)))
                        .ifPresent(words::add);
            }
        }
        return new BankAnswer(group.getOrgnlMsgId(), words);
    }

    /** We send both names and a bank need not repeat either; of a payment without one nobody can tell which it is. */
    private static String paymentOf(PaymentTransaction105 one) {
        return Stream.of(one.getOrgnlEndToEndId(), one.getOrgnlInstrId())
                .filter(name -> name != null && !name.equals(NO_END_TO_END_ID))
                .findFirst()
                .orElse(BankAnswer.NAMELESS);
    }

    private static Optional<BankAnswer.Word> word(
            @Nullable String block,
            @Nullable String payment,
            @Nullable String status,
            List<StatusReasonInformation12> reasons) {
        return Optional.ofNullable(status)
                .map(said -> new BankAnswer.Word(block, payment, outcome(said), reason(said, reasons), null));
    }

    /** What the bank says it was instructed to pay, where it says it. */
    private static BankAnswer.@Nullable Amount amount(PaymentTransaction105 one) {
        return Optional.ofNullable(one.getOrgnlTxRef())
                .map(OriginalTransactionReference28::getAmt)
                .map(AmountType4Choice::getInstdAmt)
                .map(instructed -> new BankAnswer.Amount(instructed.getValue(), instructed.getCcy()))
                .orElse(null);
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
