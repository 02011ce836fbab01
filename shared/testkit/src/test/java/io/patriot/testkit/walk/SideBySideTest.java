package io.patriot.testkit.walk;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.AccountExamples.aCause;
import static io.patriot.testkit.MarketExamples.BTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.patriot.application.order.Comparison;
import io.patriot.application.order.ReconcileAccount;
import io.patriot.application.order.ReconcileAccount.Outcome;
import io.patriot.application.venue.AccountView;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.ExecutionReport.News;
import io.patriot.application.venue.VenueAccounts;
import io.patriot.application.venue.VenueMarkets;
import io.patriot.application.venue.VenueTrades;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.PositionSide;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Leg;
import io.patriot.domain.position.Position;
import io.patriot.domain.position.PositionMode;
import io.patriot.testkit.InMemoryComparisons;
import io.patriot.testkit.OrderExamples;
import io.patriot.testkit.RecordingReconcileRequests;
import io.patriot.testkit.ScriptedVenue.Answer;
import io.patriot.testkit.TradingDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Walks of an account that holds long and short of a market side by side. */
class SideBySideTest {
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final String PRICE = "61800.10";
  private static final Leg LONG = new Leg(BTC, PositionSide.LONG);
  private static final Leg SHORT = new Leg(BTC, PositionSide.SHORT);

  private final TradingDesk desk = new TradingDesk();
  private final TheirAccount theirs = new TheirAccount();
  private final InMemoryComparisons comparisons = new InMemoryComparisons();
  private final ReconcileAccount comparing =
      new ReconcileAccount(
          desk.store(),
          theirs,
          desk.ports().recordExecution(),
          desk.ports().reconcile(),
          desk.ports().reconcileRequests(),
          comparisons,
          desk.clock());

  SideBySideTest() {
    comparisons.put(ACCOUNT, Comparison.NONE.ended(desk.clock().instant()));
    compare();
  }

  @Test
  void theVenuesModeIsFollowedAndStoredOnce() {
    assertThat(desk.book().mode()).isEqualTo(PositionMode.HEDGE);
    AccountBook once = desk.book();
    compare();
    assertThat(desk.book()).isEqualTo(once);
    assertThat(desk.store().replayed(ACCOUNT)).isEqualTo(once);

    theirs.mode = PositionMode.ONE_WAY;
    compare();
    assertThat(desk.book().mode()).isEqualTo(PositionMode.ONE_WAY);
    assertThat(desk.book().tradingState()).isEqualTo(TradingState.ACTIVE);
  }

  @Test
  void anOrderIsSentForThePositionItIsDecidedFor() {
    bothHeld();
    traded(Side.SELL, "0.01", true);
    assertThat(desk.venue().calls())
        .map(OrderIntent::terms)
        .extracting(OrderTerms::side, OrderTerms::reduceOnly, OrderTerms::positionSide)
        .containsExactly(
            tuple(Side.BUY, false, PositionSide.LONG),
            tuple(Side.SELL, false, PositionSide.SHORT),
            tuple(Side.SELL, true, PositionSide.LONG));
    assertThat(held()).containsExactly("LONG 0.01", "SHORT 0.01");
    agrees();
  }

  @Test
  void aStopThatTakesThePlaceOfAnotherIsForTheSamePosition() {
    bothHeld();
    OrderId old = desk.decideAndSend(stopAbove("62500"));

    OrderIntent renewed = OrderExamples.anIntent("renewed", stopAbove("63000")).replacing(old);
    desk.ports().replaceOrder().handle(renewed, aCause());
    desk.sendAll();

    assertThat(desk.order(renewed.orderId()).intent().terms().positionSide())
        .isEqualTo(PositionSide.SHORT);
    assertThat(desk.venue().calls().getLast().terms())
        .extracting(OrderTerms::side, OrderTerms::reduceOnly, OrderTerms::positionSide)
        .containsExactly(Side.BUY, true, PositionSide.SHORT);
  }

  @Test
  void anExitOfMoreThanItsPositionIsDeniedWhateverStandsBesideIt() {
    bothHeld();
    assertThat(desk.decide(terms(Side.BUY, "0.02", true))).isInstanceOf(Order.Denied.class);
    assertThat(desk.decide(terms(Side.SELL, "0.03", true))).isInstanceOf(Order.Denied.class);
    assertThat(desk.decide(terms(Side.SELL, "0.02", true))).isInstanceOf(Order.Approved.class);
  }

  @Test
  void aTradeByHandIsAdoptedWhereTheVenueCountsIt() {
    bothHeld();
    theirs.byHand(Side.BUY, PositionSide.SHORT, "0.005");
    theirs.byHand(Side.BUY, PositionSide.LONG, "0.01");

    assertThat(compare().corrected()).isEmpty();

    assertThat(held()).containsExactly("LONG 0.03", "SHORT 0.005");
    agrees();
    assertThat(desk.store().replayed(ACCOUNT)).isEqualTo(desk.book());
  }

  @Test
  void whatNoTradeExplainsIsCorrectedThereAndNowhereElse() {
    bothHeld();
    Position untouched = desk.book().position(LONG);
    theirs.unlisted(Side.SELL, PositionSide.SHORT, "0.02");

    assertThat(compare().corrected()).containsExactly(BTC);

    assertThat(held()).containsExactly("LONG 0.02", "SHORT 0.03");
    assertThat(desk.book().position(LONG)).isEqualTo(untouched);
    assertThat(desk.book().tradingState()).isEqualTo(TradingState.REDUCE_ONLY);
  }

  @Test
  void longAndShortOfTheSameSizeAreNotNothing() {
    traded(Side.BUY, "0.02", false);
    theirs.unlisted(Side.SELL, PositionSide.SHORT, "0.02");
    theirs.unlisted(Side.SELL, PositionSide.LONG, "0.02");

    compare();
    assertThat(held()).containsExactly("SHORT 0.02");
  }

  @Test
  void anExitHeardBeforeTheTradeThatMadeItPossibleComesRight() {
    traded(Side.BUY, "0.02", false);
    OrderId first = desk.decideAndSend(terms(Side.SELL, "0.02", true));
    OrderId second = desk.decideAndSend(terms(Side.SELL, "0.02", true));
    theirs.byHand(Side.BUY, PositionSide.LONG, "0.02");
    theirs.ours(desk.fill(first, "0.02", PRICE), Side.SELL, PositionSide.LONG);
    theirs.ours(desk.fill(second, "0.02", PRICE), Side.SELL, PositionSide.LONG);

    assertThat(desk.book().position(LONG).isOverdrawn()).isTrue();
    assertThat(desk.decide(terms(Side.BUY, "0.01", true))).isInstanceOf(Order.Denied.class);
    assertThat(compare().corrected()).isEmpty();
    assertThat(desk.book().positions()).isEmpty();
    assertThat(desk.book().tradingState()).isEqualTo(TradingState.ACTIVE);
  }

  @Test
  void aRefusalBecauseOfTheModeHasTheAccountCompared() {
    theirs.mode = PositionMode.ONE_WAY;
    desk.venue().next(Answer.OTHER_POSITION_MODE);
    var requests = (RecordingReconcileRequests) desk.ports().reconcileRequests();
    requests.accounts().takeAll();
    OrderId order = desk.decideAndSend(terms(Side.BUY, "0.01", false));

    assertThat(desk.order(order)).isInstanceOf(Order.Rejected.class);
    assertThat(desk.book().reserved().isZero()).isTrue();
    assertThat(requests.accounts().messages()).hasSize(1);
    compare();
    assertThat(desk.decide(terms(Side.BUY, "0.01", false)).intent().terms().positionSide())
        .isEqualTo(PositionSide.BOTH);
  }

  private static OrderTerms stopAbove(String price) {
    return OrderExamples.reduceOnly(OrderExamples.aStopBuyOf("0.01", BTC, price));
  }

  private void bothHeld() {
    traded(Side.BUY, "0.02", false);
    traded(Side.SELL, "0.01", false);
  }

  private void traded(Side side, String quantity, boolean reduceOnly) {
    OrderId order = desk.decideAndSend(terms(side, quantity, reduceOnly));
    PositionSide position = desk.order(order).intent().terms().positionSide();
    theirs.ours(desk.fill(order, quantity, PRICE), side, position);
  }

  private List<String> held() {
    return desk.book().positions().values().stream()
        .map(position -> position.positionSide() + " " + position.quantity())
        .toList();
  }

  private void agrees() {
    for (Leg leg : List.of(LONG, SHORT)) {
      Quantity venues =
          theirs.positions.getOrDefault(leg, Position.flat(leg, Asset.USDT)).quantity();
      assertThat(desk.book().position(leg).quantity()).isEqualTo(venues);
    }
  }

  private Outcome.Compared compare() {
    return (Outcome.Compared) Looks.last(desk, comparing, A_DAY);
  }

  private static OrderTerms terms(Side side, String quantity, boolean reduceOnly) {
    return new OrderTerms(BTC, side, Quantity.of(quantity), new OrderType.Market(), reduceOnly);
  }

  /** The account as the venue has it. */
  private static final class TheirAccount implements VenueAccounts {
    private final SortedMap<Leg, Position> positions = new TreeMap<>();
    private final List<ExecutionReport> trades = new ArrayList<>();
    private PositionMode mode = PositionMode.HEDGE;
    private int byHand;

    void ours(ExecutionReport report, Side side, PositionSide position) {
      if (report.news() instanceof News.Filled(var fill)) {
        hold(side, position, fill);
        trades.add(report);
      }
    }

    void byHand(Side side, PositionSide position, String quantity) {
      Fill fill = unlisted(side, position, quantity);
      trades.add(
          new ExecutionReport(
              ACCOUNT,
              BTC,
              OrderId.of(new IntentId("external:" + byHand)),
              new News.ExternalFill(side, fill, "by hand"),
              side,
              position));
    }

    Fill unlisted(Side side, PositionSide position, String quantity) {
      byHand++;
      Fill fill = OrderExamples.aFillOf(quantity, PRICE, "hand-" + byHand);
      hold(side, position, fill);
      return fill;
    }

    private void hold(Side side, PositionSide position, Fill fill) {
      var leg = new Leg(BTC, position);
      positions.put(
          leg, positions.getOrDefault(leg, Position.flat(leg, Asset.USDT)).after(side, fill));
    }

    Money wallet() {
      Money sum = Money.usdt("100000");
      for (Position position : positions.values()) {
        sum = sum.plus(position.realised()).minus(position.fees());
      }
      return sum;
    }

    @Override
    public AccountView view(AccountId account) {
      return new AccountView.Seen(
          wallet(),
          mode,
          positions.values().stream().filter(position -> !position.isFlat()).toList());
    }

    @Override
    public VenueTrades trades(
        AccountId account, Symbol symbol, Instant since, List<OrderId> waiting) {
      return new VenueTrades.Listed(List.copyOf(trades));
    }

    @Override
    public VenueMarkets marketsMoved(AccountId account, Instant since) {
      return new VenueMarkets.Moved(Set.of());
    }
  }
}
