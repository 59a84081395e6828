/** How the engine is started, hardened and fed with drawings; knows nothing of any single process. */
@NamedInterface("engine")
@NullMarked
package org.jamfund.workflow.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
