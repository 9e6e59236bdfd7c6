package io.beautysalon.billing.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How stored webhooks are worked off.
 *
 * @param lease how long a worker has for one before it is due again
 * @param strangers how long one waits for its account to become ours: longer than an operation that
 *     creates an account may be in doubt
 * @param keep how long one that was worked off is kept; Stripe keeps its events for 30 days
 */
@ConfigurationProperties("salon.webhooks")
record WebhookProperties(
        @DefaultValue("30s") Duration lease,
        @DefaultValue("5m") Duration strangers,
        @DefaultValue("30d") Duration keep) {}
