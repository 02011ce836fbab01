package io.patriot.trading;

import io.patriot.aws.bus.Outbox;
import io.patriot.lambda.TickHandler;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes each minute what the stream missed. */
final class SweepOutbox implements TickHandler {
  private static final Logger LOG = LoggerFactory.getLogger(SweepOutbox.class);

  /**
   * The stream needs a second; what is ten seconds old was missed. Telling it twice does no harm.
   */
  private static final Duration AGE_MIN = Duration.ofSeconds(10);

  private final Outbox outbox;
  private final InstantSource clock;

  SweepOutbox(Outbox outbox, InstantSource clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public void tick() {
    int found = outbox.sweep(clock.instant(), AGE_MIN);
    if (found > 0) {
      LOG.atWarn().addKeyValue("entries", found).log("outbox.sweep-found");
    }
  }
}
