package org.jamfund.people;

import org.jamfund.kernel.Coded;

/** Why a person takes part: nobody is shown as "other". */
public enum Audience implements Coded {
    EMPLOYEE,
    FAMILY,
    FRIEND,
    CUSTOMER,
    PARTNER,
    ALUMNUS
}
