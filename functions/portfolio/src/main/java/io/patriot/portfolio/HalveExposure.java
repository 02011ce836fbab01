package io.patriot.portfolio;

import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.order.OrderCommand;
import io.patriot.application.order.OrderCommands;
import io.patriot.application.risk.Breach.Level;
import io.patriot.application.risk.Halving;
import io.patriot.application.risk.Halving.Stage;
import io.patriot.application.risk.RiskWatch;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Leg;
import io.patriot.domain.position.Position;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Takes half of what an account holds off the market while its risk is critical, at the one door
 * that every order passes and with orders that only reduce, and looks until the book says that it
 * is done. Orders that may open are taken back first.
 */
final class HalveExposure {
  private static final String BY = "risk monitor";

  /** Later than this the next look wishes it again. */
  private static final Duration WANTED_FOR = Duration.ofSeconds(30);

  private final InstrumentCatalogue instruments;
  private final OrderCommands commands;
  private final InstantSource clock;

  HalveExposure(InstrumentCatalogue instruments, OrderCommands commands, InstantSource clock) {
    this.instruments = instruments;
    this.commands = commands;
    this.clock = clock;
  }

  /** How far it is after one more look; it begins where something is critical. */
  Optional<Halving> next(RiskWatch watch, AccountBook book, Instant now) {
    if (!watch.isAtLeast(Level.CRITICAL)) {
      return Optional.empty();
    }
    if (watch.halving().isEmpty()) {
      return Optional.of(begun(book, now, 1));
    }
    Halving before = watch.halving().get();
    if (before.isUnderWay()) {
      return Optional.of(looked(before, book));
    }
    boolean once =
        before.stage() == Stage.DONE
            && before.round() < Halving.ROUNDS_MAX
            && !book.positions().isEmpty()
            && watch.isCriticalByExposure();
    return Optional.of(once ? begun(book, now, before.round() + 1) : before);
  }

  private static Halving looked(Halving before, AccountBook book) {
    if (before.isReachedBy(book)) {
      return before.at(Stage.DONE);
    }
    if (book.tradingState() == TradingState.HALTED) {
      return before.at(Stage.STOPPED);
    }
    return before.looks() >= Halving.LOOKS_MAX ? before.at(Stage.LEFT) : before.lookedAt();
  }

  private Halving begun(AccountBook book, Instant now, int round) {
    SortedMap<Leg, Quantity> targets = targets(book);
    Stage stage =
        book.tradingState() == TradingState.HALTED
            ? Stage.STOPPED
            : targets.isEmpty() ? Stage.LEFT : Stage.UNDER_WAY;
    return new Halving(now, round, 1, stage, targets);
  }

  private SortedMap<Leg, Quantity> targets(AccountBook book) {
    var targets = new TreeMap<Leg, Quantity>();
    for (Position position : book.positions().values()) {
      instruments
          .find(position.symbol())
          .filter(_ -> !position.isOverdrawn())
          .ifPresent(instrument -> targets.put(position.leg(), half(position, instrument)));
    }
    return targets;
  }

  /** Never more than half stays; all of it goes where half is less than can be sold. */
  private static Quantity half(Position position, Instrument instrument) {
    Quantity exact = new Quantity(position.quantity().value().divide(BigDecimal.TWO));
    Quantity stays = instrument.floored(exact);
    return instrument.minQuantity().isAbove(stays) ? Quantity.ZERO : stays;
  }

  /** Wishes for what is still to go, unless an earlier look's wish may still trade. */
  void work(Halving halving, AccountBook book, Cause cause) {
    takeBack(halving, book, cause);
    for (Leg leg : halving.targets().keySet()) {
      Quantity excess = halving.excess(book, leg);
      Optional<Instrument> instrument = instruments.find(leg.symbol());
      if (instrument.isPresent() && !excess.isZero() && !isClosing(book, leg, halving)) {
        Quantity quantity = excess.min(instrument.get().maxQuantity());
        commands.send(
            new OrderCommand.Place(exit(book, book.position(leg), quantity, halving)), cause);
      }
    }
  }

  private void takeBack(Halving halving, AccountBook book, Cause cause) {
    book.working()
        .forEach(
            (order, working) -> {
              if (!working.reduceOnly()) {
                commands.send(
                    new OrderCommand.Cancel(
                        book.account(), order, BY, name(halving) + ":" + halving.looks()),
                    cause);
              }
            });
  }

  private static boolean isClosing(AccountBook book, Leg leg, Halving halving) {
    return IntStream.range(1, halving.looks())
        .mapToObj(earlier -> OrderId.of(exitId(book, leg, halving, earlier)))
        .anyMatch(order -> book.working().containsKey(order));
  }

  /** Named after the look, so that the same look wishes for the same order. */
  private OrderIntent exit(
      AccountBook book, Position position, Quantity quantity, Halving halving) {
    Instant now = clock.instant();
    Side side = position.direction() == Direction.LONG ? Side.SELL : Side.BUY;
    return new OrderIntent(
        exitId(book, position.leg(), halving, halving.looks()),
        book.account(),
        new OrderTerms(position.symbol(), side, quantity, new OrderType.Market(), true),
        BY,
        now,
        now.plus(WANTED_FOR));
  }

  private static IntentId exitId(AccountBook book, Leg leg, Halving halving, int look) {
    return new IntentId(
        String.join(
            ":",
            name(halving),
            book.account().name(),
            leg.symbol().value(),
            leg.positionSide().name(),
            String.valueOf(look)));
  }

  private static String name(Halving halving) {
    return "risk-" + halving.began().toEpochMilli();
  }
}
