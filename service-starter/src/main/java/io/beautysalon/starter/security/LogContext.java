package io.beautysalon.starter.security;

import io.beautysalon.starter.telemetry.Trace;
import io.beautysalon.starter.tenancy.TenantContext;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * What every line of a log says of the work it is about: trace, tenant and kind of caller, read
 * from what is bound to the thread that writes it. Never who the caller is.
 */
public final class LogContext implements StructuredLoggingJsonMembersCustomizer<Object> {

    @Override
    public void customize(JsonWriter.Members<Object> members) {
        members.add("traceId", event -> Trace.bound().map(Trace::traceId).orElse(null))
                .whenNotNull();
        members.add("tenant", event -> TenantContext.current().orElse(null)).whenNotNull();
        members.add("actorKind", event -> Caller.present().map(Caller::kind).orElse(null))
                .whenNotNull();
    }
}
