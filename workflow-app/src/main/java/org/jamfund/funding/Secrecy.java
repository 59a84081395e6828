package org.jamfund.funding;

import org.jamfund.kernel.Coded;

/** Whether it is shown who voted what, or only who has voted and what the votes come to. */
public enum Secrecy implements Coded {
    OPEN,
    SECRET
}
