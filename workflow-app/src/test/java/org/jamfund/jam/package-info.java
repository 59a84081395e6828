/** Tests of the room {@code jam}, through its door and over HTTP. */
@NullMarked
package org.jamfund.jam;

import org.jspecify.annotations.NullMarked;
