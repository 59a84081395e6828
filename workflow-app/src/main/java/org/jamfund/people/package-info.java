/** Accounts, what they may do, and how they prove who they are. May depend on the kernel only. */
@NullMarked
package org.jamfund.people;

import org.jspecify.annotations.NullMarked;
