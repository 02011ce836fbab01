package io.patriot.bot;

import io.patriot.application.market.MarketSummary;
import io.patriot.application.setting.MarginType;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.MarketExamples;
import io.patriot.testkit.OrderExamples;
import io.patriot.testkit.ScriptedVenue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Screens as they were read and approved. Started with {@code -Dgolden.write=true} it writes them
 * anew, to be read again before they are committed.
 */
class GoldenScreensTest {
  private static final String PIN = "483920";
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  @TestFactory
  Stream<DynamicTest> screensAreAsApproved() {
    return scenes().entrySet().stream()
        .map(scene -> DynamicTest.dynamicTest(scene.getKey(), () -> check(scene)));
  }

  private static void check(Map.Entry<String, Consumer<Conversation>> scene) throws IOException {
    var person = Conversation.started();
    scene.getValue().accept(person);
    String screen =
        person.chat.last().screen().text().markup() + "\n----\n" + person.screen() + "\n";
    Approved.reads(screen, FOLDER.resolve(scene.getKey() + ".txt"));
  }

  /** What is asked back before anything is done with an account. */
  private static void questions(Map<String, Consumer<Conversation>> scenes) {
    scenes.put("ask-unlink", person -> linked(person).says("/unlink main"));
    scenes.put(
        "ask-unlink-asked",
        person -> {
          linked(person).choosesPin(PIN).says("/unlink main");
          person.entersPin("PIN: unlink binance-main", PIN);
        });
    scenes.put(
        "ask-unlink-in-the-way",
        person -> {
          LinkedExamples.uses(person, "main");
          LinkedExamples.holds(person, "main", "0.01");
          person.says("/unlink main");
        });
    scenes.put("ask-lev-unseen", person -> using(person).says("/lev BTC 10"));
    scenes.put("ask-lev-offers", person -> seen(person, MarginType.CROSS).says("/lev BTC"));
    scenes.put("ask-lev-isolated", person -> seen(person, MarginType.ISOLATED).says("/lev BTC 20"));
    scenes.put("ask-lev-cross", person -> seen(person, MarginType.CROSS).says("/lev BTC 3"));
    scenes.put("ask-lev-raise", person -> seen(person, MarginType.CROSS).says("/lev BTC 20"));
    scenes.put("pin", person -> person.says("/pin"));
    scenes.put("pin-set", person -> person.choosesPin(PIN));
    scenes.put(
        "pin-wrong",
        person -> {
          linked(person).choosesPin(PIN).says("/unlink main");
          person.entersPin("PIN: unlink binance-main", "000001");
        });
    scenes.put(
        "pin-reset",
        person -> {
          person.choosesPin(PIN).says("/pin");
          person
              .changePin()
              .forget(
                  AccountExamples.TENANT,
                  Conversation.USER,
                  person.cardBehind("Open the PIN page"),
                  Conversation.cause());
        });
    scenes.put(
        "mode-first-order-today",
        person -> {
          LinkedExamples.linked(person, "main");
          person.users.use(AccountExamples.TENANT, LinkedExamples.account("main"));
          person.choosesPin(PIN).says("/buy BTC 0.01");
        });
    scenes.put(
        "mode-go-on",
        person -> {
          LinkedExamples.linked(person, "main");
          person.users.use(AccountExamples.TENANT, LinkedExamples.account("main"));
          person.choosesPin(PIN).says("/buy BTC 0.01");
          person.entersPin("PIN: real money on binance-main", PIN);
        });
    scenes.put(
        "ask-margin-isolated",
        person -> seen(person, MarginType.CROSS).says("/margin BTC isolated"));
    scenes.put("ask-paper", person -> person.says("/lev BTC 20"));
    scenes.put("mode-paper", person -> linked(person).says("/mode"));
    scenes.put("mode-live", person -> using(person).says("/mode"));
    scenes.put("mode-to-live", person -> linked(person).says("/mode live"));
    scenes.put(
        "ask-expired",
        person -> {
          seen(person, MarginType.CROSS).says("/lev BTC 3");
          person.desk.clock().advance(Duration.ofMinutes(2));
          person.presses("BTCUSDT to 3x");
        });
  }

  /** Orders that are changed or taken back after asking. */
  private static void changes(Map<String, Consumer<Conversation>> scenes) {
    scenes.put("edit-choices", person -> resting(person).presses("Edit"));
    scenes.put(
        "edit-card",
        person -> {
          resting(person).fills(person.onlyOrder().id(), "0.004", "60000.00");
          person.says("/edit " + person.onlyOrder().id() + " 0.02 @59000");
        });
    scenes.put("edit-denied", person -> resting(person).says(edit(person) + " @59000.05"));
    scenes.put(
        "edit-asked", person -> resting(person).says(edit(person) + " @59000").presses("Confirm"));
    scenes.put(
        "edit-stale",
        person -> {
          resting(person).says(edit(person) + " @59000");
          String yes = person.dataOf("Confirm");
          int message = person.chat.last().messageId();
          person.fills(person.onlyOrder().id(), "0.004", "60000.00").pressesOn(message, yes);
        });
    scenes.put(
        "edit-done",
        person ->
            resting(person)
                .says(edit(person) + " @59000")
                .presses("Confirm")
                .platformWorks()
                .says("/order " + person.onlyOrder().id()));
    scenes.put(
        "edit-refused",
        person -> {
          person.desk.venue().nextAmend(ScriptedVenue.AmendAnswer.REFUSE);
          resting(person).says(edit(person) + " @59000").presses("Confirm").platformWorks();
          person.says("/order " + person.onlyOrder().id());
        });
    scenes.put(
        "edit-conditional-opens",
        person -> {
          person.says("/buy BTC 0.01 stop 63000").presses("Confirm").platformWorks();
          person.says(edit(person));
        });
    scenes.put(
        "edit-conditional-reduces",
        person -> {
          holding(person).says("/sl BTC 58000").presses("Confirm").platformWorks();
          person.says("/edit " + person.desk.book().working().keySet().iterator().next());
        });
    scenes.put(
        "cancel-all-ask",
        person -> {
          threeOrders(person);
          person.says("/cancel all");
        });
    scenes.put(
        "cancel-all-progress",
        person -> {
          threeOrders(person);
          person.says("/cancel all").presses("Cancel these (3)").platformWorks();
          var first = person.desk.book().working().keySet().iterator().next();
          person.desk.hear(person.desk.venue().takeOff(first));
          person.says("/cancel all").presses("Cancel these (2)");
        });
  }

  private static Conversation resting(Conversation person) {
    return person.says("/buy BTC 0.01 60000").presses("Confirm").platformWorks();
  }

  private static String edit(Conversation person) {
    return "/edit " + person.onlyOrder().id();
  }

  private static Conversation linked(Conversation person) {
    LinkedExamples.linked(person, "main");
    return person;
  }

  private static void stop(Conversation person) {
    person.says("/sl BTC -2%").presses("Confirm").platformWorks();
  }

  private static Conversation using(Conversation person) {
    LinkedExamples.uses(person, "main");
    return person;
  }

  private static Conversation seen(Conversation person, MarginType type) {
    LinkedExamples.seen(using(person), 5, type);
    return person;
  }

  static Map<String, Consumer<Conversation>> scenes() {
    var scenes = new TreeMap<String, Consumer<Conversation>>();
    scenes.put("welcome", _ -> {});
    questions(scenes);
    scenes.put("home-empty", person -> person.says("/start"));
    scenes.put("home-holding", person -> holding(person).says("/home"));
    scenes.put("card-market", person -> person.says("/buy BTC 0.01"));
    scenes.put("card-limit-gtc", person -> person.says("/buy BTC 0.01 60000"));
    scenes.put("card-limit-ioc", person -> person.says("/sell ETH 1 2499 ioc"));
    scenes.put("card-limit-fok", person -> person.says("/buy ETH 1 -0.5% fok"));
    scenes.put("card-reduce", person -> holding(person).says("/sell BTC 0.004"));
    scenes.put("card-close", person -> holding(person).says("/close BTC all"));
    scenes.put("card-add", person -> holding(person).says("/buy BTC 0.004"));
    scenes.put("card-turn", person -> holding(person).says("/sell BTC 0.02"));
    scenes.put("card-edit", person -> person.says("/buy BTC 0.01 60000").presses("Edit"));
    scenes.put("card-cancelled", person -> person.says("/buy BTC 0.01").presses("Cancel"));
    scenes.put(
        "card-expired",
        person -> {
          person.says("/buy BTC 0.01");
          person.desk.clock().advance(Duration.ofSeconds(31));
          person.presses("Confirm");
        });
    scenes.put(
        "card-price-moved",
        person -> {
          person.says("/buy BTC 0.01");
          TradingByChatTest.refreshPrice(person, "62000.00", "62000.10");
          person.presses("Confirm");
        });
    scenes.put("order-sent", person -> person.says("/buy BTC 0.01").presses("Confirm"));
    scenes.put(
        "order-accepted",
        person -> person.says("/buy BTC 0.01 60000").presses("Confirm").platformWorks());
    scenes.put(
        "order-checking",
        person -> {
          person.desk.venue().next(ScriptedVenue.Answer.LOSE);
          person.says("/buy BTC 0.01").presses("Confirm").platformWorks();
        });
    scenes.put(
        "order-rejected",
        person -> {
          person.desk.venue().next(ScriptedVenue.Answer.REJECT);
          person.says("/buy BTC 0.01").presses("Confirm").platformWorks();
        });
    scenes.put("order-stop-waits", person -> stop(holding(person)));
    scenes.put(
        "order-stop-refused",
        person -> {
          holding(person).desk.venue().next(ScriptedVenue.Answer.REJECT);
          stop(person);
        });
    scenes.put(
        "order-partly-filled",
        person -> {
          person.says("/buy BTC 0.01").presses("Confirm").platformWorks();
          person.fills(person.onlyOrder().id(), "0.004", "61800.10");
        });
    scenes.put(
        "order-filled",
        person -> {
          person.says("/buy BTC 0.01").presses("Confirm").platformWorks();
          person.desk.clock().advance(Duration.ofMillis(412));
          person.fills(person.onlyOrder().id(), "0.004", "61800.10");
          person.fills(person.onlyOrder().id(), "0.006", "61812.50");
        });
    scenes.put(
        "order-cancelled",
        person -> {
          person.says("/buy BTC 0.01 60000").presses("Confirm").platformWorks();
          person.desk.hear(person.desk.venue().takeOff(person.onlyOrder().id()));
          person.hears(person.onlyOrder().id());
        });
    scenes.put(
        "order-expired",
        person -> {
          person.says("/buy BTC 0.01 61800 ioc").presses("Confirm").platformWorks();
          person.fills(person.onlyOrder().id(), "0.004", "61800.00");
          person.desk.hear(person.desk.venue().expire(person.onlyOrder().id()));
          person.hears(person.onlyOrder().id());
        });
    scenes.put(
        "order-denied",
        person -> {
          person.says("/buy BTC 0.01").presses("Confirm");
          person.desk.clock().advance(Duration.ofSeconds(20));
          person.platformWorks();
        });
    scenes.put("denied-funds", person -> person.says("/buy BTC 10"));
    scenes.put("denied-lot", person -> person.says("/buy BTC 0.0123"));
    changes(scenes);
    scenes.put("two-readings", person -> person.says("/buy BTC 1,234"));
    scenes.put("orders", GoldenScreensTest::threeOrders);
    scenes.put("orders-second-page", GoldenScreensTest::tenOrders);
    scenes.put("positions", person -> holding(person).says("/p"));
    scenes.put("close-parts", person -> holding(person).says("/close BTC"));
    scenes.put("balance", person -> holding(person).says("/balance"));
    scenes.put("portfolio", GoldenScreensTest::portfolio);
    scenes.put("pnl", GoldenScreensTest::pnl);
    scenes.putAll(EmailScenes.screens());
    scenes.putAll(HistoryScenes.all());
    scenes.putAll(MarketScenes.all());
    scenes.putAll(FillScenes.all());
    scenes.putAll(InboxScenes.all());
    scenes.put("risk", person -> RiskByChatTest.twoHeldWithAStop(person, 300).says("/risk"));
    scenes.put("risk-partly", person -> RiskByChatTest.twoHeldWithAStop(person, 12).says("/risk"));
    scenes.put("risk-nothing", person -> person.says("/risk"));
    scenes.putAll(RiskHistoryScenes.all());
    scenes.put("stress", person -> RiskByChatTest.twoHeldWithAStop(person, 300).says("/stress"));
    scenes.put(
        "stress-one",
        person -> RiskByChatTest.twoHeldWithAStop(person, 300).says("/stress vol severe"));
    scenes.put(
        "stress-partly", person -> RiskByChatTest.twoHeldWithAStop(person, 12).says("/stress"));
    scenes.put(
        "why-denied",
        person -> {
          var denied = person.desk.decide(OrderExamples.aMarketBuyOf("1", MarketExamples.BTC));
          person.says("/why " + denied.id());
        });
    scenes.put("why-account-nothing", person -> person.says("/why account"));
    scenes.put("why-account", person -> EventfulLife.of(person).says("/why account"));
    scenes.put("why", person -> holding(person).says("/why " + person.onlyOrder().id()));
    scenes.put("price", GoldenScreensTest::price);
    scenes.putAll(AlertScenes.screens());
    scenes.put("help", person -> person.says("/help"));
    scenes.put("help-numbers", person -> person.says("/help numbers"));
    scenes.put("help-buy", person -> person.says("/help buy"));
    scenes.put("unknown-command", person -> person.says("/byu BTC"));
    scenes.put("plain-text", person -> person.says("sell BTC half"));
    return scenes;
  }

  private static Conversation holding(Conversation person) {
    TradingByChatTest.holdsBitcoin(person, "0.010");
    TradingByChatTest.refreshPrice(person, "62300.00", "62300.10");
    return person;
  }

  private static void portfolio(Conversation person) {
    var days = new TradedDays(person);
    days.closed("12.30", "0.309", OrderExamples.NOON);
    days.closed("-1240.55", "3.10", OrderExamples.NOON.minus(Duration.ofDays(3)));
    holding(person).says("/portfolio");
  }

  private static void pnl(Conversation person) {
    var days = new TradedDays(person);
    days.closed("12.30", "0.309", OrderExamples.NOON);
    days.closed("-1240.55", "3.10", OrderExamples.NOON.minus(Duration.ofDays(3)));
    days.closed("310.00", "2.04", OrderExamples.NOON.minus(Duration.ofDays(9)));
    person.says("/pnl week");
  }

  private static void threeOrders(Conversation person) {
    person.says("/buy BTC 0.01 60000").presses("Confirm").platformWorks();
    person.says("/sell ETH 0.5 2600").presses("Confirm").platformWorks();
    person
        .says("/buy ETH 1 2400 reduce")
        .says("/buy ETH 1 2400")
        .presses("Confirm")
        .platformWorks();
    person.says("/orders");
  }

  private static void tenOrders(Conversation person) {
    for (int i = 0; i < 10; i++) {
      person.desk.clock().advance(Duration.ofMillis(10));
      person.says("/buy BTC 0.002 " + (60000 - i)).presses("Confirm").platformWorks();
    }
    person.says("/orders").presses("More ›");
  }

  private static void price(Conversation person) {
    var day =
        new MarketSummary.Day(
            Rate.of("-0.0123"), Price.of("62950.0"), Price.of("61010.5"), Quantity.of("1234"));
    var quote = MarketExamples.aBitcoinQuote(person.desk.clock().instant());
    person.desk.prices().put(new MarketSummary(quote, day));
    person.desk.clock().advance(Duration.ofSeconds(12));
    person.says("/price BTC");
  }
}
