/** What the site as a whole needs: security, database connections, time, layout and errors. */
@NullMarked
package org.jamfund.site;

import org.jspecify.annotations.NullMarked;
