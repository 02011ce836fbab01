package io.patriot.domain.alert;

import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Something of a market that its owner wants to be told of, once or each time it happens.
 *
 * @param note the owner's own words to it; empty when there are none
 * @param rest how long it is silent after it was told, when it is told each time
 * @param armedAt what happened before does not count; no two arms of an alert have the same
 */
public record PriceAlert(
    AlertName name,
    Symbol symbol,
    Condition condition,
    String note,
    Optional<Duration> rest,
    Stand stand,
    Instant armedAt) {
  public static final int NOTE_LENGTH_MAX = 100;
  public static final Duration REST_MIN = Duration.ofMinutes(1);
  public static final Duration REST_USUAL = Duration.ofMinutes(5);
  public static final Duration REST_MAX = Duration.ofHours(24);

  public PriceAlert {
    if (note.length() > NOTE_LENGTH_MAX) {
      throw new IllegalArgumentException("A note has at most " + NOTE_LENGTH_MAX + " characters");
    }
    if (rest.isPresent() && !canRest(rest.get())) {
      throw new IllegalArgumentException("An alert cannot rest for " + rest.get());
    }
  }

  /** From which side a price is come to. */
  public enum Way {
    /** From below; a price at the level or above it is one. */
    RISING,
    /** From above; a price at the level or below it is one. */
    FALLING;

    /** The way from where the market is now to another price. */
    public static Way between(Price now, Price level) {
      return level.isAbove(now) ? RISING : FALLING;
    }
  }

  /** What has to happen before an alert is told. */
  public enum Stand {
    /** The market does what its owner waits for. */
    WAITING,
    /** It is not so first, such as on the other side of its price, and is so then. */
    AWAY,
    /** Its owner lets it wait again. */
    PAUSED
  }

  /** One that waits for a price from a moment on and is told once. */
  public static PriceAlert once(
      AlertName name, Symbol symbol, Way way, Price level, String note, Instant armedAt) {
    return new PriceAlert(
        name,
        symbol,
        new Condition.AtPrice(way, level, Optional.empty()),
        note,
        Optional.empty(),
        Stand.WAITING,
        armedAt);
  }

  public static boolean canRest(Duration rest) {
    return rest.compareTo(REST_MIN) >= 0 && rest.compareTo(REST_MAX) <= 0;
  }

  /** Its name and since when it waits: enough to say whether it is still the same. */
  public Arming arming() {
    return new Arming(name, armedAt);
  }

  public boolean isPaused() {
    return stand == Stand.PAUSED;
  }

  /** What is left of it after it was told; nothing when it is told once. */
  public Optional<PriceAlert> afterTold(Instant at) {
    return rest.map(silence -> armed(rest, Stand.AWAY, later(at.plus(silence))));
  }

  /** The same alert, told neither now nor later until it is resumed. */
  public PriceAlert paused(Instant now) {
    return armed(rest, Stand.PAUSED, later(now));
  }

  /** The same alert waiting again; if the market is past its price, it comes back first. */
  public PriceAlert resumed(Instant now) {
    return armed(rest, Stand.AWAY, later(now));
  }

  /** The same alert told each time, or once. */
  public PriceAlert resting(Optional<Duration> silence, Instant now) {
    return armed(silence, stand, later(now));
  }

  private Instant later(Instant now) {
    return now.isAfter(armedAt) ? now : armedAt.plusMillis(1);
  }

  private PriceAlert armed(Optional<Duration> silence, Stand next, Instant at) {
    return new PriceAlert(name, symbol, condition, note, silence, next, at);
  }
}
