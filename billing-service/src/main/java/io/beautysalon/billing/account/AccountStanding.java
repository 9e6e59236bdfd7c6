package io.beautysalon.billing.account;

import io.beautysalon.contracts.billing.PaymentAccountState;

/**
 * What Stripe says about an account: its id and whether its capability {@code card_payments} is
 * active (STR-23).
 */
public record AccountStanding(String stripeAccount, PaymentAccountState state) {}
