package io.patriot.testkit.storm;

import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.MarketExamples.ETH;

import io.patriot.application.venue.ExecutionReport;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TimeInForce;
import io.patriot.testkit.Interception;
import io.patriot.testkit.ScriptedOrder;
import io.patriot.testkit.ScriptedVenue;
import io.patriot.testkit.ScriptedVenue.Answer;
import io.patriot.testkit.ScriptedVenue.CancelAnswer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** All chance of one storm, drawn from one seed. */
final class Weather {
  private static final int WISHES_MAX = 10;
  private static final Duration WANTED_SHORTLY = Duration.ofSeconds(60);
  private static final Duration WANTED_LONG = Duration.ofMinutes(5);

  private final SplittableRandom dice;
  private final TreeSet<OrderId> unheard = new TreeSet<>();
  private boolean calm;
  private int wishes;
  private int crashes;

  Weather(long seed) {
    dice = new SplittableRandom(seed);
  }

  /** From now on nothing fails any more. */
  void calm() {
    calm = true;
  }

  int crashes() {
    return crashes;
  }

  void countCrash() {
    crashes++;
  }

  void mayCrash() {
    if (percent(2)) {
      throw new Interception.Crash();
    }
  }

  boolean somethingComesBetween() {
    return percent(8);
  }

  boolean repeatsAtOnce() {
    return percent(10);
  }

  Optional<Duration> repeatsLater() {
    return percent(5) ? Optional.of(upTo(Duration.ofMinutes(6))) : Optional.empty();
  }

  Duration upTo(Duration most) {
    return Duration.ofMillis(dice.nextLong(most.toMillis()) + 1);
  }

  Answer answer() {
    int die = calm ? 0 : dice.nextInt(10);
    return switch (die) {
      case 6 -> Answer.REJECT;
      case 7 -> Answer.ACCEPT_UNHEARD;
      case 8 -> Answer.LOSE;
      case 9 -> Answer.ARRIVE_LATE;
      default -> Answer.ACCEPT;
    };
  }

  /** One thing happens. */
  void act(Storm storm) {
    int die = dice.nextInt(100);
    if (die < 55) {
      deliverAny(storm);
    } else if (die < 73) {
      trade(storm);
    } else if (die < 82) {
      wish(storm);
    } else if (die < 86) {
      cancel(storm);
    } else if (die < 88) {
      storm.turnSwitch(any(Storm.ACCOUNTS), any(List.of(TradingState.values())));
    } else if (die < 91) {
      storm.sweep();
    } else {
      storm.advance(upTo(percent(10) ? Duration.ofSeconds(20) : Duration.ofSeconds(2)));
    }
  }

  private void deliverAny(Storm storm) {
    List<Mailbox.Message> messages = storm.mailbox.deliverable(storm.clock.instant());
    if (!messages.isEmpty()) {
      storm.deliver(any(messages));
    }
  }

  private void wish(Storm storm) {
    if (wishes == WISHES_MAX) {
      return;
    }
    wishes++;
    Instant now = storm.clock.instant();
    storm.request(
        new OrderIntent(
            new IntentId("wish:" + wishes),
            any(Storm.ACCOUNTS),
            terms(),
            "storm",
            now,
            now.plus(percent(50) ? WANTED_SHORTLY : WANTED_LONG)));
  }

  private OrderTerms terms() {
    Symbol symbol = dice.nextBoolean() ? BTC : ETH;
    Price market = Price.of(symbol.equals(BTC) ? "61800" : "2500");
    OrderType type =
        dice.nextBoolean() ? new OrderType.Market() : new OrderType.Limit(market, TimeInForce.GTC);
    return new OrderTerms(
        symbol, any(List.of(Side.values())), lots(2 + dice.nextInt(60)), type, percent(10));
  }

  private void cancel(Storm storm) {
    AccountId account = any(Storm.ACCOUNTS);
    List<Order> orders = storm.store.allOrders(account);
    if (!orders.isEmpty()) {
      if (percent(30)) {
        storm.venue.nextCancel(any(List.of(CancelAnswer.values())));
      }
      storm.cancel(account, any(orders).id());
    }
  }

  /** The venue does something with one of its live orders, and mostly we hear of it. */
  private void trade(Storm storm) {
    List<ScriptedOrder> live = storm.venue.orders().stream().filter(ScriptedOrder::isLive).toList();
    if (!live.isEmpty()) {
      ScriptedOrder order = any(live);
      hear(storm, order.intent().orderId(), traded(storm.venue, order));
    }
  }

  void hear(Storm storm, OrderId order, ExecutionReport report) {
    if (percent(5)) {
      unheard.add(order); // the stream is gone, and with it all further news of this order
    }
    if (!unheard.contains(order)) {
      storm.report(report, percent(20));
    }
  }

  private ExecutionReport traded(ScriptedVenue venue, ScriptedOrder order) {
    OrderId id = order.intent().orderId();
    if (order.cancelAsked() && dice.nextBoolean()) {
      return venue.takeOff(id);
    }
    if (dice.nextInt(20) == 0) {
      return order.fills().isEmpty() && dice.nextBoolean() ? venue.refuse(id) : venue.expire(id);
    }
    Quantity part = lots(1 + dice.nextInt(20)).min(order.leaves());
    String price = order.intent().symbol().equals(BTC) ? "61800." : "2500.";
    return venue.fill(id, part.toString(), price + dice.nextInt(10));
  }

  private boolean percent(int chance) {
    return !calm && dice.nextInt(100) < chance;
  }

  private <T> T any(List<T> things) {
    return things.get(dice.nextInt(things.size()));
  }

  private static Quantity lots(int lots) {
    return new Quantity(BigDecimal.valueOf(lots, 3));
  }
}
