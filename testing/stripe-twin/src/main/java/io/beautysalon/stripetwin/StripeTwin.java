package io.beautysalon.stripetwin;

import com.sun.net.httpserver.HttpServer;
import io.beautysalon.stripetwin.account.Accounts;
import io.beautysalon.stripetwin.control.ControlPanel;
import io.beautysalon.stripetwin.control.Controls;
import io.beautysalon.stripetwin.control.PayPage;
import io.beautysalon.stripetwin.control.Truth;
import io.beautysalon.stripetwin.core.Agenda;
import io.beautysalon.stripetwin.core.Ids;
import io.beautysalon.stripetwin.core.Notebook;
import io.beautysalon.stripetwin.core.Store;
import io.beautysalon.stripetwin.core.VirtualClock;
import io.beautysalon.stripetwin.core.World;
import io.beautysalon.stripetwin.event.Deliveries;
import io.beautysalon.stripetwin.event.Endpoint;
import io.beautysalon.stripetwin.event.Endpoints;
import io.beautysalon.stripetwin.event.Events;
import io.beautysalon.stripetwin.event.Postman;
import io.beautysalon.stripetwin.event.RetrySchedule;
import io.beautysalon.stripetwin.wire.AccessCheck;
import io.beautysalon.stripetwin.wire.Fault;
import io.beautysalon.stripetwin.wire.Faults;
import io.beautysalon.stripetwin.wire.Front;
import io.beautysalon.stripetwin.wire.Idempotency;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Stripe of one's own: listens on the loopback address, forgets everything when it is closed,
 * unless it has a folder for its state.
 */
public final class StripeTwin implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final World world;
    private final Postman postman;
    private final Resources resources;
    private final Controls controls;
    private final Idempotency idempotency;
    private final @Nullable Notebook notebook;

    StripeTwin(StripeTwinBuilder builder) throws IOException {
        server = HttpServer.create(new InetSocketAddress(builder.address, builder.port), 0);
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
        resources = new Resources(world, events, endpoints, this::baseUrl, builder.onboarding);
        controls =
                new Controls(
                        world,
                        new Truth(world, deliveries),
                        faults,
                        endpoints,
                        deliveries,
                        resources.capabilities(),
                        resources.money());
        notebook =
                builder.state == null
                        ? null
                        : new Notebook(builder.state, world, List.of(endpoints, idempotency));
        if (notebook != null) {
            notebook.open();
        }
        var front =
                new Front(
                        world,
                        faults,
                        resources.router(),
                        idempotency,
                        new AccessCheck(Accounts.in(world.store())));
        var panel = new ControlPanel(controls);
        server.createContext("/v1", front);
        server.createContext("/v2", front);
        server.createContext("/twin", panel);
        server.createContext("/twin/pay", new PayPage(resources.money()));
        server.createContext("/truth", panel);
        server.setExecutor(threads);
        server.start();
        resources.resume();
        deliveries.resume();
    }

    public static StripeTwinBuilder builder() {
        return new StripeTwinBuilder();
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
        var ignored = controls.money().answer(account, intent, passed);
    }

    /** The client's bank disputes a charge, or only asks about it. Tells the dispute's id. */
    public String dispute(String account, String charge, boolean inquiry) {
        return controls.money().disputes().open(account, charge, inquiry).path("id").asString();
    }

    /** The bank has decided a dispute. */
    public void decide(String account, String dispute, boolean won) {
        var ignored = controls.money().disputes().decide(account, dispute, won);
    }

    /** Pays out what the account has earned and tells the payout's id. */
    public String payOut(String account, String currency) {
        return controls.money().payouts().payOut(account, currency, true).path("id").asString();
    }

    /** A client pays on a payment link's page. */
    public void payLink(String account, String link, String method) {
        var ignored = controls.money().checkout().pay(account, link, method);
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
        if (notebook != null) {
            notebook.close();
        }
        world.agenda().close();
        postman.close();
        threads.shutdownNow();
    }
}
