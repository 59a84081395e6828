package org.jamfund.workflow.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.FieldError;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.TypedAmounts;
import org.joda.money.CurrencyUnit;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The amounts in a task's form: on its page as the reader's language writes them, filed with a point as programs do. */
@Component
class TaskAmounts {

    private final Ideas ideas;
    private final Jams jams;

    TaskAmounts(Ideas ideas, Jams jams) {
        this.ideas = ideas;
        this.jams = jams;
    }

    /** A form as it opens. */
    FormView shown(Subject about, FormView form) {
        Locale locale = LocaleContextHolder.getLocale();
        return form.withAmounts(
                (name, plain) -> TypedAmounts.written(Amounts.parse(name, plain, currency(about)), locale));
    }

    /** The answers of a form as it was typed, or Invalid with every amount that cannot be read. */
    JsonNode read(Subject about, FormView typed) {
        Locale locale = LocaleContextHolder.getLocale();
        List<FieldError> errors = new ArrayList<>();
        FormView read = typed.withAmounts((name, text) -> {
            try {
                return TypedAmounts.plain(name, text, currency(about), locale);
            } catch (Invalid wrong) {
                errors.addAll(wrong.errors());
                return text;
            }
        });
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return read.data();
    }

    CurrencyUnit currency(Subject about) {
        Id<?> idea = about.idea();
        Id<?> jam = about.jam();
        String code = idea != null
                ? ideas.get(Id.of(idea.text())).currency()
                : jams.get(Id.of(String.valueOf(jam))).currency();
        return CurrencyUnit.of(code);
    }
}
