package io.beautysalon.booking.availability;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.TreeSet;

/**
 * All that offers promise, as digests: whatever of it changes makes another promise. What the lines
 * of a search share is put into words once. For one thread.
 */
final class Promise {

    private final MessageDigest digest;
    private final IdentityHashMap<PricedItem, String> items = new IdentityHashMap<>();
    private final IdentityHashMap<List<Phase>, String> phases = new IdentityHashMap<>();

    Promise() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    byte[] of(PlannedVisit visit) {
        var words = new StringBuilder(512);
        words.append(visit.place().locationId()).append('|').append(visit.dueNow().amount());
        for (var planned : visit.lines()) {
            var line = planned.line();
            words.append('|')
                    .append(items.computeIfAbsent(planned.item(), Promise::words))
                    .append(line.staffId())
                    .append('|')
                    .append(line.start().toEpochMilli())
                    .append('|')
                    .append(phases.computeIfAbsent(line.phases(), PhaseText::format))
                    .append(new TreeSet<>(line.units().values()));
        }
        return digest.digest(words.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String words(PricedItem item) {
        return Arrays.asList(
                        item.version().versionId(),
                        item.optionIds(),
                        item.price().amount(),
                        item.tax(),
                        item.agreed())
                .toString();
    }
}
