package io.beautysalon.stripetwin.account;

import com.stripe.param.v2.core.AccountCreateParams;
import com.stripe.param.v2.core.AccountListParams;
import com.stripe.param.v2.core.AccountRetrieveParams;
import com.stripe.param.v2.core.AccountUpdateParams;
import io.beautysalon.stripetwin.core.Store;
import io.beautysalon.stripetwin.core.StripeError;
import io.beautysalon.stripetwin.core.Trees;
import io.beautysalon.stripetwin.core.World;
import io.beautysalon.stripetwin.event.Cause;
import io.beautysalon.stripetwin.event.Events;
import io.beautysalon.stripetwin.wire.Call;
import io.beautysalon.stripetwin.wire.Listing;
import io.beautysalon.stripetwin.wire.Router;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/core/accounts}: the accounts that are connected to the platform. */
public final class Accounts {

    static final String TYPE = "v2.core.account";
    private static final String URL = "/v2/core/accounts";

    /** What an answer holds only when it is asked for by {@code include}. */
    private static final Set<String> INCLUDABLE =
            Set.of("configuration", "defaults", "identity", "requirements");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final World world;
    private final Events events;
    private final Capabilities capabilities;

    public Accounts(World world, Events events, Capabilities capabilities) {
        this.world = world;
        this.events = events;
        this.capabilities = capabilities;
    }

    /** Which ids are those of connected accounts. */
    public static Predicate<String> in(Store store) {
        return id -> store.find(Store.PLATFORM, TYPE, id).isPresent();
    }

    public void mount(Router router) {
        router.post(URL, AccountCreateParams.class, this::create)
                .get(URL, AccountListParams.class, this::list)
                .get(URL + "/{id}", AccountRetrieveParams.class, this::retrieve)
                .post(URL + "/{id}", AccountUpdateParams.class, this::update);
    }

    private ObjectNode create(Call call) {
        requireCountry(Trees.text(Trees.inner(call.params(), "identity"), "country"));
        var account =
                Trees.object()
                        .put("id", "acct_" + world.ids().text(16))
                        .put("object", TYPE)
                        .put("closed", false)
                        .put("contact_email", call.text("contact_email"))
                        .put("contact_phone", call.text("contact_phone"))
                        .put("created", world.clock().instant().toString())
                        .put("dashboard", Trees.text(call.params(), "dashboard", "full"))
                        .put("display_name", call.text("display_name"))
                        .put("livemode", false);
        account.set("metadata", Trees.inner(call.params(), "metadata"));
        account.set("identity", Trees.inner(call.params(), "identity"));
        account.set("defaults", Trees.inner(call.params(), "defaults"));
        account.putObject("requirements").putArray("entries");
        capabilities.request(account, Trees.inner(call.params(), "configuration"));
        world.store().put(Store.PLATFORM, account);
        events.emitThin("v2.core.account.created", account, Trees.object(), Cause.of(call));
        capabilities.activateLater(account);
        return included(call, account);
    }

    private static void requireCountry(@Nullable String country) {
        if (country != null && !COUNTRIES.contains(country.toUpperCase(Locale.ROOT))) {
            throw StripeError.refused("invalid_fields", "Country '" + country + "' is unknown.");
        }
    }

    private ObjectNode list(Call call) {
        return Listing.page(world.store().list(Store.PLATFORM, TYPE));
    }

    private ObjectNode retrieve(Call call) {
        return included(call, require(call.id()));
    }

    private ObjectNode update(Call call) {
        var account = require(call.id());
        for (var text : new String[] {"contact_email", "contact_phone", "display_name"}) {
            if (call.params().has(text)) {
                account.put(text, call.text(text));
            }
        }
        events.emitThin("v2.core.account.updated", account, Trees.object(), Cause.of(call));
        return included(call, account);
    }

    private ObjectNode require(String id) {
        return world.store().require(Store.PLATFORM, TYPE, id, "id");
    }

    private static ObjectNode included(Call call, ObjectNode account) {
        var asked =
                call.params()
                        .path("include")
                        .valueStream()
                        .map(JsonNode::stringValue)
                        .map(include -> include.replaceFirst("\\..*", ""))
                        .collect(Collectors.toSet());
        var answer = account.deepCopy();
        INCLUDABLE.stream().filter(part -> !asked.contains(part)).forEach(answer::putNull);
        return answer;
    }
}
