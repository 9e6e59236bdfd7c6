package io.beautysalon.contracts.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.ActorKind;
import io.beautysalon.contracts.Envelope;
import io.beautysalon.contracts.Fact;
import io.beautysalon.contracts.Topics;
import io.beautysalon.contracts.audit.AuditEvent;
import io.beautysalon.contracts.billing.BillingEvent;
import io.beautysalon.contracts.booking.BookingEvent;
import io.beautysalon.contracts.tenant.SalonRegistered;
import io.beautysalon.contracts.tenant.SalonStatus;
import io.beautysalon.contracts.tenant.TenantEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactCodecTests {

    private static final UUID SALON = UUID.fromString("0198c6d2-0000-7000-8000-000000000001");
    private static final Instant NOW = Instant.parse("2027-03-28T01:00:00Z");

    private static final SalonRegistered FACT =
            new SalonRegistered(
                    SALON,
                    NOW,
                    new Actor(ActorKind.MEMBER, "owner"),
                    "salon",
                    "Salon",
                    "DE",
                    "EUR",
                    "Europe/Berlin",
                    "de",
                    SalonStatus.ACTIVE);

    private static Envelope envelope(String type) {
        return new Envelope(
                SALON,
                type,
                "tenant-service/local",
                SALON,
                NOW,
                SALON,
                "salon",
                1,
                "c",
                "c",
                "MEMBER:owner",
                null);
    }

    @Test
    void aFactSurvivesTheWire() {
        var read =
                FactCodec.decode(
                        Topics.TENANT,
                        envelope(FactCatalog.of(FACT).type()),
                        FactCodec.encode(FACT));

        assertThat(read).isEqualTo(FACT);
        assertThat(read.aggregateId()).isEqualTo(SALON);
    }

    @Test
    void aFieldNewerThanTheReaderIsIgnored() {
        var json =
                new String(FactCodec.encode(FACT), StandardCharsets.UTF_8)
                        .replace("{\"salonId\"", "{\"new\":1,\"salonId\"");

        var read =
                FactCodec.decode(
                        Topics.TENANT,
                        envelope("io.beautysalon.salon.registered.v1"),
                        json.getBytes(StandardCharsets.UTF_8));

        assertThat(read).isEqualTo(FACT);
    }

    @ParameterizedTest
    @ValueSource(strings = {Topics.TENANT, Topics.BOOKING, Topics.BILLING, Topics.AUDIT})
    void aTypeNewerThanTheReaderIsUnknownAndStillNamesItsAggregate(String topic) {
        Fact read =
                FactCodec.decode(topic, envelope("io.beautysalon.salon.painted.v1"), new byte[0]);

        assertThat(read)
                .isInstanceOfAny(
                        TenantEvent.Unknown.class,
                        BookingEvent.Unknown.class,
                        BillingEvent.Unknown.class,
                        AuditEvent.Unknown.class);
        assertThat(read.aggregateId()).isEqualTo(SALON);
        assertThat(read.actor()).isEqualTo(new Actor(ActorKind.MEMBER, "owner"));
        assertThatIllegalArgumentException().isThrownBy(() -> FactCatalog.of(read));
    }

    @Test
    void aValueThatIsNotTheJsonOfItsTypeIsRefusedWithoutQuotingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        FactCodec.decode(
                                Topics.TENANT,
                                envelope("io.beautysalon.salon.registered.v1"),
                                "{\"secret\"".getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining("doesn't decode")
                .withMessageNotContaining("secret");
    }

    @Test
    void aTopicThatIsNotOursIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactCodec.decode("other", envelope("x"), new byte[0]));
    }

    @Nested
    class Headers {

        private Envelope read(Map<String, String> headers) {
            return Envelope.read(name -> {
                var text = headers.get(name);
                return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
            });
        }

        @Test
        void surviveTheWire() {
            var envelope = envelope("io.beautysalon.salon.registered.v1");

            assertThat(read(envelope.headers())).isEqualTo(envelope);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "ce_id",
                    "ce_type",
                    "ce_subject",
                    "ce_time",
                    "ce_tenantid",
                    "ce_aggregateversion"
                })
        void areNamedWhenTheyAreMissing(String name) {
            var headers = envelope("x").headers();
            headers.remove(name);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> read(headers))
                    .withMessageContaining(name);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"ce_id", "ce_subject", "ce_time", "ce_tenantid", "ce_aggregateversion"})
        void areNamedWhenTheyAreMalformed(String name) {
            var headers = envelope("x").headers();
            headers.put(name, "-1");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> read(headers))
                    .withMessageContaining(name);
        }
    }
}
