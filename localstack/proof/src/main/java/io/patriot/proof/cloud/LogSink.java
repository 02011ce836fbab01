package io.patriot.proof.cloud;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import io.patriot.testkit.sim.Host;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/** Where simulated machines log to: it keeps nothing, and may make them wait. */
public final class LogSink extends TurboFilter {
  @Override
  public FilterReply decide(
      @Nullable Marker marker,
      Logger logger,
      Level level,
      @Nullable String format,
      Object @Nullable [] parameters,
      @Nullable Throwable error) {
    if (level.isGreaterOrEqual(Level.INFO)) {
      Host.ofThisThread().ifPresent(Host::logs);
    }
    return FilterReply.DENY;
  }
}
