/** Projects at the edge: their REST resources. */
@NullMarked
package org.jamfund.project.web;

import org.jspecify.annotations.NullMarked;
