/** Tests of the room {@code people}, through its door and over HTTP. */
@NullMarked
package org.jamfund.people;

import org.jspecify.annotations.NullMarked;
