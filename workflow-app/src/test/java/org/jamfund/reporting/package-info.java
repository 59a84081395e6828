/** What finance takes out of the books. */
@NullMarked
package org.jamfund.reporting;

import org.jspecify.annotations.NullMarked;
