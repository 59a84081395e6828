package org.jamfund.payment;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
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

    private static final String SCHEMA = "/pain.001.001.09.xsd";

    private final CreditTransfers transfers = new CreditTransfers();
    private final JAXBContext shapes;
    private final Schema schema;

    Pain001() {
        URL source = Objects.requireNonNull(Document.class.getResource(SCHEMA), SCHEMA);
        try {
            shapes = JAXBContext.newInstance(Document.class);
            SchemaFactory schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            schemas.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            schema = schemas.newSchema(source);
        } catch (JAXBException | SAXException failure) {
            throw new IllegalStateException("The schema of pain.001 cannot be read", failure);
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
            throw new IllegalStateException("The file for the bank is not valid against " + SCHEMA);
        }
    }
}
