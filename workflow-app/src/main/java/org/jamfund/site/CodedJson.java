package org.jamfund.site;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Invalid;

/** Enums are sent and read as their code, also as the keys of a map. */
final class CodedJson {

    private CodedJson() {}

    static final class Writers extends BeanSerializerModifier {

        @Override
        public JsonSerializer<?> modifyEnumSerializer(
                SerializationConfig config, JavaType type, BeanDescription bean, JsonSerializer<?> usual) {
            return Coded.class.isAssignableFrom(type.getRawClass()) ? new ValueWriter() : usual;
        }

        @Override
        public JsonSerializer<?> modifyKeySerializer(
                SerializationConfig config, JavaType type, BeanDescription bean, JsonSerializer<?> usual) {
            return Coded.class.isAssignableFrom(type.getRawClass()) ? new KeyWriter() : usual;
        }
    }

    static final class Readers extends BeanDeserializerModifier {

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config, JavaType type, BeanDescription bean, JsonDeserializer<?> usual) {
            return Coded.class.isAssignableFrom(type.getRawClass()) ? new ValueReader(type.getRawClass()) : usual;
        }

        @Override
        public KeyDeserializer modifyKeyDeserializer(
                DeserializationConfig config, JavaType type, KeyDeserializer usual) {
            return Coded.class.isAssignableFrom(type.getRawClass()) ? new KeyReader(type.getRawClass()) : usual;
        }
    }

    private static final class ValueWriter extends StdScalarSerializer<Coded> {

        ValueWriter() {
            super(Coded.class);
        }

        @Override
        public void serialize(Coded constant, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(constant.code());
        }
    }

    private static final class KeyWriter extends JsonSerializer<Coded> {

        @Override
        public void serialize(Coded constant, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeFieldName(constant.code());
        }
    }

    private static final class ValueReader extends StdScalarDeserializer<Object> {

        private final Class<?> type;

        ValueReader(Class<?> type) {
            super(type);
            this.type = type;
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                throw Invalid.field("", "type");
            }
            return CodedText.constant(type, json.getText());
        }
    }

    private static final class KeyReader extends KeyDeserializer {

        private final Class<?> type;

        KeyReader(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return CodedText.constant(type, key);
        }
    }
}
