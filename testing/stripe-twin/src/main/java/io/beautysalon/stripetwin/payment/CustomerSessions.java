package io.beautysalon.stripetwin.payment;

import com.stripe.param.CustomerSessionCreateParams;
import io.beautysalon.stripetwin.core.Trees;
import io.beautysalon.stripetwin.core.World;
import io.beautysalon.stripetwin.wire.Call;
import io.beautysalon.stripetwin.wire.Router;
import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v1/customer_sessions}: lets a browser see its own customer's cards for half an hour. */
public final class CustomerSessions {

    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final String[] COMPONENTS = {
        "buy_button", "customer_sheet", "mobile_payment_element", "payment_element", "pricing_table"
    };

    private final World world;

    public CustomerSessions(World world) {
        this.world = world;
    }

    public void mount(Router router) {
        router.post("/v1/customer_sessions", CustomerSessionCreateParams.class, this::create);
    }

    private ObjectNode create(Call call) {
        var customer =
                world.store()
                        .require(call.account(), "customer", call.required("customer"), "customer");
        var now = world.clock().instant();
        var session =
                Trees.object()
                        .put("object", "customer_session")
                        .put("client_secret", "cuss_secret_" + world.ids().text(40))
                        .put("created", now.getEpochSecond())
                        .put("expires_at", now.plus(LIFE).getEpochSecond())
                        .put("livemode", false);
        session.set("customer", customer.get("id"));
        var components = session.putObject("components");
        var asked = Trees.inner(call.params(), "components");
        for (var name : COMPONENTS) {
            components.putObject(name).put("enabled", Trees.flag(asked.path(name), "enabled"));
        }
        return session;
    }
}
