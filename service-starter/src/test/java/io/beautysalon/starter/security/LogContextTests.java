package io.beautysalon.starter.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.contracts.ActorKind;
import io.beautysalon.contracts.access.Stage;
import io.beautysalon.starter.telemetry.Trace;
import io.beautysalon.starter.tenancy.TenantContext;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonWriter;

class LogContextTests {

    private static final UUID SALON = UUID.fromString("0198b2a0-0000-7000-8000-000000000001");
    private static final Caller CLIENT =
            new Caller(
                    ActorKind.CLIENT,
                    "0198b2a0-0000-7000-8000-000000000002",
                    SALON,
                    null,
                    Map.of(),
                    Stage.FULL,
                    null,
                    false,
                    "client@example.com",
                    null);

    private final JsonWriter<Object> writer = JsonWriter.of(new LogContext()::customize);

    @Test
    void saysNothingOfWorkThatIsNobodys() {
        assertThat(line()).isEqualTo("{}");
    }

    @Test
    void namesTraceTenantAndTheKindOfCallerButNotTheCaller() {
        var trace = Trace.fresh();

        var line = trace.call(() -> TenantContext.call(SALON, () -> CLIENT.call(this::line)));

        assertThat(line)
                .isEqualTo(
                        "{\"traceId\":\"%s\",\"tenant\":\"%s\",\"actorKind\":\"CLIENT\"}"
                                .formatted(trace.traceId(), SALON));
    }

    private String line() {
        return writer.writeToString(new Object());
    }
}
