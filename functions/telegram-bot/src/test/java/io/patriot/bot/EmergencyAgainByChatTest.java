package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.patriot.application.card.CardId;
import io.patriot.application.card.ChatUser;
import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.order.OrderCommand;
import io.patriot.application.pin.CheckPin;
import io.patriot.application.pin.ConfirmByPin;
import io.patriot.application.pin.PageWord;
import io.patriot.application.secret.Secret;
import io.patriot.application.stop.TakeBackOrders;
import io.patriot.application.trace.Cause;
import io.patriot.application.trace.CorrelationId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.MarketExamples;
import io.patriot.testkit.OrderExamples;
import io.patriot.testkit.pin.QuickHasher;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders of a person taken back when the yes comes twice, the id is short or accounts are many. */
class EmergencyAgainByChatTest {
  private static final long ADMIN = Conversation.ADMIN;
  private static final long USER = Conversation.USER;
  private static final String ALL = "/emergency " + USER + " a runaway script";
  private static final String BUTTON = "PIN: yes, do it";

  private final Conversation person = Conversation.started();

  @BeforeEach
  void theAdminHasAPin() {
    PeopleByChatTest.hasPin(person);
  }

  @Test
  void theSameYesAfterTheOrdersEndedSaysThatItWasDone() {
    List<OrderId> orders = waits("60000", "59000");
    CardId card = provenOnce();
    orders.forEach(this::ends);
    person.commands.sent().takeAll();
    yesAgain(card, Conversation.cause());

    assertThat(person.chat.screensOf(ADMIN).getLast())
        .contains(
            "It was asked for before, at 2026-01-05 12:00 UTC",
            "took back orders of " + USER + ". a runaway script",
            "asked for again: 0")
        .doesNotContain("Nothing was done");
    assertThat(person.sent()).isEmpty();
    wasToldAndNotedOnce("take back orders of yours: 2");
  }

  @Test
  void theSameYesWhileSomeWaitAsksUnderTheSameNameAndTellsNobodyAgain() {
    List<OrderId> orders = waits("60000", "59000");
    CardId card = provenOnce();
    Set<String> names = requests();
    ends(orders.getFirst());
    person.commands.sent().takeAll();
    yesAgain(card, new Cause(CorrelationId.of(Instant.EPOCH, 0x7777), "tg-2", "user:" + ADMIN));

    assertThat(cancelled()).containsExactly(orders.getLast());
    assertThat(requests()).isEqualTo(names).hasSize(1);
    assertThat(person.chat.screensOf(ADMIN).getLast()).contains("asked for again: 1");
    wasToldAndNotedOnce("take back orders of yours: 2");
  }

  @Test
  void theSameWordsAskedAnewAreDoneAnew() {
    waits("60000");
    ends(cancelledBy(ALL).getFirst());
    List<OrderId> later = waits("58000");

    assertThat(cancelledBy(ALL)).isEqualTo(later);
    assertThat(person.people.acts("" + USER, 9).acts()).hasSize(2);
  }

  @Test
  void theOwnerIsToldAlsoWhenTheQueueFailsAndTheNextTryAsks() {
    List<OrderId> orders = waits("60000", "59000");
    person.says(ADMIN, ALL);
    CardId card = person.cardBehind(BUTTON);
    person.queueFails = true;
    try {
      PeopleByChatTest.provesIt(person);
    } catch (IllegalStateException e) {
      // The queue delivers the word again.
    }
    person.queueFails = false;
    yesAgain(card, Conversation.cause());

    assertThat(cancelled()).containsExactlyInAnyOrderElementsOf(orders);
    wasToldAndNotedOnce("take back orders of yours: 2");
  }

  @Test
  void aWrongPinDoesNothing() {
    waits("60000");
    person.says(ADMIN, ALL);
    TenantId tenant = ChatUser.tenantOf(ADMIN);
    CardId card = person.cardBehind(BUTTON);
    String seal = person.accountCards.find(tenant, card).orElseThrow().seal();
    var check = new CheckPin(person.pins, new QuickHasher(), person.desk.clock());
    new ConfirmByPin(person.accountCards, check, person::hears, person.desk.clock())
        .handle(tenant, ADMIN, card, seal, Secret.of("111222"), Conversation.cause());

    assertThat(person.sent()).isEmpty();
    assertThat(person.people.acts("" + USER, 9).acts()).isEmpty();
    assertThat(person.chat.screensOf(USER)).noneMatch(it -> it.contains("take back orders"));
  }

  @Test
  void aStopThatProtectsAPositionStays() {
    person.says("/buy BTC 0.01").presses("Confirm").platformWorks();
    person.fills(person.onlyOrder().id(), "0.01", "61800");
    person.says("/sl BTC -2%").presses("Confirm").platformWorks();
    List<OrderId> stops = List.copyOf(person.desk.book().working().keySet());
    assertThat(stops).hasSize(1);
    List<OrderId> entries = waits("60000");

    assertThat(cancelledBy(ALL)).isEqualTo(entries).doesNotContainAnyElementsOf(stops);
    ends(entries.getFirst());
    assertThat(person.desk.book().working().keySet()).containsExactlyElementsOf(stops);
    assertThat(person.desk.book().positions()).hasSize(1);
  }

  @Test
  void aShortIdOfSeveralTakesNoneAndAsksWhich() {
    List<OrderId> twins = twins();
    String asked = "/emergency " + USER + " o:" + twins.getFirst().shortForm() + " wrong price";
    person
        .says(ADMIN, asked)
        .sees(
            "Several orders of " + USER,
            "None was taken back",
            "Tap the line",
            "Code AMBIGUOUS_INPUT",
            "o:" + twins.getFirst() + " wrong price",
            "o:" + twins.getLast() + " wrong price",
            "[ Audit ]");
    assertThat(person.sent()).isEmpty();
    assertThat(person.people.acts("" + USER, 9).acts()).isEmpty();

    OrderId meant = twins.getLast();
    assertThat(cancelledBy("/emergency " + USER + " o:" + meant + " wrong price"))
        .containsExactly(meant);
  }

  @Test
  void aShortIdThatSeveralHaveOnlyAfterThePinWasAskedForTakesNone() {
    List<OrderIntent> intents = twinIntents();
    OrderId first = waits(intents.getFirst());
    person.says(ADMIN, "/emergency " + USER + " o:" + first.shortForm() + " wrong price");
    person.sees("Take back order");
    CardId card = person.cardBehind(BUTTON);
    waits(intents.getLast());
    assertThat(card).isNotNull();
    PeopleByChatTest.provesIt(person);

    assertThat(person.sent()).isEmpty();
    assertThat(person.chat.screensOf(ADMIN).getLast()).contains("None was taken back");
  }

  @Test
  void allAccountsAreReachedAlsoTheLinkedOnes() {
    LinkedExamples.linked(person, "main");
    List<OrderId> paper = waits("60000");
    var intent =
        new OrderIntent(
            new IntentId("card:linked"),
            LinkedExamples.account("main"),
            OrderExamples.aLimitBuyOf("0.003", MarketExamples.BTC, "60000"),
            "test",
            OrderExamples.NOON,
            OrderExamples.NOON.plusSeconds(60));
    OrderId real = waits(intent);

    person.says(ADMIN, ALL).sees("paper: waiting 1", "binance-main: waiting 1");
    PeopleByChatTest.provesIt(person);
    assertThat(person.sent())
        .extracting(OrderCommand::account, sent -> ((OrderCommand.Cancel) sent).order())
        .containsExactlyInAnyOrder(
            tuple(AccountExamples.ACCOUNT, paper.getFirst()),
            tuple(LinkedExamples.account("main"), real));
  }

  @Test
  void accountsThatCannotBeReadKeepNobodyFromTakingBackTheRest() {
    List<OrderId> orders = waits("60000");
    LinkedAccounts unread =
        (LinkedAccounts)
            Proxy.newProxyInstance(
                LinkedAccounts.class.getClassLoader(),
                new Class<?>[] {LinkedAccounts.class},
                (_, _, _) -> {
                  throw new IllegalStateException("The list cannot be read");
                });
    var takeBack =
        new TakeBackOrders(
            person.people,
            Set.of(ADMIN),
            person.desk.store(),
            person.users,
            unread,
            person.commands,
            person.desk.clock());
    var told = new ArrayList<TakeBackOrders.Outcome.Waits>();
    var outcome =
        takeBack.handle(
            ADMIN,
            new TakeBackOrders.Wish(AccountExamples.TENANT, "", "a runaway script"),
            "take-back-1",
            Optional.empty(),
            told::add,
            Conversation.cause());

    assertThat(cancelled()).isEqualTo(orders);
    assertThat(told).containsExactly((TakeBackOrders.Outcome.Waits) outcome);
    assertThat(told.getFirst().complete()).isFalse();
  }

  @Test
  void whoseOrderItIsReadsWhoTookItBackAndWhy() {
    OrderId order = waits("60000").getFirst();
    person.says(ADMIN, ALL);
    PeopleByChatTest.provesIt(person);
    var cancel = (OrderCommand.Cancel) person.sent().getFirst();
    var cause = new Cause(CorrelationId.of(Instant.EPOCH, 1), "tg-3", "user:" + ADMIN);
    person.desk.ports().cancelOrder().handle(cancel.account(), cancel.order(), cancel.by(), cause);
    person.desk.hear(person.desk.venue().takeOff(order));

    person
        .says("/why o:" + order.shortForm())
        .sees("those who look after the platform: a runaway script");
    assertThat(person.screen())
        .containsPattern("a runaway script — platform")
        .doesNotContain("user:" + ADMIN);
  }

  private CardId provenOnce() {
    person.says(ADMIN, ALL);
    CardId card = person.cardBehind(BUTTON);
    PeopleByChatTest.provesIt(person);
    assertThat(person.sent()).hasSize(2);
    return card;
  }

  private void yesAgain(CardId card, Cause cause) {
    yesAgain(person, card, cause);
  }

  /** The page's word comes once more. */
  static void yesAgain(Conversation person, CardId card, Cause cause) {
    person.hears(
        new PageWord(
            PageWord.Kind.PROVEN,
            ChatUser.tenantOf(ADMIN),
            ADMIN,
            ADMIN,
            card,
            0,
            Optional.empty()),
        cause);
  }

  private void wasToldAndNotedOnce(String words) {
    assertThat(person.chat.screensOf(USER))
        .filteredOn(screen -> screen.contains("take back orders"))
        .singleElement()
        .satisfies(screen -> assertThat(screen).contains(words));
    assertThat(person.people.acts("" + USER, 9).acts()).hasSize(1);
  }

  private List<OrderId> cancelledBy(String command) {
    person.commands.sent().takeAll();
    person.says(ADMIN, command);
    PeopleByChatTest.provesIt(person);
    return cancelled();
  }

  private List<OrderId> cancelled() {
    return person.sent().stream().map(sent -> ((OrderCommand.Cancel) sent).order()).toList();
  }

  private Set<String> requests() {
    return Set.copyOf(
        person.sent().stream().map(sent -> ((OrderCommand.Cancel) sent).requestId()).toList());
  }

  private void ends(OrderId order) {
    person.desk.cancel(order);
    person.desk.hear(person.desk.venue().takeOff(order));
  }

  /** Orders to buy that wait at these prices. */
  private List<OrderId> waits(String... prices) {
    List<OrderId> before = working();
    for (String price : prices) {
      person.says("/buy BTC 0.01 " + price).presses("Confirm").platformWorks();
    }
    return working().stream().filter(id -> !before.contains(id)).toList();
  }

  private List<OrderId> working() {
    return person.desk.book().working().entrySet().stream()
        .filter(entry -> !entry.getValue().reduceOnly())
        .map(Map.Entry::getKey)
        .toList();
  }

  private OrderId waits(OrderIntent intent) {
    return waits(person, intent);
  }

  private static OrderId waits(Conversation person, OrderIntent intent) {
    Order order = person.desk.decide(intent);
    assertThat(order).isInstanceOf(Order.Approved.class);
    person.desk.sendAll();
    return order.id();
  }

  private List<OrderId> twins() {
    return twins(person);
  }

  /** Two orders that wait, whose short ids are the same. */
  static List<OrderId> twins(Conversation person) {
    return twinIntents().stream().map(intent -> waits(person, intent)).toList();
  }

  /** Two orders whose short ids are the same; found by trying, always the same two. */
  private static List<OrderIntent> twinIntents() {
    var seen = new HashMap<String, Integer>();
    for (int i = 0; ; i++) {
      Integer other = seen.put(OrderId.of(new IntentId("card:" + i)).shortForm(), i);
      if (other != null) {
        return List.of(buys(other), buys(i));
      }
    }
  }

  private static OrderIntent buys(int number) {
    return OrderExamples.anIntent(
        "card:" + number, OrderExamples.aLimitBuyOf("0.01", MarketExamples.BTC, "60000"));
  }
}
