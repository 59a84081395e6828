package org.jamfund.election;

import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

/** An import as its importer sees it: how far it is (0 to 1), and the Jam it became or the line and reason it failed for. */
public record ImportView(
        Id<ImportView> id,
        ImportStatus status,
        double progress,
        @Nullable Id<Jam> jam,
        @Nullable String error,
        @Nullable Long errorLine) {}
