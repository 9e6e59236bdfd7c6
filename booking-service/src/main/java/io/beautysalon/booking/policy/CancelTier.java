package io.beautysalon.booking.policy;

/**
 * A step of the cancellation fee: at least so many real minutes before the start it costs this
 * share.
 *
 * @param feeBp in basis points of the line's price, 0 to 10,000
 */
public record CancelTier(int minutesBefore, int feeBp) {

    public CancelTier {
        if (minutesBefore < 0 || feeBp < 0 || feeBp > 10_000) {
            throw new IllegalArgumentException("tier out of range");
        }
    }
}
