/** Payments at the edge: their pages and REST resources. */
@NullMarked
package org.jamfund.payment.web;

import org.jspecify.annotations.NullMarked;
