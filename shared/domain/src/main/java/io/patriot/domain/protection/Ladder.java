package io.patriot.domain.protection;

import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Position;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A stop that follows a position in stages, and in each keeps a larger part of what was gained. No
 * price is remembered: the stop that waits is the memory of how far the position has been.
 *
 * @param isOn whether it moves the stop; one that ended only knows how often it did
 * @param kind what the way is measured by
 * @param entry what the position had cost when the ladder began
 * @param yardstick the target, or the stop as it was when the ladder began; from the entry to there
 *     is one length of the way
 * @param moves how often the stop was given another name, so that each move has its own
 * @param failures how many of them in a row came to nothing
 * @param old the stop whose place the next was to take
 * @param last what was decided last
 */
public record Ladder(
    boolean isOn,
    Kind kind,
    Price entry,
    Price yardstick,
    int moves,
    int failures,
    Optional<OrderId> old,
    Optional<Reached> last) {
  /** A ladder that cannot move its stop so often in a row ends, and the stop stays. */
  public static final int FAILURES_MAX = 5;

  /** After one move the next is so much later at least. */
  public static final Duration PAUSE = Duration.ofSeconds(15);

  /** A move by less of the stop's price is not worth an order. */
  public static final Rate MOVE_MIN = Rate.of("0.0005");

  private static final BigDecimal GIVEN_BACK = new BigDecimal("0.20");

  /** More digits of an average are nobody's money. */
  private static final int ENTRY_DIGITS = 8;

  public Ladder {
    if (entry.equals(yardstick)) {
      throw new IllegalArgumentException("There is no way from " + entry + " to itself");
    }
  }

  /** What the way is measured by. */
  public enum Kind {
    /** From the entry to the target. */
    TARGET,
    /** What the stop would have lost when the ladder began. */
    RISK
  }

  /** How far a position has come at least. */
  public enum Stage {
    /** Closing it costs nothing, fees of both ways included. */
    BREAKEVEN,
    /** Half of its gain is kept. */
    HALF,
    /** Four fifths of its gain are kept. */
    MOST,
    /** Beyond the target: all is kept but a fifth of the way to there. */
    TRAILING
  }

  /**
   * What was decided last.
   *
   * @param seen the price that was seen then
   */
  public record Reached(Stage stage, Price seen, Instant at) {}

  /** Where a stop would be at a price. */
  public record Lock(Stage stage, Price stop) {}

  /**
   * One for a position that is to be guarded like this; nothing when there is no way to measure by.
   * Of several targets the farthest counts: the others take their share on the way.
   */
  public static Optional<Ladder> of(Position position, Bracket bracket) {
    return position
        .averageEntry(ENTRY_DIGITS)
        .filter(_ -> bracket.stop().isPresent())
        .flatMap(entry -> of(position.direction(), entry, bracket));
  }

  /** One for a position that was entered at this price. */
  public static Optional<Ladder> of(Direction direction, Price entry, Bracket bracket) {
    boolean isLong = direction == Direction.LONG;
    Optional<Price> target =
        bracket.targets().byPart().values().stream()
            .map(Target::price)
            .max(isLong ? Comparator.naturalOrder() : Comparator.reverseOrder());
    Kind kind = target.isPresent() ? Kind.TARGET : Kind.RISK;
    return target
        .or(bracket::stop)
        .filter(there -> !there.equals(entry))
        .map(there -> begun(kind, entry, there))
        .filter(ladder -> ladder.isLong() == isLong);
  }

  private static Ladder begun(Kind kind, Price entry, Price yardstick) {
    return new Ladder(true, kind, entry, yardstick, 0, 0, Optional.empty(), Optional.empty());
  }

  /** The same on a position that had one before: the names of its moves are not given twice. */
  public Ladder after(Optional<Ladder> before) {
    return new Ladder(
        isOn,
        kind,
        entry,
        yardstick,
        before.map(Ladder::moves).orElse(moves),
        failures,
        before.flatMap(Ladder::old),
        last);
  }

  /** The same, whose stop takes the place of one that its owner placed by itself. */
  public Ladder takingOver(OrderId stop) {
    return new Ladder(isOn, kind, entry, yardstick, moves + 1, failures, Optional.of(stop), last);
  }

  /** The stop stays where it is from now on. */
  public Ladder ended() {
    return new Ladder(false, kind, entry, yardstick, moves, failures, old, last);
  }

  public Direction direction() {
    return isLong() ? Direction.LONG : Direction.SHORT;
  }

  private boolean isLong() {
    return (kind == Kind.TARGET) == yardstick.isAbove(entry);
  }

  /** Whether a stop at one price keeps more than at another. */
  public boolean keepsMore(Price one, Price other) {
    return isLong() ? one.isAbove(other) : one.isBelow(other);
  }

  /** Its stages, in the order in which they are reached. */
  public List<Stage> stages() {
    return switch (kind) {
      case TARGET -> List.of(Stage.HALF, Stage.MOST, Stage.TRAILING);
      case RISK -> List.of(Stage.BREAKEVEN, Stage.HALF, Stage.MOST);
    };
  }

  /** The price at which a stage is reached. */
  public Price begins(Stage stage) {
    BigDecimal way = unit().multiply(new BigDecimal(begin(stage)));
    return new Price(isLong() ? entry.value().add(way) : entry.value().subtract(way));
  }

  /** So many lengths of the way from the entry. */
  private String begin(Stage stage) {
    return switch (stage) {
      case BREAKEVEN -> "1";
      case HALF -> kind == Kind.TARGET ? "0.50" : "2";
      case MOST -> kind == Kind.TARGET ? "0.80" : "3";
      case TRAILING -> "1";
    };
  }

  /** By how much the stop stays behind the price beyond the target. */
  public BigDecimal givenBack() {
    return unit().multiply(GIVEN_BACK);
  }

  private BigDecimal unit() {
    return yardstick.value().subtract(entry.value()).abs();
  }

  /**
   * Where the stop is to be when the position has been at this price, on the tick that keeps more
   * and always short of that price; nothing before the first stage.
   *
   * @param fee what getting in cost, and getting out will cost, as a share of what is traded
   */
  public Optional<Lock> lock(Price peak, Instrument instrument, Rate fee) {
    BigDecimal gained = gained(peak);
    return stage(gained).flatMap(stage -> lock(stage, gained, peak, instrument, fee));
  }

  private Optional<Stage> stage(BigDecimal gained) {
    return stages().reversed().stream().filter(stage -> isReached(stage, gained)).findFirst();
  }

  /** At the target itself the stop has not begun to trail. */
  private boolean isReached(Stage stage, BigDecimal gained) {
    int compared = gained.compareTo(unit().multiply(new BigDecimal(begin(stage))));
    return stage == Stage.TRAILING ? compared > 0 : compared >= 0;
  }

  private Optional<Lock> lock(
      Stage stage, BigDecimal gained, Price peak, Instrument instrument, Rate fee) {
    Price nearest = Ticks.shortOf(peak, direction(), instrument);
    Optional<Price> breakeven =
        Optional.of(Breakeven.of(direction(), entry, instrument, fee))
            .filter(_ -> kind == Kind.RISK)
            .filter(there -> !keepsMore(there, nearest));
    if (stage == Stage.BREAKEVEN) {
      return breakeven.map(there -> new Lock(stage, there));
    }
    Price kept = kept(stage, gained, instrument);
    Price stop = keepsMore(kept, nearest) ? nearest : kept;
    return Optional.of(
        new Lock(stage, breakeven.filter(there -> keepsMore(there, stop)).orElse(stop)));
  }

  private Price kept(Stage stage, BigDecimal gained, Instrument instrument) {
    BigDecimal kept =
        switch (stage) {
          case BREAKEVEN -> BigDecimal.ZERO;
          case HALF -> gained.multiply(new BigDecimal("0.50"));
          case MOST -> gained.multiply(new BigDecimal("0.80"));
          case TRAILING -> gained.subtract(givenBack());
        };
    BigDecimal there = isLong() ? entry.value().add(kept) : entry.value().subtract(kept);
    return Ticks.safe(new Price(there), direction(), instrument);
  }

  /**
   * Where the stop is moved to now; nothing when it stays. It never goes back, not by a trifle, and
   * not again at once.
   *
   * @param stop where it waits
   * @param seen the price of now
   */
  public Optional<Lock> next(Price stop, Price seen, Instrument instrument, Rate fee, Instant now) {
    boolean isTooSoon = last.filter(it -> now.isBefore(it.at().plus(PAUSE))).isPresent();
    return !isOn || isTooSoon
        ? Optional.empty()
        : lock(seen, instrument, fee)
            .filter(lock -> keepsMore(lock.stop(), stop))
            .filter(lock -> isWorthIt(stop, lock.stop(), instrument));
  }

  private static boolean isWorthIt(Price from, Price to, Instrument instrument) {
    BigDecimal least = from.value().multiply(MOVE_MIN.value()).max(instrument.tickSize().value());
    return to.value().subtract(from.value()).abs().compareTo(least) >= 0;
  }

  /**
   * With one more move.
   *
   * @param from the stop that waits
   */
  public Ladder moved(Stage stage, OrderId from, Price seen, Instant at) {
    Stage highest =
        last.map(Reached::stage).filter(before -> before.compareTo(stage) > 0).orElse(stage);
    return new Ladder(
        isOn,
        kind,
        entry,
        yardstick,
        moves + 1,
        old.filter(from::equals).isPresent() ? failures : 0,
        Optional.of(from),
        Optional.of(new Reached(highest, seen, at)));
  }

  /**
   * After a move that came to nothing: the stop stays where it is, and its next has a name of its
   * own. After many it ends.
   */
  public Ladder failed() {
    return new Ladder(
        isOn && failures + 1 < FAILURES_MAX,
        kind,
        entry,
        yardstick,
        moves + 1,
        failures + 1,
        old,
        last);
  }

  private BigDecimal gained(Price price) {
    BigDecimal way = price.value().subtract(entry.value());
    return isLong() ? way : way.negate();
  }
}
