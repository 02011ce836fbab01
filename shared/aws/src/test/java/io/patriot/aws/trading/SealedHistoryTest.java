package io.patriot.aws.trading;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.AccountExamples.aCause;
import static io.patriot.testkit.AccountExamples.aPaperBook;
import static io.patriot.testkit.AccountExamples.aPaperOpening;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.MarketExamples.ETH;
import static io.patriot.testkit.OrderExamples.NOON;
import static io.patriot.testkit.OrderExamples.aLimitBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static io.patriot.testkit.OrderExamples.aStopSellOf;
import static io.patriot.testkit.OrderExamples.anIntent;
import static io.patriot.testkit.OrderExamples.reduceOnly;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.market.MarketSummary;
import io.patriot.application.order.AccountRecord;
import io.patriot.application.order.CommitResult;
import io.patriot.application.order.DecideOrder;
import io.patriot.application.order.Decided;
import io.patriot.application.order.OrderRecord;
import io.patriot.application.order.OrderRecord.Again;
import io.patriot.application.order.OrderRecord.Integrity;
import io.patriot.application.platform.SetCeilings;
import io.patriot.application.setting.LimitWish;
import io.patriot.aws.LocalCloud;
import io.patriot.aws.market.DynamoMarketBoard;
import io.patriot.aws.stop.DynamoPlatformSwitches;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.risk.RiskPolicy;
import io.patriot.testkit.FixedInstruments;
import io.patriot.testkit.HandTurnedClock;
import io.patriot.testkit.MarketExamples;
import io.patriot.testkit.RecordingPlacements;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody changes what happened without its being seen, and every verdict is reached again. */
final class SealedHistoryTest {
  private static final int DECISIONS = 120;

  private final Dynamo dynamo = LocalCloud.freshTables();
  private final HandTurnedClock clock = HandTurnedClock.atNoon();
  private final DynamoTradingStore store =
      new DynamoTradingStore(dynamo, LocalCloud.WIRE, "binance");
  private final DecideOrder decide =
      new DecideOrder(
          store,
          FixedInstruments.bitcoinAndEther(),
          new RecordingPlacements(),
          RiskPolicy.STANDARD,
          clock);

  @BeforeEach
  void anAccountIsOpen() {
    pricesAreFresh();
    store.open(aPaperBook(), aPaperOpening(), aCause(), NOON);
  }

  @Test
  void everyVerdictIsReachedAgainFromWhatWasKeptWithIt() {
    var dice = new Random(7);
    int denied = 0;
    for (int i = 0; i < DECISIONS; i++) {
      clock.advance(Duration.ofSeconds(10)); // ten a minute may be asked for
      pricesAreFresh();
      boolean isHeldToCeilings = i >= DECISIONS / 2;
      if (i == DECISIONS / 2) {
        setCeilings();
      }
      Order order = decide.handle(wish(i, dice), aCause());
      OrderRecord kept = store.record(ACCOUNT, order.id());
      Decided decided = kept.decided().orElseThrow();

      assertThat(kept.judgedAgain()).isEqualTo(Again.SAME);
      assertThat(decided.inputs().ceiling().isPresent()).isEqualTo(isHeldToCeilings);
      assertThat(LocalCloud.WIRE.write(DecisionInputsV1.of(decided.inputs())).contains("ceiling"))
          .as("where there is none, what is kept is what was kept before there could be any")
          .isEqualTo(isHeldToCeilings);
      assertThat(kept.integrity()).isInstanceOf(Integrity.Whole.class);
      assertThat(Sealed.hash(LocalCloud.WIRE.write(DecisionInputsV1.of(decided.inputs()))))
          .isEqualTo(decided.inputsHash());
      assertThat(hashOf(decided.inputs().verdict(RiskPolicy.STANDARD), order))
          .isEqualTo(decided.verdictHash());
      denied += order instanceof Order.Denied ? 1 : 0;
    }
    assertThat(denied).isBetween(DECISIONS / 10, DECISIONS * 9 / 10);
    assertThat(new AccountReplay(dynamo, LocalCloud.WIRE).isSealed(ACCOUNT)).isTrue();
  }

  private void setCeilings() {
    var setting =
        new SetCeilings(new DynamoPlatformSwitches(dynamo, LocalCloud.WIRE), Set.of(7L), clock);
    assertThat(setting.handle(7, new LimitWish.OfProfile(RiskProfile.LOW), false))
        .isInstanceOf(SetCeilings.Outcome.Changed.class);
  }

  @Test
  void whateverIsChangedOfAnEventIsSeen() {
    Order order = anOrderWithALife();
    List<Item> events = events(order);
    int tried = 0;
    for (Item event : events) {
      for (String attribute : event.attributes().keySet()) {
        if (isOfTheChain(attribute)) {
          put(tampered(event, attribute));
          assertThat(store.record(ACCOUNT, order.id()).integrity())
              .as("%s of %s", attribute, event.key())
              .isEqualTo(new Integrity.Broken(Long.parseLong(event.key().sort())));
          put(event);
          tried++;
        }
      }
    }
    assertThat(tried).isGreaterThan(events.size() * 2);
    assertThat(store.record(ACCOUNT, order.id()).integrity()).isInstanceOf(Integrity.Whole.class);
  }

  @Test
  void whateverIsChangedOfWhatMovedMoneyIsSeenInTheAccount() {
    Order order = anOrderWithALife();
    var replay = new AccountReplay(dynamo, LocalCloud.WIRE);
    int tried = 0;
    for (Item event : events(order)) {
      if (event.findBytes(Sealed.ACCOUNT_SEAL).isPresent()) {
        for (String attribute : List.of(Item.JSON, Sealed.ACCOUNT_SEAL)) {
          put(tampered(event, attribute));
          assertThat(replay.isSealed(ACCOUNT)).isFalse();
          assertThat(store.record(ACCOUNT, 10).integrity())
              .isInstanceOf(AccountRecord.Integrity.Broken.class);
          put(event);
          tried++;
        }
      }
    }
    assertThat(tried).isEqualTo(4);
    assertThat(replay.isSealed(ACCOUNT)).isTrue();
    assertThat(store.record(ACCOUNT, 10).integrity())
        .isInstanceOf(AccountRecord.Integrity.Whole.class);
  }

  @Test
  void anEventThatIsDroppedIsSeenWhereverItStood() {
    Order order = anOrderWithALife();
    for (Item event : events(order)) {
      dynamo.delete(dynamo.tables().events(), event.key());
      assertThat(store.record(ACCOUNT, order.id()).integrity())
          .isEqualTo(new Integrity.Broken(Long.parseLong(event.key().sort())));
      put(event);
    }
  }

  /** Who can make all seals anew cannot make the one that stands beside the state. */
  @Test
  void aHistoryThatWasSealedAnewDoesNotLeadToTheState() {
    Order order = anOrderWithALife();
    String seal = Sealed.NONE;
    for (Item event : events(order)) {
      Item changed = event.with(Item.JSON, event.text(Item.JSON).replace("user:1", "user:2"));
      seal = Sealed.after(seal, changed);
      put(Sealed.with(changed, Sealed.SEAL, seal));
    }

    assertThat(store.record(ACCOUNT, order.id()).integrity())
        .isEqualTo(new Integrity.Broken(order.version()));
  }

  @Test
  void aStepFromAStateThatWasNotReadHereIsNotTaken() {
    Order order = anOrderWithALife();
    var another = new DynamoTradingStore(dynamo, LocalCloud.WIRE, "binance");
    var step =
        Steps.step(
            order,
            new OrderEvent.CancelRequested("user:1"),
            store.book(ACCOUNT).orElseThrow(),
            null,
            NOON);

    assertThat(another.commit(step)).isEqualTo(CommitResult.CONFLICT);
    assertThat(another.order(ACCOUNT, order.id())).contains(order);
    assertThat(another.commit(step)).isEqualTo(CommitResult.COMMITTED);
  }

  private void pricesAreFresh() {
    new DynamoMarketBoard(dynamo, LocalCloud.WIRE, "binance", _ -> {})
        .prices(
            List.of(
                new MarketSummary(MarketExamples.aBitcoinQuote(clock.instant()), null),
                new MarketSummary(MarketExamples.anEtherQuote(clock.instant()), null)));
  }

  private static String hashOf(OrderEvent verdict, Order order) {
    return new DecisionItems(LocalCloud.WIRE).verdictHash(verdict, order);
  }

  private Order anOrderWithALife() {
    OrderIntent intent = anIntent("card:one", aLimitBuyOf("0.01", BTC, "61000.0"));
    Order order = decide.handle(intent, aCause());
    for (OrderEvent event :
        List.of(
            new OrderEvent.Submitted(1, NOON.plusSeconds(15)),
            new OrderEvent.Accepted("venue:1"),
            new OrderEvent.CancelRequested("user:1"),
            new OrderEvent.Cancelled("user:1"))) {
      var step = Steps.step(order, event, store.book(ACCOUNT).orElseThrow(), null, NOON);
      store.commit(step);
      order = step.order();
    }
    return order;
  }

  private OrderIntent wish(int i, Random dice) {
    return new OrderIntent(
        new IntentId("dice:" + i),
        ACCOUNT,
        terms(dice),
        "test",
        clock.instant(),
        clock.instant().plusSeconds(60));
  }

  private static OrderTerms terms(Random dice) {
    String quantity = List.of("0.001", "0.002", "0.003", "3", "0.00001").get(dice.nextInt(5));
    OrderTerms terms =
        switch (dice.nextInt(4)) {
          case 0 -> aMarketBuyOf(quantity, dice.nextBoolean() ? BTC : ETH);
          case 1 -> aLimitBuyOf(quantity, BTC, List.of("61000.0", "90000.0").get(dice.nextInt(2)));
          case 2 -> aStopSellOf(quantity, BTC, "60000.0");
          default -> aMarketBuyOf(quantity, BTC);
        };
    return dice.nextInt(8) == 0 ? reduceOnly(terms) : terms;
  }

  /** What is told of the chain, each by itself; the rest is told by the event's own text. */
  private static boolean isOfTheChain(String attribute) {
    return List.of(Item.JSON, Sealed.SEAL, DecisionItems.INPUTS).contains(attribute);
  }

  private static Item tampered(Item item, String attribute) {
    if (!attribute.equals(Item.JSON)) {
      byte[] bytes = item.bytes(attribute);
      bytes[bytes.length / 2] ^= 1;
      return item.with(attribute, bytes);
    }
    return item.with(attribute, item.text(attribute).replace("user:1", "user:2"));
  }

  private List<Item> events(Order order) {
    var items = new ArrayList<Item>();
    for (long version = 1; version <= order.version(); version++) {
      items.add(event(order.id(), version).orElseThrow());
    }
    return items;
  }

  private Optional<Item> event(OrderId order, long version) {
    Key key = Keys.orderEvent(ACCOUNT.tenant(), order, version);
    return dynamo.get(dynamo.tables().events(), key);
  }

  private void put(Item item) {
    dynamo.putAll(dynamo.tables().events(), List.of(item));
  }
}
