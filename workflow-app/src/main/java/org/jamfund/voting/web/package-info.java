/** The REST face of voting. */
@NullMarked
package org.jamfund.voting.web;

import org.jspecify.annotations.NullMarked;
