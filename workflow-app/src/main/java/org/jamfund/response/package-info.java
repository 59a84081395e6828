/**
 * The response clock: what each idea waits for, from whom and until when, and what has waited too long. Whoever moves ideas
 * reports arrivals and departures here; this room knows ideas, Jams and people, and nothing of what moves them.
 */
@NullMarked
package org.jamfund.response;

import org.jspecify.annotations.NullMarked;
