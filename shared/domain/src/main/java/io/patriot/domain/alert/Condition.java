package io.patriot.domain.alert;

import io.patriot.domain.alert.PriceAlert.Stand;
import io.patriot.domain.alert.PriceAlert.Way;
import io.patriot.domain.indicator.Indicator;
import io.patriot.domain.money.Price;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** What a market has to do before somebody is told of it. */
public sealed interface Condition {

  /**
   * It trades at a price.
   *
   * @param way from which side the market comes
   * @param from where the market was when it was set; absent when nobody noted it
   */
  record AtPrice(Way way, Price level, Optional<Price> from) implements Condition {

    /** Whether a trade at this price is what its owner waits for. */
    public boolean isReachedAt(Price price) {
      return switch (way) {
        case RISING -> !price.isBelow(level);
        case FALLING -> !price.isAbove(level);
      };
    }

    /**
     * The price at which a stretch of trading surely reached it; nothing when it did not, or when
     * nobody can say in which order its prices came.
     */
    public Optional<Price> reachedIn(Stretch stretch, Stand before) {
      Price farthest = way == Way.RISING ? stretch.high() : stretch.low();
      if (before == Stand.WAITING || !isReachedAt(stretch.open())) {
        return Optional.of(farthest).filter(this::isReachedAt);
      }
      return Optional.of(stretch.close()).filter(price -> isReachedAt(price) && leftIn(stretch));
    }

    /** Whether the market was on the other side of its price in a stretch of trading. */
    public boolean leftIn(Stretch stretch) {
      return !isReachedAt(way == Way.RISING ? stretch.low() : stretch.high());
    }
  }

  /**
   * It moves so far within a time: above the lowest price of that time, or below the highest. What
   * was traded before the alert was armed does not count.
   *
   * @param way which way; absent when either will do
   * @param share how far, as a share of the price it moves from: 0.03 is 3 %
   * @param window within how long
   */
  record Moves(Optional<Way> way, BigDecimal share, Duration window) implements Condition {
    public static final BigDecimal SHARE_MIN = new BigDecimal("0.001");
    public static final BigDecimal SHARE_MAX = new BigDecimal("0.5");
    public static final Duration WINDOW_MIN = Duration.ofMinutes(5);
    public static final Duration WINDOW_USUAL = Duration.ofHours(1);
    public static final Duration WINDOW_MAX = Duration.ofHours(12);

    public Moves {
      share = share.stripTrailingZeros();
      if (!canBe(share) || !canTake(window)) {
        throw new IllegalArgumentException("Not a move: " + share + " in " + window);
      }
    }

    public static boolean canBe(BigDecimal share) {
      return share.compareTo(SHARE_MIN) >= 0 && share.compareTo(SHARE_MAX) <= 0;
    }

    public static boolean canTake(Duration window) {
      return window.compareTo(WINDOW_MIN) >= 0 && window.compareTo(WINDOW_MAX) <= 0;
    }

    /** Whether from one price to a later one it is far enough, and the way its owner wants. */
    boolean isSo(Price from, Price to) {
      Way went = Way.between(from, to);
      BigDecimal distance = to.value().subtract(from.value()).abs();
      return way.orElse(went) == went && distance.compareTo(from.value().multiply(share)) >= 0;
    }
  }

  /**
   * A bar closes while an indicator is so: an RSI beyond a level, or the close beyond an average.
   *
   * @param way RISING for above, FALLING for below
   * @param level beyond which an RSI is; absent for averages, with which the close is compared
   * @param interval how long a bar is
   */
  record AtClose(Indicator indicator, Way way, Optional<BigDecimal> level, Duration interval)
      implements Condition {
    private static final BigDecimal RSI_MAX = BigDecimal.valueOf(100);

    public AtClose {
      level = level.map(BigDecimal::stripTrailingZeros);
      if (level.isPresent() != hasLevel(indicator)
          || level.filter(it -> !canBeLevel(it)).isPresent()) {
        throw new IllegalArgumentException("Not a level for " + indicator + ": " + level);
      }
    }

    /** Whether it is compared with a number, and not with the close. */
    public static boolean hasLevel(Indicator indicator) {
      return indicator.kind() == Indicator.Kind.RSI;
    }

    /** An RSI is between 0 and 100, so it is beyond neither. */
    public static boolean canBeLevel(BigDecimal level) {
      return level.signum() > 0 && level.compareTo(RSI_MAX) < 0;
    }

    boolean isSo(Price close, BigDecimal value) {
      int above = level.map(value::compareTo).orElseGet(() -> close.value().compareTo(value));
      return way == Way.RISING ? above > 0 : above < 0;
    }
  }
}
