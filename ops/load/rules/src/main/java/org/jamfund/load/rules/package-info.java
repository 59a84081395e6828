/** The allocation rules on a real election and on generated ones of up to half a million voters. */
@NullMarked
package org.jamfund.load.rules;

import org.jspecify.annotations.NullMarked;
