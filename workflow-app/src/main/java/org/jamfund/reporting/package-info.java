/** Reports on money for people and programs. Reads every room below and writes nothing. */
@NullMarked
package org.jamfund.reporting;

import org.jspecify.annotations.NullMarked;
