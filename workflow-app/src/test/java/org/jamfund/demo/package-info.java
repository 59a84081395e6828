@NullMarked
package org.jamfund.demo;

import org.jspecify.annotations.NullMarked;
