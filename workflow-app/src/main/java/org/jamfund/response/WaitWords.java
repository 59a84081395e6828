package org.jamfund.response;

/** Says a wait in the reader's language: who is expected to act, and what they are expected to do. */
public interface WaitWords {

    String who(Wait wait);

    String what(Wait wait);
}
