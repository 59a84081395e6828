package org.jamfund.workflow.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/inbox")
class InboxApi {

    record FormView(JsonNode schema, JsonNode data, List<Fact> facts) {}

    record Completion(@Nullable ObjectNode data) {}

    private final Inbox inbox;

    InboxApi(Inbox inbox) {
        this.inbox = inbox;
    }

    @Operation(summary = "What awaits me")
    @GetMapping
    Page<InboxTask> tasks(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        return inbox.of(actor, PageRequest.of(limit, after));
    }

    @Operation(summary = "The form of a task, with what to know before answering")
    @GetMapping("/{task}/form")
    FormView form(@AuthenticationPrincipal Actor actor, @PathVariable String task) {
        AskedForm form = inbox.form(actor, task);
        return new FormView(form.schema(), form.data(), form.facts());
    }

    @Operation(summary = "Answers a task")
    @PutMapping("/{task}/completion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(@AuthenticationPrincipal Actor by, @PathVariable String task, @RequestBody Completion completion) {
        ObjectNode data = completion.data();
        inbox.complete(by, task, data == null ? JsonNodeFactory.instance.objectNode() : data);
    }
}
