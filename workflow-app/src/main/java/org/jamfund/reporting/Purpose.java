package org.jamfund.reporting;

import org.jamfund.kernel.Id;

/** For which milestone of its project a payment is, or the correction of one. */
record Purpose(Id<?> id, int milestone) {}
