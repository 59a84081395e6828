package org.jamfund.payment;

import java.net.URL;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.kapott.hbci.sepa.jaxb.pain_001_001_09.Document;
import org.xml.sax.SAXException;

/** The schemas of ISO 20022 as they come with the library that knows their messages. */
final class IsoSchema {

    private IsoSchema() {}

    /** By the name of its message, such as {@code pain.001.001.09}. */
    static Schema of(String message) {
        String file = "/" + message + ".xsd";
        URL source = Objects.requireNonNull(Document.class.getResource(file), file);
        try {
            SchemaFactory schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            schemas.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return schemas.newSchema(source);
        } catch (SAXException failure) {
            throw new IllegalStateException("The schema of " + message + " cannot be read", failure);
        }
    }
}
