/** The pages in a real browser: with and without scripts, in both themes, for people who see, and for those who do not. */
@NullMarked
package org.jamfund.browser;

import org.jspecify.annotations.NullMarked;
