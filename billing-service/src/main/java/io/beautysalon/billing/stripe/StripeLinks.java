package io.beautysalon.billing.stripe;

import com.stripe.model.PaymentLink;
import com.stripe.net.ApiResource;
import com.stripe.param.PaymentLinkCreateParams;
import com.stripe.param.PaymentLinkCreateParams.LineItem;
import com.stripe.param.PaymentLinkCreateParams.PaymentIntentData;
import com.stripe.param.PaymentLinkCreateParams.Restrictions;
import com.stripe.param.PaymentLinkListParams;
import com.stripe.param.PaymentLinkUpdateParams;
import io.beautysalon.billing.operation.StripeRequest;
import io.beautysalon.billing.payment.PaymentLinks;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Pages of Stripe on the salon's account where one client pays once. */
@Component
class StripeLinks implements PaymentLinks {

    private static final String LINKS = "/v1/payment_links";

    private final StripeAccess access;
    private final StripeCalls calls;

    StripeLinks(StripeAccess access, StripeCalls calls) {
        this.access = access;
        this.calls = calls;
    }

    @Override
    public StripeRequest creation(NewLink link) {
        var params =
                PaymentLinkCreateParams.builder()
                        .addLineItem(item(link))
                        .setApplicationFeeAmount(link.fee())
                        .putMetadata(Snapshots.OPERATION, link.operation().toString())
                        .setPaymentIntentData(
                                PaymentIntentData.builder()
                                        .putMetadata(Snapshots.PAYMENT, link.payment().toString())
                                        .putMetadata("booking_id", link.booking().toString())
                                        .build())
                        .setRestrictions(once())
                        .build();
        return RequestText.form(LINKS, params, link.account());
    }

    private static LineItem item(NewLink link) {
        var product = LineItem.PriceData.ProductData.builder().setName("Booking").build();
        var price =
                LineItem.PriceData.builder()
                        .setCurrency(link.amount().currency().toLowerCase(Locale.ROOT))
                        .setUnitAmount(link.amount().amount())
                        .setProductData(product)
                        .build();
        return LineItem.builder().setPriceData(price).setQuantity(1L).build();
    }

    private static Restrictions once() {
        return Restrictions.builder()
                .setCompletedSessions(Restrictions.CompletedSessions.builder().setLimit(1L).build())
                .build();
    }

    @Override
    public StripeRequest closing(String account, io.beautysalon.billing.payment.PaymentLink link) {
        return RequestText.form(
                LINKS + "/" + link.stripeLink(),
                PaymentLinkUpdateParams.builder().setActive(false).build(),
                account);
    }

    @Override
    public Made made(String json) {
        var link = ApiResource.GSON.fromJson(json, PaymentLink.class);
        return new Made(link.getId(), link.getUrl());
    }

    /** Stripe lists links newest first and can't filter them by time. */
    @Override
    public Optional<String> findCreated(String account, UUID operation, Instant createdFrom) {
        var params = PaymentLinkListParams.builder().setLimit(100L).build();
        var page =
                calls.read(() ->
                        access.client().v1().paymentLinks().list(params, RequestText.on(account)));
        for (var found : page.autoPagingIterable()) {
            if (operation.toString().equals(found.getMetadata().get(Snapshots.OPERATION))) {
                return Optional.of(found.toJson());
            }
        }
        return Optional.empty();
    }
}
