package io.beautysalon.gateway;

import io.beautysalon.identityprovider.IdentityProvider;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** What a gateway under test finds around it: users, services and a clock that can be moved. */
public final class Surroundings
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final MovableClock CLOCK = new MovableClock();
    public static final Upstream UPSTREAM = new Upstream(CLOCK);
    public static final IdentityProvider IDENTITY = IdentityProvider.start(0, CLOCK, null);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var services = UPSTREAM.address().toString();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "surroundings",
                                Map.of(
                                        "salon.services.tenant", services,
                                        "salon.services.booking", services,
                                        "salon.services.billing", services,
                                        "salon.identity.issuer", IDENTITY.issuer().toString(),
                                        "management.server.port", 0)));
        ((GenericApplicationContext) context)
                .registerBean("movableClock", Clock.class, () -> CLOCK);
    }
}
