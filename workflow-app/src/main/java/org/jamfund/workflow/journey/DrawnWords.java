package org.jamfund.workflow.journey;

import org.jamfund.response.Wait;
import org.jamfund.response.WaitWords;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A wait in the words of the drawing it is in, or in better ones where it is not a task: a lane says little of who acts there. */
@Component
class DrawnWords implements WaitWords {

    private static final String STEP = "step";

    private final Drawings drawings;
    private final MessageSource texts;

    DrawnWords(Drawings drawings, MessageSource texts) {
        this.drawings = drawings;
        this.texts = texts;
    }

    @Override
    public String who(Wait wait) {
        return wait.element().isEmpty() ? text("who." + STEP, STEP) : who(wait.drawing(), wait.element());
    }

    @Override
    public String what(Wait wait) {
        return wait.element().isEmpty() ? text("what." + STEP, STEP) : what(wait.drawing(), wait.element());
    }

    String who(String drawing, String element) {
        return text("who." + element, drawings.lane(drawing, element));
    }

    String what(String drawing, String element) {
        return text("what." + element, drawings.name(drawing, element));
    }

    private String text(String key, String otherwise) {
        String text = texts.getMessage("journey." + key, null, otherwise, LocaleContextHolder.getLocale());
        return text == null ? otherwise : text;
    }
}
