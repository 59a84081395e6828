/** How panels are appointed for many ideas at once. */
@NullMarked
package org.jamfund.load.panels;

import org.jspecify.annotations.NullMarked;
