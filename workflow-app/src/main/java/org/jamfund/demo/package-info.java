/**
 * The generator of the demo Jams (profile {@code demo} only): people, ideas, ballots and projects made through the doors
 * everybody uses, from a fixed seed. Looks down on all rooms; refuses a database that holds real people.
 */
@NullMarked
package org.jamfund.demo;

import org.jspecify.annotations.NullMarked;
