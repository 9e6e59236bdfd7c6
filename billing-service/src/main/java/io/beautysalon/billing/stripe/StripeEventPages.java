package io.beautysalon.billing.stripe;

import com.stripe.Stripe;
import com.stripe.param.EventListParams;
import io.beautysalon.billing.webhook.StripeEventLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The events API, page by page. */
@Component
class StripeEventPages implements StripeEventLog {

    private static final long PAGE = 100;

    private final StripeAccess access;
    private final StripeCalls calls;

    StripeEventPages(StripeAccess access, StripeCalls calls) {
        this.access = access;
        this.calls = calls;
    }

    @Override
    public String version() {
        return Stripe.API_VERSION;
    }

    @Override
    public List<String> since(@Nullable String account, Instant since, boolean onlyUndelivered) {
        var created = EventListParams.Created.builder().setGte(since.getEpochSecond()).build();
        var params = EventListParams.builder().setCreated(created).setLimit(PAGE);
        if (onlyUndelivered) {
            params.setDeliverySuccess(false);
        }
        var page =
                calls.read(() ->
                        access.client()
                                .v1()
                                .events()
                                .list(params.build(), RequestText.onMaybe(account)));
        var found = new ArrayList<String>();
        page.autoPagingIterable().forEach(event -> found.add(event.toJson()));
        return List.copyOf(found);
    }
}
