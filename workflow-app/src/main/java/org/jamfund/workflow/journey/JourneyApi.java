package org.jamfund.workflow.journey;

import io.swagger.v3.oas.annotations.Operation;
import java.io.InputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.people.Actor;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class JourneyApi {

    private final Journeys journeys;
    private final RepositoryService drawings;
    private final Labels labels;

    JourneyApi(Journeys journeys, RepositoryService drawings, Labels labels) {
        this.journeys = journeys;
        this.drawings = drawings;
        this.labels = labels;
    }

    @Operation(summary = "Where an idea stands, how it got there and what can happen next")
    @GetMapping("/ideas/{idea}/journey")
    Journey journey(@AuthenticationPrincipal Actor actor, @PathVariable Id<Idea> idea) {
        return journeys.of(idea, actor);
    }

    /** The drawing as BPMN, the very version an idea follows, labelled in the reader's language. */
    @Operation(summary = "A drawing as BPMN, in the reader's language")
    @GetMapping(path = "/processes/{key}/{version}/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    Resource diagram(@PathVariable String key, @PathVariable int version) {
        ProcessDefinition drawing = version < 1
                ? null
                : drawings.createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .processDefinitionVersion(version)
                        .singleResult();
        if (drawing == null) {
            throw new NotFound(key + "/" + version);
        }
        InputStream bpmn = drawings.getProcessModel(drawing.getId());
        return new InputStreamResource(labels.on(bpmn));
    }
}
