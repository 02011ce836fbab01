package io.patriot.testkit.walk;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.AccountExamples.aCause;
import static io.patriot.testkit.MarketExamples.BTC;

import io.patriot.application.order.KeepProtected;
import io.patriot.application.order.OrderCommand;
import io.patriot.application.order.PlaceGuard;
import io.patriot.application.order.ProtectionLook;
import io.patriot.application.order.ReplaceOrder;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.TriggerSource;
import io.patriot.domain.protection.Bracket;
import io.patriot.domain.protection.Fallback;
import io.patriot.domain.protection.Guard;
import io.patriot.domain.protection.GuardPart;
import io.patriot.testkit.MarketExamples;
import io.patriot.testkit.RecordingOrderCommands;
import io.patriot.testkit.RecordingReconcileRequests.Guarding;
import io.patriot.testkit.TradingDesk;
import io.patriot.testkit.setting.RecordingOutcomes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A desk at which everything that the guard of positions sends is delivered, in its time. */
final class GuardedDesk {
  private static final int ROUNDS_MAX = 60;

  final TradingDesk desk = new TradingDesk();
  final RecordingOutcomes outcomes = new RecordingOutcomes();
  private final RecordingOrderCommands commands = new RecordingOrderCommands();
  private final KeepProtected guard =
      new KeepProtected(
          desk.store(),
          desk.venue(),
          new PlaceGuard(desk.ports().instruments(), commands, desk.clock()),
          desk.ports().cancelOrder(),
          outcomes,
          desk.ports().reconcileRequests(),
          desk.clock());

  static Bracket bracket(String stop, String target) {
    return new Bracket(price(stop), price(target), TriggerSource.LAST, Fallback.FLATTEN);
  }

  static Bracket onlyTold(String stop) {
    return new Bracket(price(stop), Optional.empty(), TriggerSource.LAST, Fallback.ALERT);
  }

  private static Optional<Price> price(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(Price.of(text));
  }

  OrderId enter(OrderTerms terms, Bracket bracket) {
    return desk.decideAndSend(terms.with(bracket));
  }

  KeepProtected.Outcome look() {
    return look(ProtectionLook.first());
  }

  KeepProtected.Outcome look(ProtectionLook look) {
    return guard.handle(ACCOUNT, look, aCause());
  }

  /** Delivers until nobody asks for another look; how long that took. */
  Duration settle() {
    var began = desk.clock().instant();
    for (int round = 0; round < ROUNDS_MAX; round++) {
      deliver();
      List<Guarding> looks =
          desk.guardings().takeAll().stream().map(sent -> sent.message()).toList();
      if (looks.isEmpty()) {
        return Duration.between(began, desk.clock().instant());
      }
      for (Guarding asked : looks) {
        desk.clock().advance(asked.delay());
        look(asked.look());
        deliver();
      }
    }
    throw new AssertionError("The guard never rests");
  }

  /** The market trades here now. */
  void trades(String last) {
    desk.prices().put(MarketExamples.aQuote(BTC, last, last, desk.clock().instant()));
  }

  /** A minute later the market trades here, the guard looks, and all is delivered. */
  void lookAt(String last) {
    desk.clock().advance(Duration.ofMinutes(1));
    trades(last);
    look();
    settleWithVenue();
  }

  /** The machine dies before anything that it wanted to send has left. */
  void dies() {
    commands.sent().takeAll();
    desk.guardings().takeAll();
  }

  /** Settles with a venue that does what it was asked, and says so. */
  void settleWithVenue() {
    for (int round = 0; round < 4; round++) {
      settle();
      for (OrderId id : List.copyOf(desk.book().working().keySet())) {
        if (desk.venue().isLive(id) && wasAskedBack(id)) {
          desk.hear(desk.venue().takeOff(id));
        }
        desk.reconcile(id);
      }
    }
    settle();
  }

  private boolean wasAskedBack(OrderId id) {
    return desk.store().history(ACCOUNT, id).stream()
        .anyMatch(recorded -> recorded.event() instanceof OrderEvent.CancelRequested);
  }

  private void deliver() {
    for (var sent : commands.sent().takeAll()) {
      var place = (OrderCommand.Place) sent.message();
      if (place.intent().replaces().isPresent()) {
        replaceOrder().handle(place.intent(), aCause());
      } else {
        desk.decide(place.intent());
      }
    }
    desk.sendAll();
    desk.reconcileRequests().takeAll().forEach(asked -> desk.reconcile(asked.message().order()));
  }

  private ReplaceOrder replaceOrder() {
    return desk.ports().replaceOrder();
  }

  /** The guards of this kind that wait at the venue. */
  List<Order> resting(GuardPart part) {
    return all(part).stream()
        .filter(order -> order instanceof Order.Open || order instanceof Order.PartiallyFilled)
        .toList();
  }

  List<Order> all(GuardPart part) {
    return desk.venue().calls().stream()
        .filter(intent -> intent.terms().guard().map(Guard::part).filter(part::equals).isPresent())
        .map(intent -> desk.order(intent.orderId()))
        .distinct()
        .toList();
  }

  String held() {
    return desk.book().positions().isEmpty()
        ? "0"
        : desk.book().position(BTC).quantity().toString();
  }
}
