@NullMarked
package org.jamfund.election;

import org.jspecify.annotations.NullMarked;
