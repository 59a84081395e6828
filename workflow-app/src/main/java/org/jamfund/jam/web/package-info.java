/** What jam looks like from outside: pages and API. */
@NullMarked
package org.jamfund.jam.web;

import org.jspecify.annotations.NullMarked;
