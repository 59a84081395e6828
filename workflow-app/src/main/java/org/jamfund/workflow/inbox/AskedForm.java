package org.jamfund.workflow.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A form as it is shown: its schema for form-js, and what it opens with. */
public record AskedForm(InboxTask task, JsonNode schema, Map<String, Object> data) {}
