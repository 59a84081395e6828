/**
 * Notifications: what a person should know without having to look for it. Listens to the facts of the rooms below and may
 * depend on all of them; nothing depends on it.
 */
@NullMarked
package org.jamfund.notification;

import org.jspecify.annotations.NullMarked;
