package io.beautysalon.booking.reservation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One booking as an iCalendar event (RFC 5545): no client's name, no contact. */
@Component
class BookingCalendarFile {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int OCTETS_A_LINE = 75;

    private final JdbcClient jdbc;

    BookingCalendarFile(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String of(Booking booking) {
        var place =
                jdbc.sql("select name from location where id = ?")
                        .param(booking.locationId())
                        .query(String.class)
                        .single();
        var names =
                booking.lines().stream().map(BookingLine::name).collect(Collectors.joining(", "));
        var text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//beautysalon//booking//EN");
        line(text, "METHOD:PUBLISH");
        line(text, "BEGIN:VEVENT");
        line(text, "UID:" + booking.id() + "@beautysalon");
        line(text, "SEQUENCE:" + booking.version());
        line(text, "DTSTAMP:" + stamp(booking.updatedAt()));
        line(text, "DTSTART:" + stamp(booking.time().start()));
        line(text, "DTEND:" + stamp(booking.time().end()));
        line(text, "SUMMARY:" + escaped(names));
        line(text, "LOCATION:" + escaped(place));
        line(text, "STATUS:" + status(booking.status()));
        line(text, "END:VEVENT");
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static String status(BookingStatus status) {
        return switch (status) {
            case PENDING_APPROVAL, HELD -> "TENTATIVE";
            case CONFIRMED, CHECKED_IN, COMPLETED -> "CONFIRMED";
            case CANCELLED, DECLINED, NO_SHOW, EXPIRED -> "CANCELLED";
        };
    }

    private static String stamp(Instant instant) {
        return STAMP.format(instant);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** Folded to 75 octets, never within a character (section 3.1). */
    private static void line(StringBuilder text, String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int next = content.offsetByCodePoints(i, 1);
            var character = content.substring(i, next);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS_A_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += size;
            i = next;
        }
        text.append("\r\n");
    }
}
