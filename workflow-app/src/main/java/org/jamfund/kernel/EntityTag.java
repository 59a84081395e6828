package org.jamfund.kernel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row's version as the ETag of HTTP, and back from {@code If-Match}. */
public final class EntityTag {

    private static final Pattern TAG = Pattern.compile("(?:W/)?(\"?)(\\d{1,9})\\1");

    private EntityTag() {}

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /** The version the caller read, in quotes or without: {@link VersionMissing} without a header, {@link Stale} when it names none of ours. */
    public static int version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new VersionMissing();
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new Stale(ifMatch);
        }
        return Integer.parseInt(tag.group(2));
    }
}
