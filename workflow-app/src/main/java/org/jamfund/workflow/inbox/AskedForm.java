package org.jamfund.workflow.inbox;

import com.fasterxml.jackson.databind.JsonNode;

/** A form as it is shown: its schema for form-js, and what it opens with. */
public record AskedForm(InboxTask task, JsonNode schema, JsonNode data) {}
