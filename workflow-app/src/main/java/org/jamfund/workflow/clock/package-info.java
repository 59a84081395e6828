/** Keeps the response clock true to the tokens: every wait of an idea is reported when a token arrives there and when it leaves. */
@NullMarked
package org.jamfund.workflow.clock;

import org.jspecify.annotations.NullMarked;
