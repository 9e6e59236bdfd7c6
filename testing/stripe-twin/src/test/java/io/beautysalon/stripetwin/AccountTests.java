package io.beautysalon.stripetwin;

import static io.beautysalon.stripetwin.TwinSession.deposit;
import static io.beautysalon.stripetwin.TwinSession.merchant;
import static io.beautysalon.stripetwin.TwinSession.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.stripe.StripeClient;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.PermissionException;
import com.stripe.param.v2.core.AccountCreateParams;
import com.stripe.param.v2.core.AccountLinkCreateParams;
import com.stripe.param.v2.core.AccountUpdateParams;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connected accounts: what they may do when, and that nobody sees another one's objects. */
class AccountTests {

    private final TwinSession session =
            new TwinSession(StripeTwin.builder().onboarding(Duration.ofHours(1)));

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void takeCardsOnceTheyAreOnboarded() throws Exception {
        var account = session.stripe.v2().core().accounts().create(merchant()).getId();
        assertThat(session.cardPayments(account)).isEqualTo("pending");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> session.aDeposit(account, 2_500))
                .withMessageContaining("card_payments");

        session.twin.advance(Duration.ofHours(1));

        assertThat(session.cardPayments(account)).isEqualTo("active");
        assertThat(session.aDeposit(account, 2_500).getId()).startsWith("pi_");
    }

    @Test
    void stopTakingCardsWhenTheyAreRestricted() throws Exception {
        var account = session.stripe.v2().core().accounts().create(merchant()).getId();
        session.twin.setCardPayments(account, "restricted");

        session.twin.advance(Duration.ofHours(1));

        assertThat(session.cardPayments(account)).isEqualTo("restricted");
    }

    @Test
    void tellTheirDetailsOnlyWhenAsked() throws Exception {
        var created = session.stripe.v2().core().accounts().create(merchant());

        assertThat(created.getConfiguration()).isNull();
        assertThat(created.getDisplayName()).isEqualTo("Salon");
        assertThat(session.account(created.getId()).getConfiguration().getMerchant().getApplied())
                .isTrue();
        assertThat(session.stripe.v2().core().accounts().list().getData()).hasSize(1);
    }

    @Test
    void areOfACountryThatExists() {
        var nowhere =
                AccountCreateParams.builder()
                        .setIdentity(
                                AccountCreateParams.Identity.builder().setCountry("XX").build())
                        .build();

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> session.stripe.v2().core().accounts().create(nowhere))
                .withMessageContaining("XX");
    }

    @Test
    void canBeRenamed() throws Exception {
        var id = session.stripe.v2().core().accounts().create(merchant()).getId();

        var renamed =
                session.stripe
                        .v2()
                        .core()
                        .accounts()
                        .update(
                                id,
                                AccountUpdateParams.builder().setDisplayName("Salon Two").build());

        assertThat(renamed.getDisplayName()).isEqualTo("Salon Two");
    }

    @Test
    void withoutAMerchantTakeNoCards() throws Exception {
        var id =
                session.stripe
                        .v2()
                        .core()
                        .accounts()
                        .create(AccountCreateParams.builder().setDisplayName("Nobody").build())
                        .getId();

        session.twin.advance(Duration.ofHours(2));

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> session.aDeposit(id, 2_500));
    }

    @Test
    void areOnboardedByALink() throws Exception {
        var id = session.stripe.v2().core().accounts().create(merchant()).getId();

        var onboarding =
                AccountLinkCreateParams.UseCase.AccountOnboarding.builder()
                        .addConfiguration(
                                AccountLinkCreateParams.UseCase.AccountOnboarding.Configuration
                                        .MERCHANT)
                        .setRefreshUrl("https://salon.example/again")
                        .build();
        var useCase =
                AccountLinkCreateParams.UseCase.builder()
                        .setType(AccountLinkCreateParams.UseCase.Type.ACCOUNT_ONBOARDING)
                        .setAccountOnboarding(onboarding)
                        .build();
        var link =
                session.stripe
                        .v2()
                        .core()
                        .accountLinks()
                        .create(
                                AccountLinkCreateParams.builder()
                                        .setAccount(id)
                                        .setUseCase(useCase)
                                        .build());

        assertThat(link.getUrl()).contains(id);
        assertThat(link.getExpiresAt()).isAfter(link.getCreated());
    }

    @Test
    void keepTheirObjectsApart() throws Exception {
        var one = session.stripe.v2().core().accounts().create(merchant()).getId();
        var other = session.stripe.v2().core().accounts().create(merchant()).getId();
        session.twin.advance(Duration.ofHours(1));
        var intent = session.aDeposit(one, 2_500);

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> session.read(other, intent.getId()))
                .satisfies(unknown -> assertThat(unknown.getStatusCode()).isEqualTo(404));
        assertThat(session.read(one, intent.getId()).getAmount()).isEqualTo(2_500);
    }

    @Test
    void areUnknownUnlessTheyWereConnected() {
        assertThatExceptionOfType(PermissionException.class)
                .isThrownBy(() ->
                        session.stripe
                                .v1()
                                .paymentIntents()
                                .create(deposit(900).build(), on("acct_nobody")));
    }

    @Test
    void needAKeyOfTheTestMode() {
        var live =
                StripeClient.builder()
                        .setApiKey("sk_live_nobody")
                        .setApiBase(session.twin.baseUrl())
                        .build();

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> live.v1().customers().list());
    }

    @Test
    void letABrowserDoOnlyWhatItHasTheSecretFor() throws Exception {
        var account = session.stripe.v2().core().accounts().create(merchant()).getId();
        session.twin.advance(Duration.ofHours(1));
        var intent = session.aDeposit(account, 2_500);
        var browser =
                StripeClient.builder()
                        .setApiKey("pk_test_suite")
                        .setApiBase(session.twin.baseUrl())
                        .build();

        assertThatExceptionOfType(PermissionException.class)
                .isThrownBy(() -> browser.v1().paymentIntents().list());
        intent.setClientSecret("pi_guessed_secret_no");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> session.payInBrowser(account, intent, "pm_card_visa"))
                .withMessageContaining("client_secret");
    }
}
