/** The walls between rooms, checked by rules of which each has a canary that proves it can fire. */
@NullMarked
package org.jamfund.architecture;

import org.jspecify.annotations.NullMarked;
