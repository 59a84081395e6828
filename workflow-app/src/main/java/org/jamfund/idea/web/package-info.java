/** The idea room at the edge: REST and nothing else decides here. */
@NullMarked
package org.jamfund.idea.web;

import org.jspecify.annotations.NullMarked;
