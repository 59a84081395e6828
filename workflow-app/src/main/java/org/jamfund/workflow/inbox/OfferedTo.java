package org.jamfund.workflow.inbox;

import java.util.function.BiPredicate;
import org.jamfund.people.Actor;

/** Knows to whom a task listener of the drawings offers tasks, by the business key. */
public record OfferedTo(String listener, BiPredicate<Actor, String> byBusinessKey) {}
