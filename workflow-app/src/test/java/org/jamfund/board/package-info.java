/** Tests of the board's room. */
@NullMarked
package org.jamfund.board;

import org.jspecify.annotations.NullMarked;
