package io.patriot.testkit.storm;

import io.patriot.domain.account.AccountId;
import io.patriot.testkit.ScriptedOrder;
import java.time.Duration;
import java.util.List;

/** One storm from its first gust until the sea is calm. */
record Passage(long seed, List<String> wrongs, int crashes, String end) {
  private static final int GUSTS = 150;
  private static final int CALM_ROUNDS = 50;
  private static final Duration ROUND = Duration.ofSeconds(10);
  private static final int DELIVERIES_MAX = 2_000;

  static Passage of(long seed, Planted planted) {
    var storm = new Storm(seed, planted);
    try {
      for (int i = 0; i < GUSTS; i++) {
        storm.weather.act(storm);
      }
      storm.weather.calm();
      for (int i = 0; i < CALM_ROUNDS; i++) {
        storm.advance(ROUND);
        storm.sweep();
        deliverAll(storm);
        takeOffWhatWasAskedFor(storm);
      }
      deliverAll(storm);
    } catch (IllegalStateException | IllegalArgumentException e) {
      return new Passage(seed, List.of("thrown: " + e), storm.weather.crashes(), "");
    }
    return new Passage(seed, Aftermath.of(storm), storm.weather.crashes(), end(storm));
  }

  private static void deliverAll(Storm storm) {
    for (int i = 0; i < DELIVERIES_MAX; i++) {
      List<Mailbox.Message> due = storm.mailbox.deliverable(storm.clock.instant());
      if (due.isEmpty()) {
        return;
      }
      storm.deliver(due.getFirst());
    }
  }

  private static void takeOffWhatWasAskedFor(Storm storm) {
    storm.venue.orders().stream()
        .filter(order -> order.isLive() && order.cancelAsked())
        .map(ScriptedOrder::intent)
        .forEach(
            intent ->
                storm.weather.hear(storm, intent.orderId(), storm.venue.takeOff(intent.orderId())));
  }

  /** Everything that came of it, to compare two runs of one seed. */
  private static String end(Storm storm) {
    var text = new StringBuilder();
    for (AccountId account : Storm.ACCOUNTS) {
      text.append(storm.store.book(account));
      storm
          .store
          .allOrders(account)
          .forEach(order -> text.append(storm.store.history(account, order.id())));
    }
    return text.toString();
  }
}
