/** What reporting looks like from outside: pages and API. */
@NullMarked
package org.jamfund.reporting.web;

import org.jspecify.annotations.NullMarked;
