package org.jamfund.workflow.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A form as it is shown: its schema, what it opens with, and what to know before answering. */
public record AskedForm(InboxTask task, JsonNode schema, JsonNode data, List<Fact> facts) {}
