/**
 * Elections held elsewhere: reads the exchange format of participatory budgeting ({@code .pb}) and makes Jams of such
 * files in restartable chunks. May depend on voting, idea, jam, funding, people and the kernel.
 */
@NullMarked
package org.jamfund.election;

import org.jspecify.annotations.NullMarked;
