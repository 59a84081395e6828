@NullMarked
package org.jamfund.kernel;

import org.jspecify.annotations.NullMarked;
