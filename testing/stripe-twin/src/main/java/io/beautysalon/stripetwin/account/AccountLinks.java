package io.beautysalon.stripetwin.account;

import com.stripe.param.v2.core.AccountLinkCreateParams;
import io.beautysalon.stripetwin.core.Store;
import io.beautysalon.stripetwin.core.Trees;
import io.beautysalon.stripetwin.core.World;
import io.beautysalon.stripetwin.wire.Call;
import io.beautysalon.stripetwin.wire.Router;
import java.time.Duration;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/core/account_links}: the page where a salon would fill in Stripe's form. */
public final class AccountLinks {

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final World world;
    private final Supplier<String> baseUrl;

    public AccountLinks(World world, Supplier<String> baseUrl) {
        this.world = world;
        this.baseUrl = baseUrl;
    }

    public void mount(Router router) {
        router.post("/v2/core/account_links", AccountLinkCreateParams.class, this::create);
    }

    private ObjectNode create(Call call) {
        var account = call.required("account");
        world.store().require(Store.PLATFORM, Accounts.TYPE, account, "account");
        var now = world.clock().instant();
        var link =
                Trees.object()
                        .put("object", "v2.core.account_link")
                        .put("account", account)
                        .put("created", now.toString())
                        .put("expires_at", now.plus(LIFE).toString())
                        .put("livemode", false)
                        .put("url", url(account));
        return link.set("use_case", Trees.inner(call.params(), "use_case"));
    }

    /** Another one each time, as a link is good for one visit. */
    private String url(String account) {
        return baseUrl.get() + "/twin/onboarding/" + account + "?link=" + world.ids().text(12);
    }
}
