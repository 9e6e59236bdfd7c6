package io.beautysalon.booking.availability;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** All that an offer promises, as a digest: whatever of it changes makes another promise. */
final class Promise {

    private Promise() {}

    static byte[] digest(PlannedVisit visit) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(words(visit).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String words(PlannedVisit visit) {
        return visit.place().locationId()
                + "|"
                + visit.dueNow().amount()
                + "|"
                + visit.lines().stream().map(Promise::words).collect(Collectors.joining("|"));
    }

    private static String words(PlannedVisit.PlannedLine line) {
        var done = line.line();
        return Arrays.asList(
                        line.version().versionId(),
                        done.staffId(),
                        done.start(),
                        PhaseText.format(done.phases()),
                        done.units().values().stream().sorted().toList(),
                        line.optionIds(),
                        line.price().amount(),
                        line.tax(),
                        line.agreed())
                .toString();
    }
}
