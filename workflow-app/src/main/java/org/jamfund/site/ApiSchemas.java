package org.jamfund.site;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.Iterator;
import org.jamfund.idempotency.Answered;
import org.jamfund.idempotency.IdempotencyKey;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The shapes in the description of the API, as {@link Json} writes and reads them: ids, money, codes and reasons are texts. */
final class ApiSchemas extends ModelResolver {

    private static final String MONEY = "Money";

    ApiSchemas(ObjectMapper json) {
        super(json, new Names());
        openapi31(true);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        JavaType known = _mapper.constructType(type.getType());
        Class<?> shape = known == null ? Object.class : known.getRawClass();
        if (shape == Id.class) {
            return text().description("13 characters that say nothing").example("0J9XW3K7M8R2T");
        }
        if (shape == IdempotencyKey.class) {
            return text().description("The same key and content again: the same answer, and nothing happens twice");
        }
        if (shape == Answered.class) {
            return context.resolve(new AnnotatedType(known.containedType(0)).resolveAsRef(true));
        }
        if (shape == Money.class) {
            context.defineModel(MONEY, money());
            return new JsonSchema().$ref(MONEY);
        }
        if (shape == Reason.class) {
            return text().description("In the language of whoever reads");
        }
        if (Coded.class.isAssignableFrom(shape) && shape.isEnum()) {
            return codes(shape);
        }
        return JsonNode.class.isAssignableFrom(shape)
                ? new JsonSchema().typesItem("object")
                : super.resolve(type, context, others);
    }

    private static Schema<?> money() {
        return new JsonSchema()
                .typesItem("object")
                .addProperty("amount", text().description("Plain decimal").example("1250000.00"))
                .addProperty("currency", text().description("ISO 4217").example("USD"))
                .addRequiredItem("amount")
                .addRequiredItem("currency");
    }

    private static Schema<?> codes(Class<?> shape) {
        JsonSchema codes = text();
        Arrays.stream(shape.getEnumConstants())
                .map(constant -> ((Coded) constant).code())
                .forEach(codes::addEnumItemObject);
        return codes;
    }

    private static JsonSchema text() {
        JsonSchema text = new JsonSchema();
        text.typesItem("string");
        return text;
    }

    /** Two resources may call a part of theirs alike, so its name begins with theirs. */
    private static final class Names extends TypeNameResolver {

        @Override
        protected String getNameOfClass(Class<?> shape) {
            Class<?> around = shape.getEnclosingClass();
            String name = shape.getSimpleName();
            if (around == null) {
                return name;
            }
            String owner = getNameOfClass(around).replaceFirst("Api$", "");
            return name.startsWith(owner) ? name : owner + name;
        }
    }
}
