package io.patriot.bot;

import io.patriot.application.venue.ExecutionReport;
import io.patriot.domain.money.Money;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderType;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.MarketExamples;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Orders that trade when nobody looks at their card any more, as their owner is told of it. */
final class FillScenes {
  private FillScenes() {}

  static Map<String, Consumer<Conversation>> all() {
    var scenes = new TreeMap<String, Consumer<Conversation>>();
    scenes.put(
        "filled-later",
        person -> later(person, waiting(person, "/buy BTC 0.010 60000"), "0.010", "60000.0", "0"));
    scenes.put(
        "filled-later-partly",
        person -> later(person, waiting(person, "/buy BTC 0.010 60000"), "0.004", "60000.0", "0"));
    scenes.put("filled-stop", person -> leaves(person, "/sl BTC -3%", "59950.0", "-18.50"));
    scenes.put("filled-target", person -> leaves(person, "/tp BTC +3%", "63660.0", "18.60"));
    scenes.put("filled-trail", person -> leaves(person, "/trail BTC 2%", "62010.0", "2.10"));
    scenes.put("ended-later", person -> ends(person, waiting(person, "/buy BTC 0.010 60000")));
    scenes.put("ended-later-partly", FillScenes::endsPartly);
    scenes.put(
        "cancelled-by-exchange",
        person -> cancels(person, waiting(person, "/buy BTC 0.010 60000")));
    scenes.put("cancelled-by-exchange-partly", FillScenes::cancelsPartly);
    scenes.put("cancelled-by-exchange-stop", person -> loses(person, true));
    scenes.put("cancelled-by-exchange-target", person -> loses(person, false));
    scenes.put(
        "refused-later",
        person -> {
          OrderId order = waiting(person, "/buy BTC 0.010 60000");
          person.desk.clock().advance(Duration.ofHours(7));
          person.desk.hear(person.desk.venue().refuse(order));
          person.hears(order);
        });
    scenes.put("missed", FillScenes::missed);
    return scenes;
  }

  private static void missed(Conversation person) {
    OrderId order = waiting(person, "/buy BTC 0.010 60000");
    person.chat.blocked(true);
    later(person, order, "0.010", "60000.0", "0");
    person.chat.blocked(false);
    person.says("/balance");
  }

  private static void leaves(Conversation person, String exit, String price, String gain) {
    OrderId entry = waiting(person, "/buy BTC 0.010");
    person.fills(entry, "0.010", "61800.0");
    person.says(exit).presses("Confirm").platformWorks();
    OrderId order =
        person.desk.store().allOrders(AccountExamples.ACCOUNT).stream()
            .map(Order::id)
            .filter(id -> !id.equals(entry))
            .findFirst()
            .orElseThrow();
    later(person, order, "0.010", price, gain);
  }

  private static void endsPartly(Conversation person) {
    OrderId order = waiting(person, "/buy BTC 0.010 60000");
    person.fills(order, "0.004", "60000.0");
    ends(person, order);
  }

  private static void ends(Conversation person, OrderId order) {
    person.desk.clock().advance(Duration.ofHours(7));
    person.desk.hear(person.desk.venue().expire(order));
    person.hears(order);
  }

  private static void cancelsPartly(Conversation person) {
    OrderId order = waiting(person, "/buy BTC 0.010 60000");
    person.desk.clock().advance(Duration.ofHours(7));
    person.desk.fill(order, "0.004", "60000.0");
    person.hears(order);
    cancels(person, order);
  }

  /** The stop of a position goes, or its target while the stop stays. */
  private static void loses(Conversation person, boolean stop) {
    OrderId entry = waiting(person, "/buy BTC 0.010");
    person.fills(entry, "0.010", "61800.0");
    person.says("/sl BTC -3%").presses("Confirm").platformWorks();
    person.says("/tp BTC +3%").presses("Confirm").platformWorks();
    OrderId order =
        person.desk.store().allOrders(AccountExamples.ACCOUNT).stream()
            .filter(
                one ->
                    stop
                        ? one.intent().terms().type() instanceof OrderType.Stop
                        : one.intent().terms().type() instanceof OrderType.TakeProfit)
            .map(Order::id)
            .findFirst()
            .orElseThrow();
    cancels(person, order);
  }

  /** Nobody asked for it. */
  static void cancels(Conversation person, OrderId order) {
    person.desk.clock().advance(Duration.ofHours(7));
    person.desk.venue().takeOff(order);
    person.desk.hear(
        new ExecutionReport(
            AccountExamples.ACCOUNT,
            MarketExamples.BTC,
            order,
            new ExecutionReport.News.Cancelled("cancelled at the venue")));
    person.hears(order);
  }

  private static OrderId waiting(Conversation person, String typed) {
    person.says("/start").says(typed).presses("Confirm").platformWorks();
    return person.onlyOrder().id();
  }

  private static void later(
      Conversation person, OrderId order, String quantity, String price, String gain) {
    person.desk.clock().advance(Duration.ofHours(7));
    person.desk.fill(order, quantity, price);
    person.hears(HeardOrder.latest(person.desk, order, Money.usdt(gain)));
  }
}
