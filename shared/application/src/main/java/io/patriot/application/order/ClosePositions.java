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
import java.util.Collection;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Wishes to close what an account holds, at the market and at the one door that every order passes.
 * Those wishes only reduce, so one too many opens nothing.
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
    var wish = new Wish(look.requestId(), look.looks(), "kill switch");
    close(book, book.positions().values(), wish, cause);
  }

  void handle(AccountBook book, Closing look, Cause cause) {
    var wish = new Wish(look.requestId(), look.looks(), look.turns() ? "reverse" : "close all");
    close(book, look.left(book), wish, cause);
  }

  /**
   * Opens the other way round what was closed. Named after the request alone, it is one order,
   * however often it is wished for.
   */
  void turn(AccountBook book, Closing look, Cause cause) {
    Closing.Held held = look.held().getFirst();
    Instrument instrument = instruments.require(held.leg().symbol());
    Instant now = clock.instant();
    var terms =
        new OrderTerms(
            held.leg().symbol(),
            exitSide(held.direction()),
            held.quantity().min(instrument.maxQuantity()),
            new OrderType.Market(),
            false);
    var id = new IntentId(look.requestId() + ":" + book.account().name() + ":turned");
    var intent = new OrderIntent(id, book.account(), terms, "reverse", now, now.plus(WANTED_FOR));
    commands.send(new OrderCommand.Place(intent), cause);
  }

  /**
   * @param requestId under this name it was asked for
   * @param looks the how-many-eth try it is
   * @param by what orders of it are said to come from
   */
  private record Wish(String requestId, int looks, String by) {}

  private void close(AccountBook book, Collection<Position> positions, Wish wish, Cause cause) {
    for (Position position : positions) {
      Optional<Instrument> instrument = instruments.find(position.symbol());
      if (instrument.isPresent() && !position.isOverdrawn() && !isClosing(book, position, wish)) {
        commands.send(new OrderCommand.Place(exit(book, position, instrument.get(), wish)), cause);
      }
    }
  }

  /** Whether what an earlier look wished for may still trade. */
  private static boolean isClosing(AccountBook book, Position position, Wish wish) {
    return IntStream.range(1, wish.looks())
        .mapToObj(earlier -> OrderId.of(exitId(book, position, wish.requestId(), earlier)))
        .anyMatch(order -> book.working().containsKey(order));
  }

  /** Named after the look, so that the same look delivered again wishes for the same order. */
  private OrderIntent exit(AccountBook book, Position position, Instrument instrument, Wish wish) {
    Instant now = clock.instant();
    Quantity quantity = position.quantity().min(instrument.maxQuantity());
    return new OrderIntent(
        exitId(book, position, wish.requestId(), wish.looks()),
        book.account(),
        new OrderTerms(
            position.symbol(),
            exitSide(position.direction()),
            quantity,
            new OrderType.Market(),
            true),
        wish.by(),
        now,
        now.plus(WANTED_FOR));
  }

  private static Side exitSide(Direction direction) {
    return direction == Direction.LONG ? Side.SELL : Side.BUY;
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
