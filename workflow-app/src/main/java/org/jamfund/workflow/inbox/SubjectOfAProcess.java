package org.jamfund.workflow.inbox;

import java.util.function.Function;

/** Knows what the business keys of one process stand for. */
public record SubjectOfAProcess(String process, Function<String, Subject> byBusinessKey) {}
