package org.jamfund.idempotency;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** An answer in the very bytes it was first given in; {@code T} tells the description of the API its shape. */
public record Answered<T>(@JsonValue @JsonRawValue String json) {}
