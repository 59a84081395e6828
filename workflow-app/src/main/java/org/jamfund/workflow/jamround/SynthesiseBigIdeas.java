package org.jamfund.workflow.jamround;

/** The answers of {@code jam/synthesise-big-ideas}: none, sending it says that all is done. */
record SynthesiseBigIdeas() {}
