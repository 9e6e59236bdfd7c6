package io.beautysalon.starter.concurrency;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Strong ETags (RFC 9110, section 8.8.3) made from a version and, where an answer shows more, from
 * that too.
 */
public final class ETags {

    private static final Pattern FORM = Pattern.compile("\"(\\d{1,18})(?:[.-][\\w.-]*)?\"");

    private ETags() {}

    /** The ETag of a version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The ETag of a version shown together with something else that changes, such as a payment's
     * copy.
     */
    public static String of(long version, long also) {
        return "\"" + version + "." + also + "\"";
    }

    /** The version in an ETag; empty when it is none of ours. */
    static OptionalLong versionOf(String etag) {
        var matcher = FORM.matcher(etag.strip());
        return matcher.matches()
                ? OptionalLong.of(Long.parseLong(matcher.group(1)))
                : OptionalLong.empty();
    }
}
