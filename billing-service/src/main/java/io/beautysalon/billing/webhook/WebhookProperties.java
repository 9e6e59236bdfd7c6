package io.beautysalon.billing.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How stored webhooks are worked off.
 *
 * @param lease how long a worker has for one before it is due again
 */
@ConfigurationProperties("salon.webhooks")
record WebhookProperties(@DefaultValue("30s") Duration lease) {}
