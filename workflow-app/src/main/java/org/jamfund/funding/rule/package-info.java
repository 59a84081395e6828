/** The rules that turn counted ballots and a budget into a list to fund: pure functions in whole numbers. */
@NamedInterface("rule")
@NullMarked
package org.jamfund.funding.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
