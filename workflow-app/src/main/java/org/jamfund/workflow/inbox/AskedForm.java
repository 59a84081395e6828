package org.jamfund.workflow.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A form as it is shown: its schema, what it opens with, what to know before answering, and whether answers can be kept
 * before it is finished.
 */
public record AskedForm(InboxTask task, JsonNode schema, JsonNode data, List<Fact> facts, boolean keepable) {}
