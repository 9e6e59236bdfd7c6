package io.beautysalon.stripetwin;

import com.sun.net.httpserver.HttpServer;
import io.beautysalon.stripetwin.account.AccountLinks;
import io.beautysalon.stripetwin.account.Accounts;
import io.beautysalon.stripetwin.account.Capabilities;
import io.beautysalon.stripetwin.control.ControlPanel;
import io.beautysalon.stripetwin.control.Controls;
import io.beautysalon.stripetwin.control.Truth;
import io.beautysalon.stripetwin.core.Agenda;
import io.beautysalon.stripetwin.core.Ids;
import io.beautysalon.stripetwin.core.Store;
import io.beautysalon.stripetwin.core.VirtualClock;
import io.beautysalon.stripetwin.core.World;
import io.beautysalon.stripetwin.event.Deliveries;
import io.beautysalon.stripetwin.event.Endpoint;
import io.beautysalon.stripetwin.event.Endpoints;
import io.beautysalon.stripetwin.event.EventDestinations;
import io.beautysalon.stripetwin.event.EventLog;
import io.beautysalon.stripetwin.event.Events;
import io.beautysalon.stripetwin.event.Postman;
import io.beautysalon.stripetwin.event.RetrySchedule;
import io.beautysalon.stripetwin.event.WebhookEndpoints;
import io.beautysalon.stripetwin.payment.ApplicationFees;
import io.beautysalon.stripetwin.payment.Charges;
import io.beautysalon.stripetwin.payment.Customers;
import io.beautysalon.stripetwin.payment.IntentForm;
import io.beautysalon.stripetwin.payment.IntentLife;
import io.beautysalon.stripetwin.payment.NextActions;
import io.beautysalon.stripetwin.payment.PaymentIntents;
import io.beautysalon.stripetwin.payment.PaymentMethods;
import io.beautysalon.stripetwin.payment.Refunds;
import io.beautysalon.stripetwin.wire.AccessCheck;
import io.beautysalon.stripetwin.wire.Fault;
import io.beautysalon.stripetwin.wire.Faults;
import io.beautysalon.stripetwin.wire.Front;
import io.beautysalon.stripetwin.wire.Idempotency;
import io.beautysalon.stripetwin.wire.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.node.ObjectNode;

/** A Stripe of one's own: listens on the loopback address, forgets everything when it is closed. */
public final class StripeTwin implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final World world;
    private final Postman postman;
    private final Controls controls;
    private final Idempotency idempotency;

    private StripeTwin(Builder builder) throws IOException {
        server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), builder.port), 0);
        var clock = new VirtualClock(builder.clock);
        world = new World(new Store(), clock, new Agenda(clock), new Ids(builder.seed));
        postman = new Postman(clock);
        idempotency = new Idempotency(clock);
        var faults = new Faults(world.ids());
        var endpoints = new Endpoints(world);
        var deliveries =
                new Deliveries(
                        world, endpoints, faults, postman, new RetrySchedule(builder.retryFactor));
        var events = new Events(world, deliveries);
        var capabilities = new Capabilities(world, events, builder.onboarding);
        var fees = new ApplicationFees(world, events);
        var charges = new Charges(world, events, fees);
        var methods = new PaymentMethods(world);
        var form = new IntentForm(world, methods, capabilities::mayTakeCards);
        var intents = new IntentLife(world, events, form, charges, new NextActions(this::baseUrl));

        var router = new Router();
        new PaymentIntents(world, form, intents).mount(router);
        methods.mount(router);
        charges.mount(router);
        fees.mount(router);
        new Refunds(world, events, fees).mount(router);
        new Customers(world, events).mount(router);
        new Accounts(world, events, capabilities).mount(router);
        new AccountLinks(world, this::baseUrl).mount(router);
        new WebhookEndpoints(world, endpoints).mount(router);
        new EventDestinations(world, endpoints).mount(router);
        new EventLog(world, deliveries).mount(router);

        controls =
                new Controls(
                        world,
                        new Truth(world, deliveries),
                        faults,
                        endpoints,
                        deliveries,
                        capabilities,
                        intents);
        var front =
                new Front(
                        world,
                        faults,
                        router,
                        idempotency,
                        new AccessCheck(Accounts.in(world.store())));
        var panel = new ControlPanel(controls);
        server.createContext("/v1", front);
        server.createContext("/v2", front);
        server.createContext("/twin", panel);
        server.createContext("/truth", panel);
        server.setExecutor(threads);
        server.start();
    }

    /** A twin on this port, by the system's clock. */
    public static StripeTwin start(int port) {
        return builder().port(port).start();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** What {@code StripeClient.builder().setApiBase(..)} takes. */
    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Has the platform's events of this reach delivered to the address, signed with the secret. */
    public StripeTwin deliver(Endpoint.Reach reach, URI url, String secret) {
        var ignored = controls.endpoints().add(reach, url, secret);
        return this;
    }

    public void arm(Fault fault) {
        controls.faults().arm(fault);
    }

    public void disarm() {
        controls.faults().clear();
    }

    /** Moves the twin's time forward and does what fell due. */
    public void advance(Duration step) {
        var ignored = controls.advance(step);
    }

    /** Sends an event again to every endpoint that hears it. */
    public void replay(String account, String event) {
        var ignored = controls.deliveries().replay(account, event);
    }

    /**
     * What the account's card payments are from now on: {@code active}, {@code pending}, {@code
     * restricted}.
     */
    public void setCardPayments(String account, String status) {
        controls.capabilities().set(account, status);
    }

    /** The client answers the bank's question about a payment that requires action. */
    public void authenticate(String account, String intent, boolean passed) {
        var ignored =
                world.store()
                        .locked(() -> controls.intents().authenticate(account, intent, passed));
    }

    /** How many keyed requests are being worked on right now. */
    public long keysInUse() {
        return idempotency.inUse();
    }

    /** Everything the twin knows. */
    public ObjectNode truth() {
        return controls.truth().dump();
    }

    @Override
    public void close() {
        server.stop(0);
        world.agenda().close();
        postman.close();
        threads.shutdownNow();
    }

    /** How a twin is to be. */
    public static final class Builder {

        private int port;
        private Clock clock = Clock.systemUTC();
        private long seed = 1;
        private int retryFactor = 1;
        private Duration onboarding = Duration.ofMillis(200);

        private Builder() {}

        /** 0, the default, takes a free one. */
        public Builder port(int newPort) {
            port = newPort;
            return this;
        }

        public Builder clock(Clock newClock) {
            clock = newClock;
            return this;
        }

        /** The same seed and the same calls give the same ids and the same faults. */
        public Builder seed(long newSeed) {
            seed = newSeed;
            return this;
        }

        /**
         * How much faster than Stripe refused webhooks are sent again; 300 makes the first retry
         * come after a second.
         */
        public Builder retryFactor(int newFactor) {
            retryFactor = newFactor;
            return this;
        }

        /** How long a new account waits before it may take cards. */
        public Builder onboarding(Duration newOnboarding) {
            onboarding = newOnboarding;
            return this;
        }

        public StripeTwin start() {
            try {
                return new StripeTwin(this);
            } catch (IOException e) {
                throw new UncheckedIOException("The twin can't listen on port " + port, e);
            }
        }
    }
}
