/** The rig every test of the application stands on: one database per JVM, one clock, one annotation. */
@NullMarked
package org.jamfund.testing;

import org.jspecify.annotations.NullMarked;
