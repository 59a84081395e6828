package org.jamfund.payment;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import org.kapott.hbci.sepa.jaxb.pain_001_001_09.Document;
import org.kapott.hbci.sepa.jaxb.pain_001_001_09.ObjectFactory;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;

/**
 * Writes credit transfers as ISO 20022 {@code pain.001.001.09}. Classes and schema come from one library, and what is not valid
 * against the schema does not leave.
 */
@Component
class Pain001 {

    private static final String MESSAGE = "pain.001.001.09";

    private final CreditTransfers transfers = new CreditTransfers();
    private final Schema schema = IsoSchema.of(MESSAGE);
    private final JAXBContext shapes;

    Pain001() {
        try {
            shapes = JAXBContext.newInstance(Document.class);
        } catch (JAXBException failure) {
            throw new IllegalStateException("The shapes of " + MESSAGE + " cannot be read", failure);
        }
    }

    byte[] of(Instruction instruction) {
        byte[] file = written(new ObjectFactory().createDocument(transfers.of(instruction)));
        requireValid(file);
        return file;
    }

    private byte[] written(Object document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Marshaller marshaller = shapes.createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_ENCODING, StandardCharsets.UTF_8.name());
            marshaller.setProperty(Marshaller.JAXB_FORMATTED_OUTPUT, true);
            marshaller.marshal(document, bytes);
        } catch (JAXBException failure) {
            throw new IllegalStateException("The file for the bank cannot be written", failure);
        }
        return bytes.toByteArray();
    }

    /** The cause names what is wrong by its value, and values are bank details: it goes no further. */
    void requireValid(byte[] file) {
        try {
            Validator validator = schema.newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.validate(new StreamSource(new ByteArrayInputStream(file)));
        } catch (SAXException | IOException invalid) {
            throw new IllegalStateException("The file for the bank is not valid against the schema of " + MESSAGE);
        }
    }
}
