/** The contracts of the drawings: one class per process or decision, everything Java may know about it. Depends on the engine's API alone. */
@NullMarked
package org.jamfund.process;

import org.jspecify.annotations.NullMarked;
