/** The application's root: only its main class lives here, every room is a package of its own. */
@NullMarked
package org.jamfund;

import org.jspecify.annotations.NullMarked;
