package org.jamfund.site;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.util.List;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.NotFound;
import org.joda.money.Money;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How the kernel's types look in JSON: ids as their 13 characters, money as amount and currency, enums as their code.
 * A value that cannot be read is {@link Invalid}, so that the answer names its field.
 */
@Configuration(proxyBeanMethods = false)
class Json {

    @Bean
    SimpleModule kernelJson() {
        SimpleModule module = new SimpleModule("kernel");
        module.addSerializer(new IdWriter());
        module.addDeserializer(Id.class, new IdReader());
        module.addSerializer(new MoneyWriter());
        module.addDeserializer(Money.class, new MoneyReader());
        module.setSerializerModifier(new CodedJson.Writers());
        module.setDeserializerModifier(new CodedJson.Readers());
        return module;
    }

    @Bean
    SimpleModule wholeJson() {
        return new SimpleModule("whole").setDeserializerModifier(new WholeJson());
    }

    @Bean
    Jackson2ObjectMapperBuilderCustomizer strictJson() {
        return builder -> builder.featuresToEnable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .featuresToDisable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .postConfigurer(mapper -> {
                    mapper.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
                    MutableCoercionConfig text = mapper.coercionConfigFor(LogicalType.Textual);
                    List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
                            .forEach(shape -> text.setCoercion(shape, CoercionAction.Fail));
                });
    }

    @SuppressWarnings("rawtypes")
    private static final class IdWriter extends StdScalarSerializer<Id> {

        IdWriter() {
            super(Id.class);
        }

        @Override
        public void serialize(Id id, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(id.text());
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class IdReader extends StdScalarDeserializer<Id> {

        IdReader() {
            super(Id.class);
        }

        @Override
        public Id deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                throw Invalid.field("", "type");
            }
            try {
                return Id.of(json.getText());
            } catch (NotFound noId) {
                throw Invalid.field("", "unknown", json.getText());
            }
        }
    }

    private static final class MoneyWriter extends StdScalarSerializer<Money> {

        MoneyWriter() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            json.writeStringField("amount", money.getAmount().toPlainString());
            json.writeStringField("currency", money.getCurrencyUnit().getCode());
            json.writeEndObject();
        }
    }

    private static final class MoneyReader extends StdScalarDeserializer<Money> {

        MoneyReader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonNode money = context.readTree(json);
            String amount = text(money, "amount");
            return Amounts.parse("amount", amount, Amounts.unit("currency", text(money, "currency")));
        }

        /** Decimal text only: a JSON number may already have been rounded by whoever wrote it. */
        private static String text(JsonNode money, String field) {
            JsonNode value = money.path(field);
            if (value.isMissingNode() || value.isNull()) {
                throw Invalid.field(field, "required");
            }
            if (!value.isTextual()) {
                throw Invalid.field(field, "type");
            }
            return value.textValue();
        }
    }
}
