/** What people looks like from outside: pages and API. */
@NullMarked
package org.jamfund.people.web;

import org.jspecify.annotations.NullMarked;
