package io.beautysalon.stripetwin;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.v2.core.Account;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentCreateParams.AutomaticPaymentMethods;
import com.stripe.param.PaymentIntentCreateParams.PaymentMethodOptions;
import com.stripe.param.v2.core.AccountCreateParams;
import com.stripe.param.v2.core.AccountRetrieveParams;
import java.util.UUID;

/** A twin, the SDK pointed at it, and what the tests say again and again. */
final class TwinSession implements AutoCloseable {

    final StripeTwin twin;
    final StripeClient stripe;

    TwinSession() {
        this(StripeTwin.builder().retryFactor(3_000));
    }

    TwinSession(StripeTwinBuilder builder) {
        twin = builder.start();
        stripe =
                StripeClient.builder()
                        .setApiKey("sk_test_suite")
                        .setApiBase(twin.baseUrl())
                        .setReadTimeout(2_000)
                        .build();
    }

    /** A connected account that can take cards. */
    String salonAccount() throws StripeException {
        var id = stripe.v2().core().accounts().create(merchant()).getId();
        await().atMost(5, SECONDS).until(() -> "active".equals(cardPayments(id)));
        return id;
    }

    static AccountCreateParams merchant() {
        var cards =
                AccountCreateParams.Configuration.Merchant.Capabilities.CardPayments.builder()
                        .setRequested(true)
                        .build();
        return AccountCreateParams.builder()
                .setContactEmail("owner@salon.example")
                .setDisplayName("Salon")
                .setDashboard(AccountCreateParams.Dashboard.FULL)
                .setIdentity(AccountCreateParams.Identity.builder().setCountry("DE").build())
                .setConfiguration(
                        AccountCreateParams.Configuration.builder()
                                .setMerchant(
                                        AccountCreateParams.Configuration.Merchant.builder()
                                                .setCapabilities(
                                                        AccountCreateParams.Configuration.Merchant
                                                                .Capabilities.builder()
                                                                .setCardPayments(cards)
                                                                .build())
                                                .build())
                                .build())
                .build();
    }

    Account account(String id) throws StripeException {
        return stripe.v2()
                .core()
                .accounts()
                .retrieve(
                        id,
                        AccountRetrieveParams.builder()
                                .addInclude(AccountRetrieveParams.Include.CONFIGURATION__MERCHANT)
                                .addInclude(AccountRetrieveParams.Include.REQUIREMENTS)
                                .build());
    }

    String cardPayments(String id) throws StripeException {
        return account(id)
                .getConfiguration()
                .getMerchant()
                .getCapabilities()
                .getCardPayments()
                .getStatus();
    }

    static RequestOptions on(String account) {
        return on(account, UUID.randomUUID().toString());
    }

    static RequestOptions on(String account, String key) {
        return RequestOptions.builder().setStripeAccount(account).setIdempotencyKey(key).build();
    }

    static PaymentIntentCreateParams.Builder deposit(long amount) {
        return PaymentIntentCreateParams.builder()
                .setAmount(amount)
                .setCurrency("eur")
                .setAutomaticPaymentMethods(
                        AutomaticPaymentMethods.builder().setEnabled(true).build())
                .setPaymentMethodOptions(
                        PaymentMethodOptions.builder()
                                .setCard(
                                        PaymentMethodOptions.Card.builder()
                                                .setCaptureMethod(
                                                        PaymentMethodOptions.Card.CaptureMethod
                                                                .MANUAL)
                                                .build())
                                .build())
                .putMetadata("booking", "b-1");
    }

    PaymentIntent aDeposit(String account, long amount) throws StripeException {
        return stripe.v1().paymentIntents().create(deposit(amount).build(), on(account));
    }

    PaymentIntent anAuthorisedDeposit(String account, long amount) throws StripeException {
        return pay(account, aDeposit(account, amount), "pm_card_visa");
    }

    /** Confirms with the secret key, as a server would. */
    PaymentIntent pay(String account, PaymentIntent intent, String method) throws StripeException {
        var params = PaymentIntentConfirmParams.builder().setPaymentMethod(method).build();
        return stripe.v1().paymentIntents().confirm(intent.getId(), params, on(account));
    }

    /** Confirms with a publishable key and the intent's secret, as Stripe.js does. */
    PaymentIntent payInBrowser(String account, PaymentIntent intent, String method)
            throws StripeException {
        var browser =
                StripeClient.builder()
                        .setApiKey("pk_test_suite")
                        .setApiBase(twin.baseUrl())
                        .build();
        var params =
                PaymentIntentConfirmParams.builder()
                        .setPaymentMethod(method)
                        .setReturnUrl("https://salon.example/done")
                        .putExtraParam("client_secret", intent.getClientSecret())
                        .build();
        return browser.v1().paymentIntents().confirm(intent.getId(), params, on(account));
    }

    PaymentIntent read(String account, String id) throws StripeException {
        return stripe.v1()
                .paymentIntents()
                .retrieve(id, RequestOptions.builder().setStripeAccount(account).build());
    }

    @Override
    public void close() {
        twin.close();
    }
}
