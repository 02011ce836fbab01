package io.patriot.bot.command;

import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.Side;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order that is being put together by pressing: what was chosen so far. It is kept in the
 * commands of its own buttons and nowhere else.
 *
 * @param amount as it would be typed behind the market
 * @param stop how far away the loss ends, in percent; absent for no stop
 * @param target how far away the gain is taken, in percent; absent for no target
 */
record TradeTicket(
    Symbol symbol, Side side, String amount, @Nullable String stop, @Nullable String target) {
  static final List<String> AMOUNTS = List.of("$100+", "$250", "$500", "$1000", "$2500", "$5000");
  static final List<String> STOPS = List.of("1%", "2%", "5%");
  static final List<String> TARGETS = List.of("2%", "4%", "10%");

  /** What {@link #command} writes where there is none. */
  static final String NONE = "-";

  private static final int WORDS = 4;

  /** A small one that is protected: whoever presses on without a choice has a stop. */
  static TradeTicket begun(Symbol symbol) {
    return new TradeTicket(symbol, Side.BUY, AMOUNTS.getFirst(), "2%", "4%");
  }

  /** What stands behind the market in a ticket's own command; empty for all else. */
  static Optional<TradeTicket> read(Symbol symbol, List<String> words) {
    if (words.size() != WORDS) {
      return Optional.empty();
    }
    String amount = words.get(1);
    String stop = words.get(2);
    String target = words.get(3);
    Optional<Side> side =
        switch (words.getFirst().toLowerCase(Locale.ROOT)) {
          case "buy" -> Optional.of(Side.BUY);
          case "sell" -> Optional.of(Side.SELL);
          default -> Optional.empty();
        };
    boolean offered =
        AMOUNTS.contains(amount)
            && (stop.equals(NONE) || STOPS.contains(stop))
            && (target.equals(NONE) || TARGETS.contains(target));
    return side.filter(_ -> offered)
        .map(
            one ->
                new TradeTicket(
                    symbol,
                    one,
                    amount,
                    stop.equals(NONE) ? null : stop,
                    target.equals(NONE) ? null : target));
  }

  TradeTicket with(Side other) {
    return new TradeTicket(symbol, other, amount, stop, target);
  }

  TradeTicket withAmount(String other) {
    return new TradeTicket(symbol, side, other, stop, target);
  }

  TradeTicket withStop(@Nullable String other) {
    return new TradeTicket(symbol, side, amount, other, target);
  }

  TradeTicket withTarget(@Nullable String other) {
    return new TradeTicket(symbol, side, amount, stop, other);
  }

  /** The command that shows it. */
  String command() {
    return String.join(
        " ",
        TradeCommand.COMMAND,
        symbol.value(),
        side.name().toLowerCase(Locale.ROOT),
        amount,
        Objects.requireNonNullElse(stop, NONE),
        Objects.requireNonNullElse(target, NONE));
  }

  /** The order as it would be typed: a buyer's stop is below the price, a seller's above. */
  String order() {
    boolean buys = side == Side.BUY;
    String order = (buys ? "/buy " : "/sell ") + symbol + " " + amount;
    String stopped = stop == null ? order : order + " sl " + (buys ? "-" : "+") + stop;
    return target == null ? stopped : stopped + " tp " + (buys ? "+" : "-") + target;
  }
}
