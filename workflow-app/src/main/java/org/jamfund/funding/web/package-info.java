/** The envelope, the allocation and awards at the edge: their REST resources. */
@NullMarked
package org.jamfund.funding.web;

import org.jspecify.annotations.NullMarked;
