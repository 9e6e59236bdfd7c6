package io.beautysalon.billing.webhook;

import io.beautysalon.starter.UseCase;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verifies a webhook's bytes, stores it and lets go of it: no outbound call stands between Stripe
 * and its answer.
 */
@UseCase
class ReceiveWebhook {

    private final WebhookSecrets secrets;
    private final StripeEvents events;
    private final EventWorker worker;
    private final ForeignVersions foreignVersions;
    private final JsonMapper json;
    private final Clock clock;

    ReceiveWebhook(
            WebhookSecrets secrets,
            StripeEvents events,
            EventWorker worker,
            ForeignVersions foreignVersions,
            JsonMapper json,
            Clock clock) {
        this.secrets = secrets;
        this.events = events;
        this.worker = worker;
        this.foreignVersions = foreignVersions;
        this.json = json;
        this.clock = clock;
    }

    /** Returns once it is stored; a duplicate is stored already. */
    void receive(WebhookEndpoint endpoint, byte[] body, @Nullable String signature) {
        if (!StripeSignature.parse(signature).isOf(body, secrets.of(endpoint), clock.instant())) {
            throw WebhookProblem.SIGNATURE_WRONG.exception();
        }
        var notice = read(body);
        if (events.store(notice, endpoint, body)) {
            worker.wake(new StripeEvents.Key(notice.id(), endpoint));
        }
    }

    private StripeNotice read(byte[] body) {
        try {
            var event = json.readTree(body);
            var notice =
                    StripeNotice.read(event).orElseThrow(WebhookProblem.SIGNATURE_WRONG::exception);
            foreignVersions.check(notice, event);
            return notice;
        } catch (JacksonException e) {
            throw WebhookProblem.SIGNATURE_WRONG.because("signed, but no JSON");
        }
    }
}
