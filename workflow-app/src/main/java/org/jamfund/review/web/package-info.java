/** The review room over HTTP. */
@NullMarked
package org.jamfund.review.web;

import org.jspecify.annotations.NullMarked;
