package io.patriot.bot.right;

import io.patriot.application.platform.Feature;
import io.patriot.application.platform.FeatureFlags;
import io.patriot.application.platform.Flags;
import io.patriot.domain.account.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which parts of the platform are on for whom. What was read is believed for half a minute; what
 * cannot be read is on, since nothing here protects money.
 */
public final class Features {
  private static final Logger LOG = LoggerFactory.getLogger(Features.class);
  private static final Duration BELIEVED = Duration.ofSeconds(30);

  private final Flags flags;
  private final InstantSource clock;
  private FeatureFlags read = FeatureFlags.ALL_ON;
  private Instant believedUntil = Instant.MIN;

  public Features(Flags flags, InstantSource clock) {
    this.flags = flags;
    this.clock = clock;
  }

  public boolean isOn(Feature feature, TenantId trader) {
    return now().isOn(feature, trader);
  }

  /** One was turned here just now, and that is to be seen at once. */
  public synchronized void forget() {
    believedUntil = Instant.MIN;
  }

  private synchronized FeatureFlags now() {
    Instant now = clock.instant();
    if (!now.isBefore(believedUntil)) {
      try {
        read = flags.read();
      } catch (RuntimeException e) {
        LOG.warn("flags.not_read reason={}", e.getClass().getSimpleName());
        read = FeatureFlags.ALL_ON;
      }
      believedUntil = now.plus(BELIEVED);
    }
    return read;
  }
}
