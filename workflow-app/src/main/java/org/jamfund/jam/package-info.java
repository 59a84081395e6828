/** Jams: their rules, their calendar, their phases and their members. May depend on people and the kernel. */
@NullMarked
package org.jamfund.jam;

import org.jspecify.annotations.NullMarked;
