/** Notifications at the edge: their REST resource and page. */
@NullMarked
package org.jamfund.notification.web;

import org.jspecify.annotations.NullMarked;
