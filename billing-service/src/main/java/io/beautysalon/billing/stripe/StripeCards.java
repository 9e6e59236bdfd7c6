package io.beautysalon.billing.stripe;

import com.stripe.model.Customer;
import com.stripe.model.PaymentMethod;
import com.stripe.model.SetupIntent;
import com.stripe.net.ApiResource;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerListParams;
import com.stripe.param.CustomerSessionCreateParams;
import com.stripe.param.CustomerSessionCreateParams.Components;
import com.stripe.param.PaymentMethodDetachParams;
import com.stripe.param.SetupIntentCancelParams;
import com.stripe.param.SetupIntentCreateParams;
import com.stripe.param.SetupIntentListParams;
import com.stripe.param.SetupIntentRetrieveParams;
import io.beautysalon.billing.card.CardFace;
import io.beautysalon.billing.card.CardVault;
import io.beautysalon.billing.card.SetupSnapshot;
import io.beautysalon.billing.operation.StripeRequest;
import io.beautysalon.contracts.billing.CardSetupFailedCause;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Cards on file on the salon's account. */
@Component
class StripeCards implements CardVault {

    private static final String SETUPS = "/v1/setup_intents";
    private static final String WITH_METHOD = "payment_method";
    private static final String AUTHENTICATION = "setup_intent_authentication_failure";
    private static final String CARD = "card_id";
    private static final long PAGE = 100;

    private final StripeAccess access;
    private final StripeCalls calls;
    private final JsonMapper json = JsonMapper.builder().build();

    StripeCards(StripeAccess access, StripeCalls calls) {
        this.access = access;
        this.calls = calls;
    }

    @Override
    public StripeRequest customer(String account, UUID operation, UUID client) {
        var params =
                CustomerCreateParams.builder()
                        .putMetadata(Snapshots.OPERATION, operation.toString())
                        .putMetadata("client_id", client.toString())
                        .build();
        return RequestText.form("/v1/customers", params, account);
    }

    @Override
    public StripeRequest setup(String account, String customer, UUID operation, UUID card) {
        var params =
                SetupIntentCreateParams.builder()
                        .setCustomer(customer)
                        .setUsage(SetupIntentCreateParams.Usage.OFF_SESSION)
                        .addPaymentMethodType("card")
                        .putMetadata(Snapshots.OPERATION, operation.toString())
                        .putMetadata(CARD, card.toString())
                        .build();
        return RequestText.form(SETUPS, params, account);
    }

    @Override
    public StripeRequest giveUp(String account, String setup) {
        var params = SetupIntentCancelParams.builder().build();
        return RequestText.form(SETUPS + "/" + setup + "/cancel", params, account);
    }

    @Override
    public StripeRequest detach(String account, String stripeMethod) {
        var params = PaymentMethodDetachParams.builder().build();
        return RequestText.form("/v1/payment_methods/" + stripeMethod + "/detach", params, account);
    }

    @Override
    public SetupSnapshot setupOf(String text) {
        return snapshot(ApiResource.GSON.fromJson(text, SetupIntent.class));
    }

    @Override
    public String idOf(String text) {
        return json.readTree(text).path("id").asString();
    }

    @Override
    public Optional<SetupSnapshot> retrieve(String account, String setup) {
        var params = SetupIntentRetrieveParams.builder().addExpand(WITH_METHOD).build();
        return calls.find(() ->
                        access.client()
                                .v1()
                                .setupIntents()
                                .retrieve(setup, params, RequestText.on(account)))
                .map(StripeCards::snapshot);
    }

    @Override
    public Optional<CardFace> faceOf(String account, String stripeMethod) {
        return calls.find(() ->
                        access.client()
                                .v1()
                                .paymentMethods()
                                .retrieve(stripeMethod, RequestText.on(account)))
                .flatMap(method -> Optional.ofNullable(face(method, method.getCustomer())));
    }

    @Override
    public Optional<String> findCustomer(String account, UUID operation, Instant createdFrom) {
        var since =
                CustomerListParams.Created.builder()
                        .setGte(createdFrom.minusSeconds(60).getEpochSecond())
                        .build();
        var params = CustomerListParams.builder().setCreated(since).setLimit(PAGE).build();
        var page =
                calls.read(() ->
                        access.client().v1().customers().list(params, RequestText.on(account)));
        for (Customer found : page.autoPagingIterable()) {
            if (operation.toString().equals(found.getMetadata().get(Snapshots.OPERATION))) {
                return Optional.of(found.toJson());
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<String> findSetup(String account, UUID operation, Instant createdFrom) {
        var since =
                SetupIntentListParams.Created.builder()
                        .setGte(createdFrom.minusSeconds(60).getEpochSecond())
                        .build();
        var params = SetupIntentListParams.builder().setCreated(since).setLimit(PAGE).build();
        var page =
                calls.read(() ->
                        access.client().v1().setupIntents().list(params, RequestText.on(account)));
        for (SetupIntent found : page.autoPagingIterable()) {
            if (operation.toString().equals(found.getMetadata().get(Snapshots.OPERATION))) {
                return Optional.of(found.toJson());
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<String> session(String account, String customer) {
        var element = Components.PaymentElement.builder().setEnabled(true).build();
        var params =
                CustomerSessionCreateParams.builder()
                        .setCustomer(customer)
                        .setComponents(Components.builder().setPaymentElement(element).build())
                        .build();
        try {
            return Optional.of(
                    calls.read(() ->
                                    access.client()
                                            .v1()
                                            .customerSessions()
                                            .create(params, RequestText.on(account)))
                            .getClientSecret());
        } catch (StripeCalls.StripeAwayException e) {
            return Optional.empty(); // the form works without the cards that are on file
        }
    }

    @Override
    public String publishableKey() {
        return access.publishableKey();
    }

    private static SetupSnapshot snapshot(SetupIntent setup) {
        return new SetupSnapshot(
                setup.getId(),
                Snapshots.id(setup.getMetadata(), CARD),
                setup.getClientSecret(),
                "succeeded".equals(setup.getStatus()),
                "canceled".equals(setup.getStatus()),
                failure(setup),
                face(setup.getPaymentMethodObject(), setup.getCustomer()));
    }

    private static @Nullable CardFace face(
            @Nullable PaymentMethod method, @Nullable String customer) {
        if (method == null || method.getCard() == null || customer == null) {
            return null;
        }
        var card = method.getCard();
        return new CardFace(
                customer,
                method.getId(),
                card.getBrand(),
                card.getLast4(),
                Math.toIntExact(card.getExpMonth()),
                Math.toIntExact(card.getExpYear()));
    }

    private static @Nullable CardSetupFailedCause failure(SetupIntent setup) {
        var error = setup.getLastSetupError();
        if (error == null) {
            return null;
        }
        return AUTHENTICATION.equals(error.getCode())
                ? CardSetupFailedCause.AUTHENTICATION_FAILED
                : CardSetupFailedCause.DECLINED;
    }
}
