/** The response clock by API and page. */
@NullMarked
package org.jamfund.response.web;

import org.jspecify.annotations.NullMarked;
