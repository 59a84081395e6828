package org.jamfund.site;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jamfund.kernel.FieldError;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.Whole;

/** Reads what is {@link Whole} only with exactly its fields; elsewhere a field nobody knows is passed over. */
final class WholeJson extends BeanDeserializerModifier {

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> usual) {
        if (!bean.getBeanClass().isAnnotationPresent(Whole.class)) {
            return usual;
        }
        Set<String> fields = bean.findProperties().stream()
                .map(BeanPropertyDefinition::getName)
                .collect(Collectors.toSet());
        return new Reader(usual, fields);
    }

    private static final class Reader extends DelegatingDeserializer {

        private static final long serialVersionUID = 1L;

        private final transient Set<String> fields;

        Reader(JsonDeserializer<?> usual, Set<String> fields) {
            super(usual);
            this.fields = fields;
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> usual) {
            return new Reader(usual, fields);
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonNode sent = context.readTree(json);
            if (sent.isObject()) {
                requireExactly(sent);
            }
            try (JsonParser again = sent.traverse(json.getCodec())) {
                again.nextToken();
                return super.deserialize(again, context);
            }
        }

        private void requireExactly(JsonNode sent) {
            List<FieldError> faults = new ArrayList<>();
            Set<String> missing = new TreeSet<>(fields);
            sent.fieldNames().forEachRemaining(name -> {
                if (!missing.remove(name)) {
                    faults.add(FieldError.of(name, "unknown-field"));
                }
            });
            missing.forEach(name -> faults.add(FieldError.of(name, "required")));
            if (!faults.isEmpty()) {
                throw new Invalid(faults);
            }
        }
    }
}
