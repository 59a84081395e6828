package org.jamfund.site;

import java.util.Arrays;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Invalid;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Codes in paths and parameters. The field of an unknown code is left empty: who asked for the text knows its name. */
final class CodedText implements ConverterFactory<String, Coded> {

    @Override
    public <T extends Coded> Converter<String, T> getConverter(Class<T> type) {
        return code -> type.cast(constant(type, code));
    }

    static Object constant(Class<?> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Coded) constant).code().equals(code))
                .findFirst()
                .orElseThrow(() -> Invalid.field("", "option", code));
    }
}
