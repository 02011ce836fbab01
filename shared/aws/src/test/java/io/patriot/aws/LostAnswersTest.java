package io.patriot.aws;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.AccountExamples.aCause;
import static io.patriot.testkit.AccountExamples.aPaperBook;
import static io.patriot.testkit.AccountExamples.aPaperOpening;
import static io.patriot.testkit.OrderExamples.NOON;
import static io.patriot.testkit.OrderExamples.aFillOf;
import static io.patriot.testkit.OrderExamples.anIntent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.application.card.Cards;
import io.patriot.application.card.PressResult;
import io.patriot.application.market.MarketSummary;
import io.patriot.application.order.DecideOrder;
import io.patriot.application.paper.PaperOrder;
import io.patriot.application.paper.PaperOrders.Added;
import io.patriot.aws.card.DynamoCards;
import io.patriot.aws.card.DynamoUpdateClaims;
import io.patriot.aws.card.ExampleCards;
import io.patriot.aws.market.DynamoMarketBoard;
import io.patriot.aws.paper.DynamoPaperOrders;
import io.patriot.aws.paper.ExamplePaperOrders;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.StoreUnavailable;
import io.patriot.aws.trading.DynamoTradingStore;
import io.patriot.domain.order.Order;
import io.patriot.domain.risk.RiskPolicy;
import io.patriot.testkit.FixedInstruments;
import io.patriot.testkit.HandTurnedClock;
import io.patriot.testkit.MarketExamples;
import io.patriot.testkit.RecordingPlacements;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What AWS did although its answer never came is neither done twice nor taken for another's. */
final class LostAnswersTest {
  private final Dynamo good = LocalCloud.freshTables();
  private final HandTurnedClock clock = HandTurnedClock.atNoon();

  @Test
  void aCommitWhoseAnswerIsLostIsNoConflict() {
    var road = new LossyRoad("TransactWriteItems");
    var counter = new CallCounter();
    var store = new DynamoTradingStore(over(road, counter), LocalCloud.WIRE, "binance");
    store.open(aPaperBook(), aPaperOpening(), aCause(), NOON);
    var board = new DynamoMarketBoard(good, LocalCloud.WIRE, "binance", _ -> {});
    board.prices(List.of(new MarketSummary(MarketExamples.aBitcoinQuote(NOON), null)));
    var decide =
        new DecideOrder(
            store,
            FixedInstruments.bitcoinAndEther(),
            new RecordingPlacements(),
            RiskPolicy.STANDARD,
            clock);
    road.loseNext(1);

    Order order = decide.handle(anIntent(), aCause());

    assertThat(order).isInstanceOf(Order.Approved.class);
    assertThat(store.history(ACCOUNT, order.id())).hasSize(2);
    assertThat(counter.total()).containsEntry("DynamoDb.TransactWriteItems", 2L);
  }

  @Test
  void aClaimWhoseAnswerIsLostIsStillOurs() {
    var road = new LossyRoad("PutItem");
    var claims = new DynamoUpdateClaims(over(road, new CallCounter()), clock);
    road.loseNext(1);

    assertThat(claims.claim(7)).isTrue();
    assertThat(claims.claim(7)).isFalse();
  }

  @Test
  void aPressWhoseAnswerIsLostStillCounts() {
    var road = new LossyRoad("UpdateItem");
    Cards cards = new DynamoCards(over(road, new CallCounter()), LocalCloud.WIRE);
    cards.put(ExampleCards.aCard());
    road.loseNext(1);

    assertThat(cards.confirm(ExampleCards.press(), NOON)).isInstanceOf(PressResult.Done.class);
    assertThat(cards.confirm(ExampleCards.press(), NOON))
        .isInstanceOf(PressResult.AlreadyUsed.class);
  }

  @Test
  void aPaperOrderWhoseAnswersAreLostIsAddedAndSavedByUs() {
    var road = new LossyRoad("PutItem", "TransactWriteItems");
    var orders = new DynamoPaperOrders(over(road, new CallCounter()), LocalCloud.WIRE);
    PaperOrder order = ExamplePaperOrders.aLiveOrder();
    PaperOrder later = ExamplePaperOrders.filled(order, aFillOf("0.01", "61800.1", "t1"));

    long turn = orders.takeTurn();

    road.loseNext(1);
    assertThat(orders.add(order, turn)).isEqualTo(Added.ADDED);
    road.loseNext(1);
    assertThat(orders.save(later)).isTrue();

    assertThat(orders.add(order, turn)).isEqualTo(Added.WAS_THERE);
    assertThat(orders.save(later)).isFalse();
    assertThat(orders.find(ACCOUNT, order.id())).contains(later);
  }

  @Test
  void aStoreThatDoesNotAnswerIsUnavailable() {
    var road = new LossyRoad("PutItem");
    var claims = new DynamoUpdateClaims(over(road, new CallCounter()), clock);
    road.loseNext(AwsClients.ATTEMPTS_MAX);

    assertThatThrownBy(() -> claims.claim(8)).isInstanceOf(StoreUnavailable.class);
  }

  private Dynamo over(LossyRoad road, CallCounter counter) {
    return new Dynamo(
        LocalCloud.clients(counter, road).dynamoDb(),
        good.tables(),
        LocalCloud.NAMES,
        Thread::sleep);
  }
}
