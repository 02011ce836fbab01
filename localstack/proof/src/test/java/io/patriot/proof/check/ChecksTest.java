package io.patriot.proof.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.Limits;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TradeId;
import io.patriot.domain.order.TriggerSource;
import io.patriot.domain.position.Leg;
import io.patriot.proof.check.VenueTrade.TradeName;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each check is content with what is right, and finds what is wrong. */
final class ChecksTest {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final Symbol BTC = new Symbol("BTCUSDT");
  private static final AccountId ACCOUNT = AccountId.parse("tg-1/binance-main");
  private static final AccountEvent.Opened OPENED =
      new AccountEvent.Opened(Money.usdt("1000"), Limits.PAPER);
  private static final AccountBook BOOK = AccountBook.opened(ACCOUNT, OPENED);
  private static final OrderIntent INTENT =
      new OrderIntent(
          new IntentId("act.1"),
          ACCOUNT,
          new OrderTerms(BTC, Side.BUY, Quantity.of("2"), new OrderType.Market(), false),
          "proof",
          NOW,
          NOW.plusSeconds(60));
  private static final String NAME = INTENT.orderId().value();
  private static final OrderEvent.Approved APPROVED =
      new OrderEvent.Approved(Money.usdt("200"), Price.of("100"));
  private static final OrderEvent.Submitted SUBMITTED =
      new OrderEvent.Submitted(1, NOW.plusSeconds(10));
  private static final Order SENDING =
      Order.from(new OrderEvent.Requested(INTENT), Money.usdt("0"))
          .after(APPROVED)
          .after(SUBMITTED);
  private static final Order OPEN = SENDING.after(new OrderEvent.Accepted("1"));

  private final Findings findings = new Findings();

  private static Fill fill(String quantity) {
    return new Fill(
        new TradeId("7"),
        Price.of("100"),
        Quantity.of(quantity),
        Money.usdt("0.1"),
        Liquidity.TAKER,
        NOW);
  }

  private static VenueTrade trade(String quantity, boolean onlyReduces, String after) {
    return new VenueTrade(
        ACCOUNT,
        NAME,
        new TradeName(BTC, Side.BUY, "7"),
        new BigDecimal("100"),
        new BigDecimal(quantity),
        new BigDecimal("0.1"),
        onlyReduces,
        new BigDecimal(after));
  }

  private static VenueOrder there(String executed, boolean isLive) {
    return new VenueOrder(
        ACCOUNT, NAME, BTC, new BigDecimal("2"), new BigDecimal(executed), isLive);
  }

  private static Stored filled(AccountBook book) {
    return new Stored.OfOrder(
        NAME + ":5",
        ACCOUNT,
        new OrderEvent.Filled(fill("2")),
        OPEN,
        OPEN.after(new OrderEvent.Filled(fill("2"))),
        book.version(),
        () -> book);
  }

  private static Stored opened() {
    return new Stored.OfAccount(ACCOUNT + ":1", ACCOUNT, OPENED, 1, () -> BOOK);
  }

  private static Stored submitted(AccountBook book) {
    return new Stored.OfOrder(NAME + ":3", ACCOUNT, SUBMITTED, SENDING, SENDING, 0, () -> book);
  }

  private static Order exit() {
    var terms = new OrderTerms(BTC, Side.BUY, Quantity.of("2"), new OrderType.Market(), true);
    var intent = new OrderIntent(INTENT.id(), ACCOUNT, terms, "proof", NOW, NOW.plusSeconds(60));
    return Order.from(new OrderEvent.Requested(intent), Money.usdt("0"))
        .after(APPROVED)
        .after(SUBMITTED);
  }

  private void isRight() {
    assertThat(findings.wrongs()).isEmpty();
  }

  private void isWrong(Invariant invariant) {
    assertThat(findings.wrongs())
        .isNotEmpty()
        .allSatisfy(wrong -> assertThat(wrong).startsWith(invariant + " "));
  }

  @Test
  void anOrderThatWasSentAgainAfterItTradedIsFound() {
    var check = new OneOrderPerWish();
    check.accepted(there("0", true), List.of(there("0", false), there("0", true)), findings);
    isRight();
    check.accepted(there("0", true), List.of(there("1", false), there("0", true)), findings);
    isWrong(Invariant.I1);
  }

  @Test
  void aTradeBookedTwiceIsFound() {
    var check = new EveryTradeBookedOnce(_ -> true);
    check.traded(trade("2", false, "2"), findings);
    check.stored(filled(BOOK), findings);
    check.atRest(new StillScene(BOOK), findings);
    isRight();
    check.stored(filled(BOOK), findings);
    isWrong(Invariant.I2);
  }

  @Test
  void aTradeThatNobodyMadeIsFound() {
    new EveryTradeBookedOnce(_ -> true).stored(filled(BOOK), findings);
    isWrong(Invariant.I2);
  }

  @Test
  void aTradeThatNobodyBookedIsFound() {
    var check = new EveryTradeBookedOnce(_ -> true);
    check.traded(trade("2", false, "2"), findings);
    isRight();
    check.atRest(new StillScene(BOOK), findings);
    isWrong(Invariant.I2);
  }

  @Test
  void whatWasTradedByHandBeforeTheFirstLookIsTakenOverAndNothingElse() {
    var before = new EveryTradeBookedOnce(_ -> false);
    before.traded(byHand("1"), findings);
    before.atRest(new StillScene(BOOK), findings);
    isRight();
    before.traded(trade("2", false, "2"), findings);
    before.atRest(new StillScene(BOOK), findings);
    isWrong(Invariant.I2);
  }

  @Test
  void whatIsTradedByHandLaterIsBooked() {
    var check = new EveryTradeBookedOnce(_ -> true);
    check.traded(byHand("1"), findings);
    check.atRest(new StillScene(BOOK), findings);
    isWrong(Invariant.I2);
  }

  private static VenueTrade byHand(String id) {
    return new VenueTrade(
        ACCOUNT,
        "by-hand",
        new TradeName(BTC, Side.BUY, id),
        new BigDecimal("100"),
        BigDecimal.ONE,
        new BigDecimal("0.1"),
        false,
        BigDecimal.ONE);
  }

  @Test
  void aFillWithoutItsPositionIsFound() {
    AccountBook good = BOOK.after(INTENT, new OrderEvent.Filled(fill("2")));
    var check = new HoldingsAreTrades();
    check.stored(filled(good), findings);
    isRight();
    check.stored(filled(good), findings);
    isWrong(Invariant.I3);
  }

  @Test
  void anotherPositionAtTheVenueIsFound() {
    var scene = new StillScene(BOOK);
    new HoldingsAreTrades().atRest(scene, findings);
    isRight();
    scene.held = Map.of(Leg.only(BTC), BigDecimal.ONE);
    new HoldingsAreTrades().atRest(scene, findings);
    isWrong(Invariant.I3);
  }

  @Test
  void moneyThatVanishesIsFound() {
    AccountBook good = BOOK.after(INTENT, new OrderEvent.Filled(fill("2")));
    var check = new MoneyIsConserved();
    check.stored(opened(), findings);
    check.stored(filled(good), findings);
    isRight();
    AccountBook less =
        good.after(new AccountEvent.WalletCorrected(Money.usdt("-0.00000001"), "a leak"));
    check.stored(
        new Stored.OfAccount(
            "x",
            ACCOUNT,
            new AccountEvent.WalletCorrected(Money.usdt("0"), "nothing"),
            less.version(),
            () -> less),
        findings);
    isWrong(Invariant.I4);
  }

  @Test
  void anotherWalletAtTheVenueIsFound() {
    var scene = new StillScene(BOOK);
    scene.wallet = Optional.of(new BigDecimal("1000.009"));
    new MoneyIsConserved().atRest(scene, findings);
    isRight();
    scene.wallet = Optional.of(new BigDecimal("1000.01"));
    new MoneyIsConserved().atRest(scene, findings);
    isWrong(Invariant.I4);
  }

  @Test
  void whatIsStruckOffUntoldIsFound() {
    var check = new EverythingIsTold();
    check.stored(opened(), findings);
    check.published(opened().id(), findings);
    check.struckOff(List.of(opened().id()), findings);
    check.atRest(new StillScene(BOOK), findings);
    isRight();
    check.struckOff(List.of("other:1"), findings);
    isWrong(Invariant.I5);
  }

  @Test
  void whatIsNeverToldAndWhatNobodyCountsIsFound() {
    var check = new EverythingIsTold();
    check.stored(filled(BOOK), findings);
    isRight();
    check.atRest(new StillScene(BOOK), findings);
    isWrong(Invariant.I5);
    assertThat(findings.wrongs()).hasSize(2);
  }

  @Test
  void aLookAtSomebodyElsesThingsIsFound() {
    var check = new PeopleApart();
    check.touched("decide", "{\"account\":\"tg-12/paper\"}", "tg-12", findings);
    check.touched("reconcile", "{\"source\":\"aws.scheduler\"}", "tg-1", findings);
    isRight();
    check.touched("decide", "{\"account\":\"tg-12/paper\"}", "tg-1", findings);
    isWrong(Invariant.I6);
  }

  @Test
  void aClaimAgainstTheSwitchIsFound() {
    var check = new SwitchHolds();
    check.stored(submitted(BOOK), findings);
    check.accepted(there("0", true), List.of(there("0", true)), findings);
    isRight();
    check.stored(
        submitted(BOOK.after(new AccountEvent.TradingStateChanged(TradingState.HALTED, "by hand"))),
        findings);
    isWrong(Invariant.I7);
  }

  @Test
  void anOrderThatNobodyClaimedIsFound() {
    new SwitchHolds().accepted(there("0", true), List.of(there("0", true)), findings);
    isWrong(Invariant.I7);
  }

  @Test
  void anEndedOrderThatLivesOnIsFound() {
    var scene = new StillScene(BOOK);
    scene.orders.put(OPEN.id(), OPEN.after(new OrderEvent.Cancelled("by hand")));
    scene.atVenue.add(there("0", false));
    var check = new EndedIsEnded((_, _) -> scene.atVenue);
    check.atRest(scene, findings);
    isRight();
    scene.atVenue.set(0, there("0", true));
    check.atRest(scene, findings);
    isWrong(Invariant.I8);
  }

  @Test
  void anEndInTheMiddleOfALifeIsFound() {
    var there = new ArrayList<>(List.of(there("0", false)));
    var check = new EndedIsEnded((_, _) -> there);
    check.stored(ended(new OrderEvent.Cancelled("by hand")), findings);
    isRight();
    there.set(0, there("0", true));
    check.stored(ended(new OrderEvent.Expired("the venue never received it")), findings);
    isRight();
    check.stored(ended(new OrderEvent.Cancelled("by hand")), findings);
    isWrong(Invariant.I8);
  }

  private static Stored ended(OrderEvent end) {
    return new Stored.OfOrder(NAME + ":5", ACCOUNT, end, OPEN, OPEN.after(end), 0, () -> BOOK);
  }

  @Test
  void whatIsStuckIsFound() {
    var scene = new StillScene(BOOK);
    scene.waiting.put("reconcile", 0);
    new NothingIsStuck().atRest(scene, findings);
    isRight();
    scene.waiting.put("reconcile", 1);
    scene.givenUp = List.of("{}");
    new NothingIsStuck().atRest(scene, findings);
    isWrong(Invariant.I9);
    assertThat(findings.wrongs()).hasSize(2);
  }

  @Test
  void anOrderThatIsStuckIsFound() {
    var scene = new StillScene(BOOK);
    scene.orders.put(SENDING.id(), SENDING);
    new NothingIsStuck().atRest(scene, findings);
    isWrong(Invariant.I9);
  }

  @Test
  void aWishThatNobodyHeardOfIsFound() {
    var scene = new StillScene(BOOK);
    scene.orders.put(OPEN.id(), OPEN.after(new OrderEvent.Cancelled("user")));
    scene.wishes.add(OPEN.id());
    new NothingIsStuck().atRest(scene, findings);
    isRight();
    scene.orders.clear();
    new NothingIsStuck().atRest(scene, findings);
    isWrong(Invariant.I9);
  }

  @Test
  void anotherHistoryOrAnotherFormIsFound() {
    var scene = new StillScene(BOOK);
    scene.orders.put(OPEN.id(), OPEN);
    scene.folded.put(OPEN.id(), OPEN);
    new HistoryLeadsHere().atRest(scene, findings);
    isRight();
    scene.unlike = " ";
    new HistoryLeadsHere().atRest(scene, findings);
    isWrong(Invariant.I10);
    assertThat(findings.wrongs()).hasSize(2);
  }

  @Test
  void anExitThatOpensIsFound() {
    var check = new ExitsOnlyReduce();
    check.traded(trade("2", true, "0"), findings);
    check.traded(trade("2", false, "2"), findings);
    isRight();
    check.traded(trade("2", true, "1"), findings);
    isWrong(Invariant.I11);
  }

  @Test
  void anExitThatItsVenueTookForAnOrdinaryOrderIsFound() {
    var check = new ExitsOnlyReduce();
    check.stored(
        new Stored.OfOrder(NAME + ":3", ACCOUNT, SUBMITTED, exit(), exit(), 0, () -> BOOK),
        findings);
    isRight();
    check.traded(trade("2", false, "2"), findings);
    isWrong(Invariant.I11);
  }

  @Test
  void anApprovalBeyondTheMoneyIsFound() {
    var tooMuch = new OrderEvent.Approved(Money.usdt("1000.01"), Price.of("100"));
    AccountBook book = BOOK.after(INTENT, tooMuch);
    new ExitsOnlyReduce()
        .stored(
            new Stored.OfOrder(
                NAME + ":2", ACCOUNT, tooMuch, SENDING, SENDING, book.version(), () -> book),
            findings);
    isWrong(Invariant.I11);
  }

  @Test
  void protectionThatIsGoneIsFound() {
    var stop = new OrderType.Stop(Price.of("90"), TriggerSource.LAST, Optional.empty());
    var intent =
        new OrderIntent(
            new IntentId("act.1"),
            ACCOUNT,
            new OrderTerms(BTC, Side.SELL, Quantity.of("2"), stop, true),
            "proof",
            NOW,
            NOW.plusSeconds(60));
    Order waiting =
        Order.from(new OrderEvent.Requested(intent), Money.usdt("0"))
            .after(APPROVED)
            .after(SUBMITTED)
            .after(new OrderEvent.Accepted("1"));
    var scene = new StillScene(BOOK);
    scene.orders.put(waiting.id(), waiting);
    scene.atVenue.add(there("0", true));
    new ProtectionStands().atRest(scene, findings);
    isRight();
    scene.atVenue.clear();
    new ProtectionStands().atRest(scene, findings);
    isWrong(Invariant.I12);
  }

  @Test
  void aCardThatNobodyConfirmedOrThatDoesNotShowTheEndIsFound() {
    var intent =
        new OrderIntent(
            new IntentId("card:abc"), ACCOUNT, INTENT.terms(), "proof", NOW, NOW.plusSeconds(60));
    Order over =
        Order.from(new OrderEvent.Requested(intent), Money.usdt("0"))
            .after(APPROVED)
            .after(SUBMITTED)
            .after(new OrderEvent.Rejected("1", "no"));
    var scene = new StillScene(BOOK);
    scene.orders.put(over.id(), over);
    scene.pressedCards.put("abc", new PressedCard("abc", true, over.version(), false));
    new ChatKeepsItsWord().atRest(scene, findings);
    isRight();
    scene.pressedCards.put("abc", new PressedCard("abc", true, over.version() - 1, false));
    new ChatKeepsItsWord().atRest(scene, findings);
    isWrong(Invariant.I5);
  }

  @Test
  void anOrderOfACardThatNobodyConfirmedIsFound() {
    var intent =
        new OrderIntent(
            new IntentId("card:abc"), ACCOUNT, INTENT.terms(), "proof", NOW, NOW.plusSeconds(60));
    Order order = Order.from(new OrderEvent.Requested(intent), Money.usdt("0"));
    var scene = new StillScene(BOOK);
    scene.orders.put(order.id(), order);
    new ChatKeepsItsWord().atRest(scene, findings);
    isWrong(Invariant.I1);
  }

  @Test
  void newsThatNobodyWasToldAreFound() {
    var turned = new AccountEvent.TradingStateChanged(TradingState.REDUCE_ONLY, "switch");
    var check = new ChatKeepsItsWord();
    var scene = new StillScene(BOOK);
    check.stored(new Stored.OfAccount("n1", ACCOUNT, turned, 0, () -> BOOK), findings);
    scene.newsShown.add("n1");
    check.atRest(scene, findings);
    isRight();
    scene.newsShown.clear();
    check.atRest(scene, findings);
    isWrong(Invariant.I5);
  }
}
