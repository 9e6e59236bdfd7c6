package io.beautysalon.billing.stripe;

import com.stripe.model.v2.core.Account;
import com.stripe.net.ApiResource;
import com.stripe.net.RequestOptions;
import com.stripe.param.v2.core.AccountCreateParams;
import com.stripe.param.v2.core.AccountCreateParams.Configuration;
import com.stripe.param.v2.core.AccountCreateParams.Configuration.Merchant;
import com.stripe.param.v2.core.AccountCreateParams.Defaults;
import com.stripe.param.v2.core.AccountCreateParams.Defaults.Responsibilities;
import com.stripe.param.v2.core.AccountLinkCreateParams;
import com.stripe.param.v2.core.AccountLinkCreateParams.UseCase;
import com.stripe.param.v2.core.AccountListParams;
import com.stripe.param.v2.core.AccountRetrieveParams;
import io.beautysalon.billing.account.AccountStanding;
import io.beautysalon.billing.account.Accounts;
import io.beautysalon.billing.operation.StripeRequest;
import io.beautysalon.contracts.billing.PaymentAccountState;
import io.beautysalon.starter.problem.CommonProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Accounts v2 with a full dashboard: Stripe collects its fees and bears the losses, the platform
 * never does.
 */
@Component
class StripeAccounts implements Accounts {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final StripeAccess access;
    private final StripeCalls calls;
    private final StripeProperties properties;

    StripeAccounts(StripeAccess access, StripeCalls calls, StripeProperties properties) {
        this.access = access;
        this.calls = calls;
        this.properties = properties;
    }

    @Override
    public StripeRequest creation(NewAccount account) {
        var params =
                AccountCreateParams.builder()
                        .setDisplayName(account.name())
                        .setDashboard(AccountCreateParams.Dashboard.FULL)
                        .setIdentity(
                                AccountCreateParams.Identity.builder()
                                        .setCountry(account.country())
                                        .build())
                        .setConfiguration(takingCards())
                        .setDefaults(defaults(account.currency()))
                        .putMetadata(Snapshots.OPERATION, account.operation().toString())
                        .putMetadata("salon_id", account.salon().toString())
                        .addInclude(AccountCreateParams.Include.CONFIGURATION__MERCHANT)
                        .build();
        return RequestText.json("/v2/core/accounts", params);
    }

    private static Configuration takingCards() {
        var cards = Merchant.Capabilities.CardPayments.builder().setRequested(true).build();
        var capabilities = Merchant.Capabilities.builder().setCardPayments(cards).build();
        return Configuration.builder()
                .setMerchant(Merchant.builder().setCapabilities(capabilities).build())
                .build();
    }

    private static Defaults defaults(String currency) {
        return Defaults.builder()
                .setCurrency(currency.toLowerCase(Locale.ROOT))
                .setResponsibilities(
                        Responsibilities.builder()
                                .setFeesCollector(Responsibilities.FeesCollector.STRIPE)
                                .setLossesCollector(Responsibilities.LossesCollector.STRIPE)
                                .build())
                .build();
    }

    @Override
    public AccountStanding standing(String json) {
        return standing(ApiResource.GSON.fromJson(json, Account.class));
    }

    @Override
    public AccountStanding retrieve(String stripeAccount) {
        var params =
                AccountRetrieveParams.builder()
                        .addInclude(AccountRetrieveParams.Include.CONFIGURATION__MERCHANT)
                        .addInclude(AccountRetrieveParams.Include.DEFAULTS)
                        .build();
        return standing(
                calls.read(() ->
                        access.client().v2().core().accounts().retrieve(stripeAccount, params)));
    }

    @Override
    public Optional<String> findCreated(UUID operation, Instant createdFrom) {
        var params = AccountListParams.builder().setLimit(100L).build();
        var page = calls.read(() -> access.client().v2().core().accounts().list(params));
        for (var account : page.autoPagingIterable()) {
            if (operation.toString().equals(account.getMetadata().get(Snapshots.OPERATION))) {
                return Optional.of(account.toJson());
            }
        }
        return Optional.empty();
    }

    @Override
    public String onboardingLink(String stripeAccount, UUID key) {
        var onboarding =
                UseCase.AccountOnboarding.builder()
                        .addConfiguration(UseCase.AccountOnboarding.Configuration.MERCHANT)
                        .setRefreshUrl(properties.onboardingReturn().toString())
                        .setReturnUrl(properties.onboardingReturn().toString())
                        .build();
        var params =
                AccountLinkCreateParams.builder()
                        .setAccount(stripeAccount)
                        .setUseCase(
                                UseCase.builder()
                                        .setType(UseCase.Type.ACCOUNT_ONBOARDING)
                                        .setAccountOnboarding(onboarding)
                                        .build())
                        .build();
        try {
            var options = RequestOptions.builder().setIdempotencyKey(key.toString()).build();
            return calls.read(() ->
                            access.client().v2().core().accountLinks().create(params, options))
                    .getUrl();
        } catch (StripeCalls.StripeAwayException e) {
            throw CommonProblem.UNAVAILABLE.because("Stripe doesn't answer").retryAfter(SOON);
        }
    }

    private static AccountStanding standing(Account account) {
        return new AccountStanding(account.getId(), state(account), currency(account));
    }

    private static @Nullable String currency(Account account) {
        var defaults = account.getDefaults();
        var currency = defaults == null ? null : defaults.getCurrency();
        return currency == null ? null : currency.toUpperCase(Locale.ROOT);
    }

    /** Not included or never asked for: pending until Stripe says more. */
    private static PaymentAccountState state(Account account) {
        var configuration = account.getConfiguration();
        var merchant = configuration == null ? null : configuration.getMerchant();
        var capabilities = merchant == null ? null : merchant.getCapabilities();
        var cards = capabilities == null ? null : capabilities.getCardPayments();
        return switch (cards == null ? "pending" : cards.getStatus()) {
            case "active" -> PaymentAccountState.ACTIVE;
            case "restricted", "unsupported" -> PaymentAccountState.RESTRICTED;
            default -> PaymentAccountState.PENDING;
        };
    }
}
