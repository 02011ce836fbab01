package io.patriot.exchanges.binance.venue;

import io.patriot.application.link.Credential;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.OrderId;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.signed.VenueCode;
import io.patriot.exchanges.binance.trade.AlgoAnswer;
import io.patriot.exchanges.binance.trade.AlgoStatus;
import io.patriot.exchanges.binance.trade.BinanceAlgoOrders;
import io.patriot.exchanges.binance.trade.ClientId;
import io.patriot.exchanges.binance.trade.OrderKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which plain orders of a market our conditional orders became. Those that our book has waiting are
 * asked for by name, however old they are; those it does not have are looked for in the venue's
 * list of the last two weeks.
 */
final class TriggeredOrders {
  /** How long an order that our book lost may have waited before it traded. */
  private static final Duration WAITED_MAX = Duration.ofDays(7);

  private static final Duration PERIOD_MAX = BinanceAlgoOrders.HISTORY_PERIOD_MAX;

  /** The list's few periods, and some that are told in parts because they are full. */
  private static final int QUESTIONS_MAX = 24;

  private final BinanceAlgoOrders conditional;
  private final Credential key;
  private final Symbol symbol;
  private final Instant since;
  private final Instant now;
  private final List<OrderId> waiting;
  private @Nullable Found found;

  TriggeredOrders(
      BinanceAlgoOrders conditional,
      Credential key,
      Symbol symbol,
      Instant since,
      Instant now,
      List<OrderId> waiting) {
    this.conditional = conditional;
    this.key = key;
    this.symbol = symbol;
    this.since = since;
    this.now = now;
    this.waiting = List.copyOf(waiting);
  }

  /** What the venue told of them. */
  sealed interface Found {
    /** What became of each, by the venue's id of the plain order. */
    record Became(Map<Long, OrderId> ours) implements Found {}

    /** It cannot be said now; so nothing may be called somebody else's. */
    record Unknown(String cause) implements Found {}
  }

  /** Asked for once, when something needs it. */
  Found found() {
    if (found == null) {
      found = asked();
    }
    return found;
  }

  private Found asked() {
    var ours = new TreeMap<Long, OrderId>();
    Optional<String> obstacle = byName(ours).or(() -> byList(ours));
    return obstacle.<Found>map(Found.Unknown::new).orElseGet(() -> new Found.Became(ours));
  }

  private Optional<String> byName(Map<Long, OrderId> ours) {
    for (OrderId order : waiting) {
      switch (conditional.find(key, new OrderKey.Ours(new ClientId(order.value())))) {
        case Reading.Read<AlgoAnswer>(var answer, _) -> {
          boolean endedUntold = answer.status() == AlgoStatus.FINISHED && !became(answer);
          if (isOnItsWay(answer) || endedUntold) {
            return Optional.of(notYetSaid(order));
          }
          keep(ours, answer);
        }
        case Reading.VenueError<AlgoAnswer>(_, int code, String message) -> {
          if (code != VenueCode.NO_SUCH_ORDER) {
            return Optional.of(code + " " + message);
          }
        }
        case Reading.Unavailable<AlgoAnswer>(var reason, var detail, _) -> {
          return Optional.of(reason + ": " + detail);
        }
      }
    }
    return Optional.empty();
  }

  private record Period(Instant from, Instant to) {}

  /** Newest first, because most is found there. */
  private Optional<String> byList(Map<Long, OrderId> ours) {
    var periods = new ArrayDeque<Period>();
    Instant first = since.minus(WAITED_MAX);
    for (Instant to = now; to.isAfter(first); to = to.minus(PERIOD_MAX)) {
      Instant from = to.minus(PERIOD_MAX);
      periods.add(new Period(from.isBefore(first) ? first : from, to));
    }
    for (int question = 1; !periods.isEmpty(); question++) {
      if (question > QUESTIONS_MAX) {
        return Optional.of("more conditional orders than can be asked for");
      }
      Period period = periods.remove();
      switch (conditional.between(key, symbol, period.from(), period.to())) {
        case Reading.Read<List<AlgoAnswer>>(var all, _) -> {
          if (all.size() >= BinanceAlgoOrders.HISTORY_LIMIT_MAX) {
            Duration half = Duration.between(period.from(), period.to()).dividedBy(2);
            Instant middle = period.from().plus(half);
            periods.addFirst(new Period(period.from(), middle));
            periods.addFirst(new Period(middle, period.to()));
          }
          for (AlgoAnswer answer : all) {
            Optional<OrderId> name = OrderId.ifOurs(answer.clientId());
            if (name.isPresent() && isOnItsWay(answer)) {
              return Optional.of(notYetSaid(name.get()));
            }
            keep(ours, answer);
          }
        }
        case Reading.VenueError<List<AlgoAnswer>>(_, int code, String message) -> {
          return Optional.of(code + " " + message);
        }
        case Reading.Unavailable<List<AlgoAnswer>>(var reason, var detail, _) -> {
          return Optional.of(reason + ": " + detail);
        }
      }
    }
    return Optional.empty();
  }

  private static void keep(Map<Long, OrderId> ours, AlgoAnswer answer) {
    if (became(answer)) {
      OrderId.ifOurs(answer.clientId())
          .ifPresent(order -> ours.put(answer.actualOrderId().getAsLong(), order));
    }
  }

  private static boolean became(AlgoAnswer answer) {
    return answer.actualOrderId().isPresent();
  }

  private static boolean isOnItsWay(AlgoAnswer answer) {
    return !became(answer)
        && (answer.status() == AlgoStatus.TRIGGERING || answer.status() == AlgoStatus.TRIGGERED);
  }

  private static String notYetSaid(OrderId order) {
    return "the venue does not yet say what order " + order.shortForm() + " became";
  }
}
