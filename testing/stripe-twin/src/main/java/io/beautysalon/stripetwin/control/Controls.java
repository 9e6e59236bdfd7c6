package io.beautysalon.stripetwin.control;

import io.beautysalon.stripetwin.account.Capabilities;
import io.beautysalon.stripetwin.core.Store;
import io.beautysalon.stripetwin.core.StripeError;
import io.beautysalon.stripetwin.core.Trees;
import io.beautysalon.stripetwin.core.World;
import io.beautysalon.stripetwin.event.Deliveries;
import io.beautysalon.stripetwin.event.Endpoint;
import io.beautysalon.stripetwin.event.Endpoints;
import io.beautysalon.stripetwin.wire.Fault;
import io.beautysalon.stripetwin.wire.FaultKind;
import io.beautysalon.stripetwin.wire.Faults;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The levers behind {@link ControlPanel}; the same things can be done in the same process by
 * method.
 */
public record Controls(
        World world,
        Truth truth,
        Faults faults,
        Endpoints endpoints,
        Deliveries deliveries,
        Capabilities capabilities,
        Money money) {

    ObjectNode act(String method, List<String> steps, ObjectNode body) {
        return switch (method + " " + steps.getFirst()) {
            case "GET clock" -> now();
            case "POST clock" -> advance(Duration.parse(Trees.text(body, "advance", "PT0S")));
            case "GET faults" -> armed();
            case "POST faults" -> arm(body);
            case "DELETE faults" -> disarm();
            case "POST endpoints" -> listen(body);
            case "POST events" -> replay(account(steps.get(1)), steps.get(2));
            case "POST accounts" -> account(steps.get(1), body);
            case "POST cards" ->
                    money.bank()
                            .renew(
                                    account(steps.get(1)),
                                    steps.get(2),
                                    Trees.number(body, "exp_year"));
            case "GET bank", "POST bank" ->
                    bank(account(steps.get(1)), steps.get(2), !steps.getLast().equals("refuse"));
            case "POST disputes" -> dispute(account(steps.get(1)), steps.getLast(), body);
            case "POST payouts" ->
                    money.payouts()
                            .payOut(
                                    account(steps.get(1)),
                                    Trees.text(body, "currency", "eur"),
                                    !Trees.flag(body, "fails"));
            case "GET onboarding" -> capability(steps.get(1), "active");
            default -> throw StripeError.unknownAddress(method, "/twin/" + String.join("/", steps));
        };
    }

    /**
     * Moves time forward; what falls due has happened when this returns, webhooks are on their way.
     */
    public ObjectNode advance(Duration step) {
        world.clock().advance(step);
        world.agenda().runDue();
        return now();
    }

    private ObjectNode now() {
        return Trees.object()
                .put("now", world.clock().instant().toString())
                .put("ahead", world.clock().ahead().toString());
    }

    private ObjectNode arm(ObjectNode body) {
        faults.arm(
                new Fault(
                        FaultKind.valueOf(Trees.text(body, "kind", "")),
                        Trees.text(body, "match", "*"),
                        body.path("times").asInt(1),
                        body.path("probability").asDouble(1),
                        Duration.parse(Trees.text(body, "delay", "PT0S")),
                        shouldRetry(body),
                        body.has("code") ? Trees.text(body, "code") : null));
        return armed();
    }

    private static @Nullable Boolean shouldRetry(ObjectNode body) {
        return body.has("shouldRetry") ? (Boolean) Trees.flag(body, "shouldRetry") : null;
    }

    private ObjectNode armed() {
        var answer = Trees.object();
        var list = answer.putArray("faults");
        for (var fault : faults.armed()) {
            list.addObject()
                    .put("kind", fault.kind().name())
                    .put("match", fault.match())
                    .put("times", fault.times())
                    .put("probability", fault.probability())
                    .put("delay", fault.delay().toString())
                    .put("shouldRetry", fault.shouldRetry())
                    .put("code", fault.code());
        }
        return answer;
    }

    private ObjectNode disarm() {
        faults.clear();
        return armed();
    }

    private ObjectNode listen(ObjectNode body) {
        var endpoint =
                endpoints.add(
                        Endpoint.Reach.valueOf(Trees.text(body, "reach", "OWN")),
                        URI.create(Trees.text(body, "url", "")),
                        Trees.text(body, "secret", ""));
        return Trees.object().put("id", endpoint.id());
    }

    private ObjectNode replay(String account, String event) {
        return Trees.object().put("deliveries", deliveries.replay(account, event));
    }

    private ObjectNode account(String id, ObjectNode body) {
        var currency = Trees.text(body, "currency");
        if (currency != null) {
            capabilities.settleIn(id, currency);
            return Trees.object().put("account", id).put("currency", currency);
        }
        return capability(id, Trees.text(body, "card_payments", "active"));
    }

    private ObjectNode capability(String account, String status) {
        capabilities.set(account, status);
        return Trees.object().put("account", account).put("card_payments", status);
    }

    private ObjectNode bank(String account, String intent, boolean passed) {
        return money.answer(account, intent, passed);
    }

    /** A charge is disputed, or a dispute is decided: {@code inquiry} and {@code won} say how. */
    private ObjectNode dispute(String account, String id, ObjectNode body) {
        return id.startsWith("du_")
                ? money.disputes().decide(account, id, Trees.flag(body, "won"))
                : money.disputes().open(account, id, Trees.flag(body, "inquiry"));
    }

    private static String account(String step) {
        return step.equals("platform") ? Store.PLATFORM : step;
    }
}
