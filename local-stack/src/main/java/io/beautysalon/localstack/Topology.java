package io.beautysalon.localstack;

import java.util.List;
import java.util.stream.Stream;

/** Everything that runs, and where: the topology of the suite on one page. */
public final class Topology {

    static final int POSTGRES = 15432;
    static final int KAFKA = 19092;
    static final int REDIS = 16379;
    static final int VAULT = 8200;
    public static final int IDENTITY = 8084;
    public static final int STRIPE = 8085;

    public static final Program GATEWAY =
            new Program("gateway", "io.beautysalon.gateway.GatewayApplication", 8080, 9080);
    public static final Program TENANT =
            new Program("tenant", "io.beautysalon.tenant.TenantApplication", 8081, 9081);
    public static final Program BOOKING =
            new Program("booking", "io.beautysalon.booking.BookingApplication", 8082, 9082);
    public static final Program BILLING =
            new Program("billing", "io.beautysalon.billing.BillingApplication", 8083, 9083);

    public static final List<Program> SERVICES = List.of(TENANT, BOOKING, BILLING, GATEWAY);

    private Topology() {}

    /**
     * One of our services.
     *
     * @param name as in schemas and audiences
     * @param mainClass what to start
     * @param port where it serves
     * @param management where its health is
     */
    public record Program(String name, String mainClass, int port, int management) {

        public String url() {
            return "http://127.0.0.1:" + port;
        }
    }

    /** A port and who wants it. */
    record Claim(int port, String owner) {}

    /** Every port that has to be free. */
    static List<Claim> ports() {
        var infrastructure =
                List.of(
                        new Claim(POSTGRES, "PostgreSQL"),
                        new Claim(KAFKA, "Kafka"),
                        new Claim(REDIS, "Redis"),
                        new Claim(VAULT, "OpenBao"),
                        new Claim(VAULT + 1, "OpenBao's cluster"),
                        new Claim(IDENTITY, "the identity provider"),
                        new Claim(STRIPE, "the Stripe twin"));
        var services =
                SERVICES.stream()
                        .flatMap(service ->
                                Stream.of(
                                        new Claim(service.port(), service.name() + "-service"),
                                        new Claim(
                                                service.management(),
                                                service.name() + "-service's health")));
        return Stream.concat(infrastructure.stream(), services).toList();
    }
}
