/** Benchmarks of the product against baselines measured in the same run; prints ratios, promises nothing. */
@NullMarked
package org.jamfund.load;

import org.jspecify.annotations.NullMarked;
