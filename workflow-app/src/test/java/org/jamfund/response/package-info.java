/** Tests of the response clock: breaches, who is told, and what moves a date. */
@NullMarked
package org.jamfund.response;

import org.jspecify.annotations.NullMarked;
