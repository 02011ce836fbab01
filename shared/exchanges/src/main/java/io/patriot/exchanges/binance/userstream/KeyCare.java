package io.patriot.exchanges.binance.userstream;

import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.signed.VenueCode;
import io.patriot.exchanges.binance.trade.Done;
import io.patriot.exchanges.timing.Delays;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gets the key of a stream and keeps it valid for as long as the stream is wanted. */
final class KeyCare {
  /** Who must know that the key is no longer valid. */
  interface Owner {
    /**
     * @param provenUntil up to here the key is known to have been valid
     */
    void keyLost(String cause, Instant provenUntil);
  }

  private static final Logger LOG = LoggerFactory.getLogger(KeyCare.class);
  private static final Duration RETRY = Duration.ofMinutes(1);

  /** The venue's hour, less what it may take to notice. */
  private static final Duration LIFE = Duration.ofMinutes(55);

  private final ListenKeys keys;
  private final InstantSource clock;
  private final Delays delays;
  private final Duration extendEvery;
  private final Owner owner;
  private volatile Instant validAt = Instant.EPOCH;
  private volatile boolean closed;

  KeyCare(ListenKeys keys, InstantSource clock, Delays delays, Duration extendEvery, Owner owner) {
    this.keys = keys;
    this.clock = clock;
    this.delays = delays;
    this.extendEvery = extendEvery;
    this.owner = owner;
  }

  Reading<String> obtain() {
    Instant asked = clock.instant();
    Reading<String> key = safely(keys::obtain);
    if (key instanceof Reading.Read<String>) {
      validAt = asked;
    }
    return key;
  }

  void begin() {
    var _ = delays.after(extendEvery, this::extend);
  }

  private void extend() {
    if (closed) {
      return;
    }
    Instant asked = clock.instant();
    Duration pause = extendEvery;
    switch (safely(keys::extend)) {
      case Reading.Read<Done> _ -> validAt = asked;
      case Reading.VenueError<Done>(_, int code, _) -> {
        boolean gone = code == VenueCode.NO_SUCH_LISTEN_KEY;
        owner.keyLost(gone ? "gone" : "refused " + code, validAt);
      }
      case Reading.Unavailable<Done> _ -> {
        pause = RETRY;
        if (Duration.between(validAt, clock.instant()).compareTo(LIFE) > 0) {
          owner.keyLost("not extended in time", validAt);
        }
      }
    }
    var _ = delays.after(pause, this::extend);
  }

  /** A vault that fails is a venue that cannot be asked now, and no reason to stop trying. */
  private <T> Reading<T> safely(Supplier<Reading<T>> call) {
    try {
      return call.get();
    } catch (RuntimeException e) {
      LOG.error("user_stream.key_failed account={}", keys.account(), e);
      return new Reading.Unavailable<>(
          Reading.Reason.NO_ANSWER, e.getClass().getSimpleName(), Duration.ZERO);
    }
  }

  void close() {
    closed = true;
  }
}
