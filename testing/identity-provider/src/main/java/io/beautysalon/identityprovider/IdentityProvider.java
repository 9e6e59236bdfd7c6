package io.beautysalon.identityprovider;

import com.nimbusds.jose.jwk.ECKey;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The stand-in as one closeable server on the loopback address. Its issuer is {@code
 * http://127.0.0.1:<port>/auth/v1}; everything it knows is in memory, and in a file if given one.
 */
public final class IdentityProvider implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(IdentityProvider.class.getName());
    private static final String PREFIX = "/auth/v1";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SigningKeys keys;
    private final Accounts accounts;
    private final @Nullable Path file;

    private IdentityProvider(InetAddress address, int port, Clock clock, @Nullable Path file)
            throws IOException {
        this.file = file;
        var snapshot = Snapshot.read(file);
        keys = snapshot == null ? new SigningKeys() : snapshot.keys();
        accounts = new Accounts(clock, snapshot == null ? List.of() : snapshot.accounts());
        accounts.whenChanged(this::save);
        server = HttpServer.create(new InetSocketAddress(address, port), 0);
        server.setExecutor(threads);
        server.createContext(PREFIX + "/", router(clock));
        server.start();
    }

    /**
     * Starts with nobody registered and fresh keys.
     *
     * @param port 0 for any free one
     */
    public static IdentityProvider start(int port) {
        return start(port, Clock.systemUTC(), null);
    }

    /**
     * Starts with what the file remembers.
     *
     * @param port 0 for any free one
     * @param clock tells the time of every token, code and interval
     * @param file keeps keys and accounts between runs; null keeps nothing
     */
    public static IdentityProvider start(int port, Clock clock, @Nullable Path file) {
        return start(InetAddress.getLoopbackAddress(), port, clock, file);
    }

    private static IdentityProvider start(
            InetAddress address, int port, Clock clock, @Nullable Path file) {
        try {
            return new IdentityProvider(address, port, clock, file);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "can't listen on " + address.getHostAddress() + ":" + port, e);
        }
    }

    /**
     * {@code [port] [file]}; runs until the process is stopped. It listens on the loopback address
     * unless {@code SERVER_ADDRESS} names another; its issuer stays the same.
     */
    public static void main(String[] args) throws UnknownHostException {
        var port = args.length > 0 ? Integer.parseInt(args[0]) : 8084;
        var file = args.length > 1 ? Path.of(args[1]) : null;
        var address =
                InetAddress.getByName(System.getenv().getOrDefault("SERVER_ADDRESS", "127.0.0.1"));
        var provider = start(address, port, Clock.systemUTC(), file);
        Runtime.getRuntime().addShutdownHook(new Thread(provider::close));
        LOG.log(System.Logger.Level.INFO, "identity provider ready at {0}", provider.issuer());
    }

    /** The {@code iss} of every token and the base of every endpoint. */
    public URI issuer() {
        return URI.create("http://127.0.0.1:" + port() + PREFIX);
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** The private key that signs now; for tests that forge tokens. */
    public ECKey signingKey() {
        return keys.current();
    }

    /** The published standby key signs from now on; the old one stays published. */
    public void rotateKeys() {
        keys.rotate();
        save();
    }

    /** Unpublishes the key of before the last rotation. */
    public void revokePreviousKey() {
        keys.revokePrevious();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private synchronized void save() {
        if (file != null) {
            Snapshot.of(keys, accounts).write(file);
        }
    }

    private Router router(Clock clock) {
        var sessions = new Sessions(clock);
        var factors = new Factors(clock);
        var tokens = new AccessTokens(issuer().toString(), keys, clock);
        var signedIn = new SignedIn(accounts, sessions, factors, tokens, clock);
        var router = new Router(PREFIX);
        router.on("GET", "/.well-known/jwks.json", call -> Answer.ok(keys.publicSet()))
                .on("GET", "/health", call -> Answer.ok(Map.of("name", "identity-provider")));
        new AccountEndpoints(accounts, sessions, signedIn).addTo(router);
        new FactorEndpoints(factors, sessions, signedIn).addTo(router);
        new LocalEndpoints(this, accounts, sessions, signedIn).addTo(router);
        return router;
    }
}
