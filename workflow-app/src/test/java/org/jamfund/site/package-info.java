/** Tests of the room {@code site}, through its door and over HTTP. */
@NullMarked
package org.jamfund.site;

import org.jspecify.annotations.NullMarked;
