package io.patriot.exchanges.binance.userstream;

import io.patriot.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what a stream says and hands it to the listener, each trade once. Used under a lock. */
final class UserDesk {
  /** What a message means for the connection that brought it. */
  enum Verdict {
    FINE,
    KEY_EXPIRED,
    LISTENER_FAILED
  }

  private static final Logger LOG = LoggerFactory.getLogger(UserDesk.class);

  /** Their clock, their queues and ours: so much earlier than proven a gap is said to begin. */
  private static final Duration MARGIN = Duration.ofSeconds(5);

  private final AccountId account;
  private final UserStreamListener listener;
  private final InstantSource clock;
  private final FillMemory fills;
  private long events;
  private long repeats;
  private long ignored;
  private long malformed;
  private long gaps;

  UserDesk(
      AccountId account, UserStreamListener listener, InstantSource clock, int fillsRemembered) {
    this.account = account;
    this.listener = listener;
    this.clock = clock;
    this.fills = new FillMemory(fillsRemembered);
  }

  AccountId account() {
    return account;
  }

  Verdict deliver(String text) {
    return switch (UserFrames.read(text)) {
      case UserFrame.Told(var event) -> told(event);
      case UserFrame.KeyExpired() -> Verdict.KEY_EXPIRED;
      case UserFrame.Ignored() -> {
        ignored++;
        yield Verdict.FINE;
      }
      case UserFrame.Malformed(var cause) -> {
        malformed++;
        LOG.warn("user_stream.malformed account={} cause={}", account, cause);
        yield gap(clock.instant()) ? Verdict.FINE : Verdict.LISTENER_FAILED;
      }
    };
  }

  private Verdict told(UserEvent event) {
    if (event instanceof UserEvent.OrderChanged order
        && order.fill().isPresent()
        && !fills.isNew(order.symbol(), order.side(), order.fill().get().tradeId())) {
      repeats++;
      return Verdict.FINE;
    }
    events++;
    return survives(() -> listener.onEvent(event)) ? Verdict.FINE : Verdict.LISTENER_FAILED;
  }

  /** Says that nothing is proven since a moment; false when it could not be heard. */
  boolean gap(Instant from) {
    gaps++;
    Instant early = from.isAfter(Instant.EPOCH.plus(MARGIN)) ? from.minus(MARGIN) : from;
    return survives(() -> listener.gap(early));
  }

  void state(UserStreamState state) {
    boolean _ = survives(() -> listener.onState(state));
  }

  private boolean survives(Runnable telling) {
    try {
      telling.run();
      return true;
    } catch (RuntimeException e) {
      LOG.error("user_stream.listener_failed account={}", account, e);
      return false;
    }
  }

  UserStreamCounts counts(long connectionsLost) {
    return new UserStreamCounts(events, repeats, ignored, malformed, connectionsLost, gaps);
  }
}
