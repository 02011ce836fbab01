package io.patriot.application.order;

import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Position;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Wishes to close all that a stopped account holds, at the market and at the one door that every
 * order passes. They only reduce, so one too many opens nothing.
 */
public final class ClosePositions {
  /** Later than this the next look wishes it again. */
  private static final Duration WANTED_FOR = Duration.ofSeconds(30);

  private final InstrumentCatalogue instruments;
  private final OrderCommands commands;
  private final InstantSource clock;

  public ClosePositions(
      InstrumentCatalogue instruments, OrderCommands commands, InstantSource clock) {
    this.instruments = instruments;
    this.commands = commands;
    this.clock = clock;
  }

  void handle(AccountBook book, WindDown look, Cause cause) {
    for (Position position : book.positions().values()) {
      Optional<Instrument> instrument = instruments.find(position.symbol());
      if (instrument.isPresent() && !position.isOverdrawn() && !isClosing(book, position, look)) {
        commands.send(new OrderCommand.Place(exit(book, position, instrument.get(), look)), cause);
      }
    }
  }

  /** Whether what an earlier look wished for may still trade. */
  private static boolean isClosing(AccountBook book, Position position, WindDown look) {
    return IntStream.range(1, look.looks())
        .mapToObj(earlier -> OrderId.of(exitId(book, position, look.requestId(), earlier)))
        .anyMatch(order -> book.working().containsKey(order));
  }

  /** Named after the look, so that the same look delivered again wishes for the same order. */
  private OrderIntent exit(
      AccountBook book, Position position, Instrument instrument, WindDown look) {
    Instant now = clock.instant();
    Side side = position.direction() == Direction.LONG ? Side.SELL : Side.BUY;
    Quantity quantity = position.quantity().min(instrument.maxQuantity());
    return new OrderIntent(
        exitId(book, position, look.requestId(), look.looks()),
        book.account(),
        new OrderTerms(position.symbol(), side, quantity, new OrderType.Market(), true),
        "kill switch",
        now,
        now.plus(WANTED_FOR));
  }

  private static IntentId exitId(AccountBook book, Position position, String requestId, int looks) {
    return new IntentId(
        String.join(
            ":",
            requestId,
            book.account().name(),
            position.symbol().value(),
            position.positionSide().name(),
            String.valueOf(looks)));
  }
}
