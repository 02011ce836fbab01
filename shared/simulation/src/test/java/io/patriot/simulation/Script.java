package io.patriot.simulation;

import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TimeInForce;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Acts out the lines of examples.txt and says in words what came of each. */
final class Script {
  private OrderBook book = new OrderBook(Pit.COIN);
  private MatchingEngine engine = new MatchingEngine(book);
  private Instant now = Pit.NOON;

  List<String> act(String line) {
    String[] words = line.trim().split(" +");
    String rest = line.trim().substring(words[0].length()).trim();
    return switch (words[0]) {
      case "book" -> {
        Pit.show(book, rest);
        yield told(engine.onBookChange(now));
      }
      case "bid" -> change(Side.BUY, words);
      case "ask" -> change(Side.SELL, words);
      case "trade" ->
          told(
              engine.onTrade(
                  Price.of(words[4]), Quantity.of(words[2]), words[1].equals("sell"), now));
      case "gap" -> {
        book.markGapped();
        yield told(engine.onBookChange(now));
      }
      case "wait" -> {
        now = now.plus(Duration.ofSeconds(Long.parseLong(words[1])));
        yield List.of();
      }
      case "tick" -> told(engine.onTime(now));
      case "cancel" -> told(engine.cancel(id(words[1])));
      case "where" -> List.of(where(words[1]));
      case "restart" -> restart(rest);
      case "amend" -> amend(words);
      default ->
          words[1].equals("may")
              ? told(engine.limitReducible(id(words[0]), Quantity.of(words[3])))
              : told(engine.place(order(words), now));
    };
  }

  /** amend NAME QUANTITY PRICE */
  private List<String> amend(String[] words) {
    SimulatedOrder before = engine.resting(id(words[1])).orElseThrow().order();
    OrderTerms terms =
        before
            .terms()
            .withQuantity(Quantity.of(words[2]))
            .withType(new OrderType.Limit(Price.of(words[3]), TimeInForce.GTC));
    var changed = new SimulatedOrder(before.id(), terms, before.reducible(), before.fees());
    return switch (engine.amend(changed, now)) {
      case Amendment.Done(var outcomes) -> {
        var told = new ArrayList<String>();
        told.add(words[1] + " amended");
        told.addAll(told(outcomes));
        yield told;
      }
      case Amendment.Refused(var reason, var _) -> List.of(words[1] + " stays as it was " + reason);
      case Amendment.NotHere() -> List.of(words[1] + " does not rest");
    };
  }

  private List<String> change(Side side, String[] words) {
    for (int i = 1; i < words.length; i++) {
      BookLevel level = Pit.level(words[i]);
      book.set(side, level.price(), level.quantity());
    }
    return told(engine.onBookChange(now));
  }

  private List<String> restart(String freshBook) {
    List<RestingOrder> saved = engine.resting();
    book = Pit.book(freshBook);
    engine = new MatchingEngine(book);
    var outcomes = new ArrayList<>(engine.onBookChange(now));
    saved.forEach(order -> outcomes.addAll(engine.restore(order, now)));
    return told(outcomes);
  }

  /** NAME buy|sell QUANTITY market|PRICE [ioc|fok] [until SECONDS] [closing QUANTITY] */
  private static SimulatedOrder order(String[] words) {
    List<String> list = List.of(words);
    var timeInForce =
        list.contains("ioc")
            ? TimeInForce.IOC
            : list.contains("fok") ? TimeInForce.FOK : TimeInForce.GTC;
    int until = list.indexOf("until");
    OrderType type =
        words[3].equals("market")
            ? new OrderType.Market()
            : until > 0
                ? new OrderType.LimitUntil(
                    Price.of(words[3]), Pit.NOON.plusSeconds(Long.parseLong(words[until + 1])))
                : new OrderType.Limit(Price.of(words[3]), timeInForce);
    int closing = list.indexOf("closing");
    Optional<Quantity> reducible =
        closing < 0 ? Optional.empty() : Optional.of(Quantity.of(words[closing + 1]));
    var terms =
        new OrderTerms(
            Pit.COIN.symbol(),
            Side.valueOf(words[1].toUpperCase(Locale.ROOT)),
            Quantity.of(words[2]),
            type,
            reducible.isPresent());
    return new SimulatedOrder(id(words[0]), terms, reducible, FeeSchedule.BINANCE_USDM_REGULAR);
  }

  private String where(String name) {
    return engine
        .resting(id(name))
        .map(
            order ->
                name
                    + " waits behind "
                    + order.queueAhead().map(Quantity::toString).orElse("an unknown queue")
                    + ", "
                    + order.leaves()
                    + " left")
        .orElse(name + " does not rest");
  }

  private static List<String> told(List<Outcome> outcomes) {
    return outcomes.stream().map(Script::told).toList();
  }

  private static String told(Outcome outcome) {
    String name = outcome.orderId().shortForm().substring(0, 1);
    return switch (outcome) {
      case Outcome.Accepted _ -> name + " accepted";
      case Outcome.Filled(var _, var fill, var leaves, var _) ->
          "%s got %s at %s as %s, %s left"
              .formatted(
                  name,
                  fill.quantity(),
                  fill.price(),
                  fill.liquidity().name().toLowerCase(Locale.ROOT),
                  leaves);
      case Outcome.Cancelled(var _, var leaves) -> name + " cancelled, " + leaves + " left";
      case Outcome.Expired(var _, var reason, var leaves) ->
          name + " expired " + reason + ", " + leaves + " left";
      case Outcome.Rejected(var _, var reason, var _) -> name + " rejected " + reason;
    };
  }

  private static OrderId id(String name) {
    return Pit.id(name.charAt(0));
  }
}
