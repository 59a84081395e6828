package org.jamfund.workflow.decision;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.ModelException;
import org.jamfund.jam.DecisionTables;
import org.jamfund.kernel.Invalid;

/**
 * A table that came from outside, read with care: UTF-8, no document type, nothing that is fetched or expanded, neither
 * large nor deep; and only then by the parser that knows the schema.
 */
record TableFile(String xml, DmnModelInstance model) {

    private static final String NAMESPACE = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final int MAX_DEPTH = 20;

    static TableFile read(byte[] file, String field) {
        if (file.length == 0) {
            throw Invalid.field(field, "required");
        }
        if (file.length > DecisionTables.MAX_BYTES) {
            throw Invalid.field(field, "decision-too-large", DecisionTables.MAX_BYTES / 1024);
        }
        if (!isPlain(file)) {
            throw Invalid.field(field, "decision-xml");
        }
        try {
            String xml = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(file));
            if (NAMESPACE.equals(model.getDocument().getRootElement().getNamespaceURI())) {
                return new TableFile(xml, model);
            }
        } catch (CharacterCodingException | ModelException unreadable) {
            throw Invalid.field(field, "decision-xml");
        }
        throw Invalid.field(field, "decision-xml");
    }

    /** A parser that knows a schema may still fetch another one where a file says there is one. */
    private static boolean namesASchema(XMLStreamReader reader) {
        return IntStream.range(0, reader.getAttributeCount())
                .anyMatch(number ->
                        XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(reader.getAttributeNamespace(number))
                                && reader.getAttributeLocalName(number).endsWith("chemaLocation"));
    }

    private static boolean isPlain(byte[] file) {
        XMLInputFactory readers = XMLInputFactory.newFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = readers.createXMLStreamReader(new ByteArrayInputStream(file));
            String encoding = reader.getCharacterEncodingScheme();
            int depth = 0;
            boolean plain = encoding == null || encoding.equalsIgnoreCase("UTF-8");
            while (plain && reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        plain = !namesASchema(reader);
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.DTD,
                            XMLStreamConstants.ENTITY_REFERENCE,
                            XMLStreamConstants.PROCESSING_INSTRUCTION -> plain = false;
                    default -> {}
                }
                plain &= depth <= MAX_DEPTH;
            }
            return plain;
        } catch (XMLStreamException unreadable) {
            return false;
        }
    }
}
