@NullMarked
package org.jamfund.payment;

import org.jspecify.annotations.NullMarked;
