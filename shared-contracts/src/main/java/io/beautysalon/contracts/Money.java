package io.beautysalon.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.regex.Pattern;

/**
 * An amount in one currency, never negative.
 *
 * @param amount in the currency's minor units (cents for EUR, yen for JPY), 0 or more
 * @param currency ISO 4217 code, upper case
 */
public record Money(long amount, String currency) {

    /** Stripe's ceiling of one charge, in minor units. */
    public static final long CEILING = 99_999_999L;

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    /**
     * An amount.
     *
     * @throws IllegalArgumentException when the amount is negative or the currency isn't three
     *     capital letters
     */
    public Money {
        if (amount < 0) {
            throw new IllegalArgumentException("an amount of money is not negative: " + amount);
        }
        if (!CURRENCY.matcher(currency).matches()) {
            throw new IllegalArgumentException("a currency has three capital letters: " + currency);
        }
    }

    /** Nothing, in the given currency. */
    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    /**
     * The sum.
     *
     * @throws IllegalArgumentException when the currencies differ
     * @throws ArithmeticException beyond 64 bits
     */
    public Money plus(Money other) {
        return new Money(Math.addExact(amount, sameCurrency(other).amount), currency);
    }

    /**
     * The difference.
     *
     * @throws IllegalArgumentException when the currencies differ or the other is larger
     */
    public Money minus(Money other) {
        return new Money(amount - sameCurrency(other).amount, currency);
    }

    /** The smaller of the two; this one when they are equal. */
    public Money min(Money other) {
        return amount <= sameCurrency(other).amount ? this : other;
    }

    /**
     * A share, rounded half up to the minor unit.
     *
     * @param basisPoints 0 or more; 10,000 is the whole
     */
    public Money basisPoints(int basisPoints) {
        if (basisPoints < 0) {
            throw new IllegalArgumentException("a share is not negative: " + basisPoints);
        }
        return new Money(
                Math.addExact(Math.multiplyExact(amount, basisPoints), 5_000) / 10_000, currency);
    }

    /** Whether there is nothing to pay. */
    @JsonIgnore
    public boolean isZero() {
        return amount == 0;
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "money of one currency only: " + currency + " and " + other.currency);
        }
        return other;
    }
}
