/** The only room that may import the engine: it binds drawings to doors and facts to drawings. No room depends on it. */
@NullMarked
package org.jamfund.workflow;

import org.jspecify.annotations.NullMarked;
