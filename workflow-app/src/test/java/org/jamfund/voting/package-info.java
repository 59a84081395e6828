/** Votes as people cast them, close them and check them. */
@NullMarked
package org.jamfund.voting;

import org.jspecify.annotations.NullMarked;
