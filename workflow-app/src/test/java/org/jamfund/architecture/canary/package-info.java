/** Classes that break the rules on purpose; only the architecture tests look at them. */
@NullMarked
package org.jamfund.architecture.canary;

import org.jspecify.annotations.NullMarked;
