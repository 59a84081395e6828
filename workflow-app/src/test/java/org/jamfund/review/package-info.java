@NullMarked
package org.jamfund.review;

import org.jspecify.annotations.NullMarked;
