package io.patriot.bot;

import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.MarketExamples;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What somebody finds who looks up their last news. */
final class InboxScenes {
  private InboxScenes() {}

  static Map<String, Consumer<Conversation>> all() {
    var scenes = new TreeMap<String, Consumer<Conversation>>();
    scenes.put("inbox-none", person -> person.says("/start").says("/inbox"));
    scenes.put("inbox", InboxScenes::eventful);
    scenes.put("inbox-second-page", person -> many(person, 13).says("/inbox 2"));
    return scenes;
  }

  private static void eventful(Conversation person) {
    fills(person, "0.002");
    fillsUnheard(person, "0.003");
    person.says("/notify fills off");
    fills(person, "0.004");
    FillScenes.cancels(person, waiting(person, "0.005"));
    person.says("/inbox");
  }

  static Conversation many(Conversation person, int count) {
    for (int i = 1; i <= count; i++) {
      fills(person, "0.00" + (2 + i % 7));
    }
    return person;
  }

  static void fills(Conversation person, String quantity) {
    trades(person, waiting(person, quantity), quantity);
  }

  /** While its owner takes no messages. */
  static void fillsUnheard(Conversation person, String quantity) {
    OrderId order = waiting(person, quantity);
    person.chat.blocked(true);
    trades(person, order, quantity);
    person.chat.blocked(false);
  }

  private static void trades(Conversation person, OrderId order, String quantity) {
    person.desk.clock().advance(Duration.ofMinutes(1));
    person.fills(order, quantity, "60000.0");
  }

  private static OrderId waiting(Conversation person, String quantity) {
    var before = ids(person);
    person.desk.prices().put(MarketExamples.aBitcoinQuote(person.desk.clock().instant()));
    person
        .says("/start")
        .says("/buy BTC " + quantity + " 60000")
        .presses("Confirm")
        .platformWorks();
    return ids(person).stream().filter(id -> !before.contains(id)).findFirst().orElseThrow();
  }

  private static List<OrderId> ids(Conversation person) {
    return person.desk.store().allOrders(AccountExamples.ACCOUNT).stream().map(Order::id).toList();
  }
}
