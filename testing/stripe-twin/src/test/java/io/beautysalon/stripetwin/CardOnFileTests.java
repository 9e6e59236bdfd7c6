package io.beautysalon.stripetwin;

import static io.beautysalon.stripetwin.TwinSession.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.StripeClient;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.model.SetupIntent;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerSessionCreateParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.SetupIntentConfirmParams;
import com.stripe.param.SetupIntentCreateParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CardOnFileTests {

    private final TwinSession session = new TwinSession();
    private String account;
    private String customer;

    @BeforeEach
    void aCustomerOfASalon() throws StripeException {
        account = session.salonAccount();
        customer =
                session.stripe
                        .v1()
                        .customers()
                        .create(CustomerCreateParams.builder().build(), on(account))
                        .getId();
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void isKeptByASetupThatABrowserConfirms() throws StripeException {
        var setup = confirmed(setup(), "pm_card_visa");

        assertThat(setup.getStatus()).isEqualTo("succeeded");
        assertThat(cards())
                .singleElement()
                .extracting(card -> card.getCard().getLast4())
                .isEqualTo("4242");
    }

    @Test
    void isKeptAfterTheBankHasAsked() throws StripeException {
        var setup = confirmed(setup(), "pm_card_authenticationRequiredOnSetup");
        assertThat(setup.getStatus()).isEqualTo("requires_action");

        session.twin.authenticate(account, setup.getId(), true);

        assertThat(read(setup).getStatus()).isEqualTo("succeeded");
        assertThat(offSession(cards().getFirst().getId()).getStatus()).isEqualTo("succeeded");
    }

    @Test
    void isNotKeptWhenTheClientRefuses() throws StripeException {
        var setup = confirmed(setup(), "pm_card_authenticationRequiredOnSetup");

        session.twin.authenticate(account, setup.getId(), false);

        assertThat(read(setup).getStatus()).isEqualTo("requires_payment_method");
        assertThat(read(setup).getLastSetupError().getCode())
                .isEqualTo("setup_intent_authentication_failure");
        assertThat(cards()).isEmpty();
    }

    @Test
    void isNotKeptWhenItIsDeclined() throws StripeException {
        var setup = setup();

        var declined =
                catchThrowableOfType(
                        CardException.class, () -> confirmed(setup, "pm_card_visa_chargeDeclined"));

        assertThat(declined.getDeclineCode()).isEqualTo("generic_decline");
        assertThat(cards()).isEmpty();
    }

    @Test
    void isRefusedToABrowserWithTheWrongSecret() throws StripeException {
        var setup = setup();
        setup.setClientSecret("seti_other_secret_1");

        assertThat(
                        catchThrowableOfType(
                                InvalidRequestException.class,
                                () -> confirmed(setup, "pm_card_visa")))
                .hasMessageContaining("client_secret");
    }

    @Test
    void asksTheClientAgainWhenItAlwaysDoes() throws StripeException {
        session.twin.authenticate(
                account, confirmed(setup(), "pm_card_authenticationRequired").getId(), true);

        var declined =
                catchThrowableOfType(
                        CardException.class, () -> offSession(cards().getFirst().getId()));

        assertThat(declined.getCode()).isEqualTo("authentication_required");
    }

    @Test
    void canBeDeclinedLater() throws StripeException {
        var setup = confirmed(setup(), "pm_card_chargeCustomerFail");
        assertThat(setup.getStatus()).isEqualTo("succeeded");

        assertThat(
                        catchThrowableOfType(
                                CardException.class, () -> offSession(cards().getFirst().getId())))
                .extracting(CardException::getCode)
                .isEqualTo("card_declined");
    }

    @Test
    void isKeptByAPaymentThatSaysSo() throws StripeException {
        var params =
                PaymentIntentCreateParams.builder()
                        .setAmount(900L)
                        .setCurrency("eur")
                        .setCustomer(customer)
                        .setSetupFutureUsage(PaymentIntentCreateParams.SetupFutureUsage.OFF_SESSION)
                        .setPaymentMethod("pm_card_visa")
                        .setConfirm(true)
                        .build();

        assertThat(session.stripe.v1().paymentIntents().create(params, on(account)).getStatus())
                .isEqualTo("succeeded");
        assertThat(cards()).hasSize(1);
    }

    @Test
    void goesAwayWhenItIsDetachedAndOnlyOnce() throws StripeException {
        var setup = confirmed(setup(), "pm_card_visa");

        assertThat(detach(setup.getPaymentMethod()).getCustomer()).isNull();
        assertThat(cards()).isEmpty();
        assertThat(
                        catchThrowableOfType(
                                InvalidRequestException.class,
                                () -> detach(setup.getPaymentMethod())))
                .hasMessageContaining("not attached");
    }

    @Test
    void isShownToTheCustomersOwnBrowser() throws StripeException {
        var params =
                CustomerSessionCreateParams.builder()
                        .setCustomer(customer)
                        .setComponents(
                                CustomerSessionCreateParams.Components.builder()
                                        .setPaymentElement(
                                                CustomerSessionCreateParams.Components
                                                        .PaymentElement.builder()
                                                        .setEnabled(true)
                                                        .build())
                                        .build())
                        .build();

        var shown = session.stripe.v1().customerSessions().create(params, on(account));

        assertThat(shown.getClientSecret()).startsWith("cuss_secret_");
        assertThat(shown.getComponents().getPaymentElement().getEnabled()).isTrue();
    }

    @Test
    void canBeCalledOffOnlyWhileItIsOpen() throws StripeException {
        var open = setup();
        var kept = confirmed(setup(), "pm_card_visa");

        assertThat(session.stripe.v1().setupIntents().cancel(open.getId(), on(account)).getStatus())
                .isEqualTo("canceled");
        assertThat(
                        catchThrowableOfType(
                                InvalidRequestException.class,
                                () ->
                                        session.stripe
                                                .v1()
                                                .setupIntents()
                                                .cancel(kept.getId(), on(account))))
                .hasMessageContaining("succeeded");
    }

    private SetupIntent setup() throws StripeException {
        return session.stripe
                .v1()
                .setupIntents()
                .create(
                        SetupIntentCreateParams.builder()
                                .setCustomer(customer)
                                .setUsage(SetupIntentCreateParams.Usage.OFF_SESSION)
                                .build(),
                        on(account));
    }

    private SetupIntent confirmed(SetupIntent setup, String method) throws StripeException {
        var browser =
                StripeClient.builder()
                        .setApiKey("pk_test_suite")
                        .setApiBase(session.twin.baseUrl())
                        .build();
        var params =
                SetupIntentConfirmParams.builder()
                        .setPaymentMethod(method)
                        .putExtraParam("client_secret", setup.getClientSecret())
                        .build();
        return browser.v1().setupIntents().confirm(setup.getId(), params, on(account));
    }

    private SetupIntent read(SetupIntent setup) throws StripeException {
        return session.stripe.v1().setupIntents().retrieve(setup.getId(), on(account));
    }

    private java.util.List<PaymentMethod> cards() throws StripeException {
        return session.stripe
                .v1()
                .customers()
                .paymentMethods()
                .list(customer, on(account))
                .getData();
    }

    private PaymentMethod detach(String card) throws StripeException {
        return session.stripe.v1().paymentMethods().detach(card, on(account));
    }

    private PaymentIntent offSession(String card) throws StripeException {
        var intent =
                session.stripe
                        .v1()
                        .paymentIntents()
                        .create(
                                PaymentIntentCreateParams.builder()
                                        .setAmount(900L)
                                        .setCurrency("eur")
                                        .setCustomer(customer)
                                        .build(),
                                on(account));
        return session.stripe
                .v1()
                .paymentIntents()
                .confirm(
                        intent.getId(),
                        PaymentIntentConfirmParams.builder()
                                .setPaymentMethod(card)
                                .setOffSession(true)
                                .build(),
                        on(account));
    }
}
