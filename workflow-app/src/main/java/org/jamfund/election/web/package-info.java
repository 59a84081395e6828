/** The REST face of elections held elsewhere. */
@NullMarked
package org.jamfund.election.web;

import org.jspecify.annotations.NullMarked;
