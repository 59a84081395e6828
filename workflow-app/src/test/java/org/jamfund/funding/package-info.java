@NullMarked
package org.jamfund.funding;

import org.jspecify.annotations.NullMarked;
