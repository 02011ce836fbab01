package io.patriot.simulation;

import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TimeInForce;
import java.time.Instant;
import java.util.List;

/** A small market to test in: prices in tenths, whole coins, a collar of five per cent. */
final class Pit {
  static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  static final Instrument COIN =
      new Instrument(
          new Symbol("COINUSDT"),
          new Asset("COIN"),
          Asset.USDT,
          Price.of("0.1"),
          Quantity.of("1"),
          Quantity.of("1"),
          Quantity.of("1000"),
          Money.usdt("50"),
          Rate.of("0.05"));

  private Pit() {}

  /** An id for a one-letter name. */
  static OrderId id(char name) {
    return new OrderId(String.valueOf(Character.toLowerCase(name)).repeat(OrderId.LENGTH));
  }

  static SimulatedOrder market(char name, Side side, String quantity) {
    return order(name, side, quantity, new OrderType.Market());
  }

  static SimulatedOrder limit(char name, Side side, String quantity, String price) {
    return order(name, side, quantity, new OrderType.Limit(Price.of(price), TimeInForce.GTC));
  }

  static SimulatedOrder order(char name, Side side, String quantity, OrderType type) {
    return SimulatedOrder.of(
        id(name),
        new OrderTerms(COIN.symbol(), side, Quantity.of(quantity), type, false),
        FeeSchedule.BINANCE_USDM_REGULAR);
  }

  /** A book from text such as {@code 100.0x5 99.9x4 / 100.1x2 100.2x3}. */
  static OrderBook book(String text) {
    var book = new OrderBook(COIN);
    show(book, text);
    return book;
  }

  static void show(OrderBook book, String text) {
    String[] sides = text.split("/", -1);
    book.beginSnapshot();
    levels(sides[0]).forEach(level -> book.set(Side.BUY, level.price(), level.quantity()));
    levels(sides[1]).forEach(level -> book.set(Side.SELL, level.price(), level.quantity()));
    book.endSnapshot();
  }

  static List<BookLevel> levels(String text) {
    return text.isBlank()
        ? List.of()
        : List.of(text.trim().split(" +")).stream().map(Pit::level).toList();
  }

  static BookLevel level(String text) {
    int x = text.indexOf('x');
    return new BookLevel(Price.of(text.substring(0, x)), Quantity.of(text.substring(x + 1)));
  }

  /** An engine on that book, which was heard of at noon. */
  static MatchingEngine engine(String bookText) {
    var engine = new MatchingEngine(book(bookText));
    engine.onBookChange(NOON);
    return engine;
  }

  static List<Outcome.Filled> fills(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(Outcome.Filled.class::isInstance)
        .map(Outcome.Filled.class::cast)
        .toList();
  }
}
