/**
 * The tables Jams decide by: how one that a Jam brings is checked before it may decide anything, and how each Jam keeps
 * the versions it was announced with. The drawings and the other packages here ask it for the version.
 */
@NamedInterface("decision")
@NullMarked
package org.jamfund.workflow.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
