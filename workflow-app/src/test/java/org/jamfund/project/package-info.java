@NullMarked
package org.jamfund.project;

import org.jspecify.annotations.NullMarked;
