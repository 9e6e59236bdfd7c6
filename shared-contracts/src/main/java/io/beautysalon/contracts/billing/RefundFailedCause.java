package io.beautysalon.contracts.billing;

/** Why a refund came back. */
public enum RefundFailedCause {
    EXPIRED_OR_CANCELED_CARD,
    LOST_OR_STOLEN_CARD,
    INSUFFICIENT_FUNDS,
    DECLINED,
    DISPUTED,
    MERCHANT_REQUEST,
    UNKNOWN
}
