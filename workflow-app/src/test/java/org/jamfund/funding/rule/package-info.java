@NullMarked
package org.jamfund.funding.rule;

import org.jspecify.annotations.NullMarked;
