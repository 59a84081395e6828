package org.jamfund.board;

import org.jamfund.kernel.Coded;

/** What an item of the agenda is about: which ideas are adopted, one idea's award, or anything else in words. */
public enum AgendaKind implements Coded {
    ADOPTION,
    IDEA,
    FREE
}
