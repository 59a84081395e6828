package org.jamfund.workflow.journey;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What drawings are labelled with, in the reader's language; a label nobody has translated stays as it was drawn. */
@Component
class Labels {

    private final MessageSource texts;

    Labels(MessageSource texts) {
        this.texts = texts;
    }

    String of(String process, String element, String drawn) {
        String key = "drawing." + process + "." + element;
        String label = texts.getMessage(key, null, drawn, LocaleContextHolder.getLocale());
        return label == null ? drawn : label;
    }

    /** The drawing with its labels in the reader's language. Drawings are made in English, so for it nothing changes. */
    InputStream on(InputStream bpmn) {
        if (LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return bpmn;
        }
        BpmnModelInstance drawing = Bpmn.readModelFromStream(bpmn);
        String process =
                drawing.getModelElementsByType(Process.class).iterator().next().getId();
        drawing.getModelElementsByType(FlowElement.class).stream()
                .filter(element -> element.getName() != null)
                .forEach(element -> element.setName(of(process, element.getId(), element.getName())));
        drawing.getModelElementsByType(Lane.class)
                .forEach(lane -> lane.setName(of(process, lane.getId(), lane.getName())));
        drawing.getModelElementsByType(Participant.class)
                .forEach(pool -> pool.setName(of(process, pool.getId(), pool.getName())));
        drawing.getModelElementsByType(TextAnnotation.class)
                .forEach(note -> note.getText()
                        .setTextContent(of(process, note.getId(), note.getText().getTextContent())));
        return new ByteArrayInputStream(Bpmn.convertToString(drawing).getBytes(StandardCharsets.UTF_8));
    }
}
