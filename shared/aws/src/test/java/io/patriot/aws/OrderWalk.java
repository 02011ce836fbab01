package io.patriot.aws;

import static io.patriot.testkit.MarketExamples.BTC;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.card.Card;
import io.patriot.application.card.CardId;
import io.patriot.application.card.Cards;
import io.patriot.application.market.MarketSummary;
import io.patriot.application.order.DecideOrder;
import io.patriot.application.order.OrderCommand;
import io.patriot.application.order.PlaceOrder;
import io.patriot.application.order.Placement;
import io.patriot.application.order.Placements;
import io.patriot.application.order.RecordExecution;
import io.patriot.application.platform.PlatformFence;
import io.patriot.application.trace.Cause;
import io.patriot.application.trace.CorrelationId;
import io.patriot.application.trace.CurrentRequest;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.aws.card.DynamoCards;
import io.patriot.aws.card.ExampleCards;
import io.patriot.aws.market.DynamoInstrumentCatalogue;
import io.patriot.aws.market.DynamoMarketBoard;
import io.patriot.aws.queue.SqsOrderCommands;
import io.patriot.aws.queue.SqsPaperOrderQueue;
import io.patriot.aws.queue.SqsPlacements;
import io.patriot.aws.queue.SqsReconcileRequests;
import io.patriot.aws.stop.DynamoPlatformSwitches;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.trading.DynamoTradingStore;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.risk.RiskPolicy;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.HandTurnedClock;
import io.patriot.testkit.MarketExamples;
import io.patriot.testkit.OrderExamples;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;

/** The steps of an order over the real ports, each counted by itself. */
final class OrderWalk {
  private final HandTurnedClock clock = HandTurnedClock.atNoon();
  private final CallCounter counter;
  private final Cards cards;
  private final SqsOrderCommands commands;
  private final DecideOrder decide;
  private final PlaceOrder place;
  private final RecordExecution record;
  private final List<Placement> handedOn = new ArrayList<>();
  private int requests;

  OrderWalk(AwsClients clients, CallCounter counter) {
    this.counter = counter;
    Dynamo dynamo = LocalCloud.freshTables();
    var road = new Dynamo(clients.dynamoDb(), dynamo.tables(), LocalCloud.NAMES, Thread::sleep);
    var sqs = clients.sqs();
    var wire = LocalCloud.WIRE;
    String queue = LocalCloud.freshFifoQueue();
    var board = new DynamoMarketBoard(road, wire, "binance", _ -> {});
    board.instruments(List.of(MarketExamples.BTCUSDT, MarketExamples.ETHUSDT));
    board.prices(List.of(new MarketSummary(MarketExamples.aBitcoinQuote(clock.instant()), null)));
    var store = new DynamoTradingStore(road, wire, "binance");
    new OpenPaperAccount(store, clock).handle(AccountExamples.TENANT, AccountExamples.aCause());
    var catalogue = new DynamoInstrumentCatalogue(road, wire, "binance", clock);
    catalogue.find(BTC);
    Placements placements = new SqsPlacements(sqs, queue, wire, LocalCloud.NAMES);
    cards = new DynamoCards(road, wire);
    commands = new SqsOrderCommands(sqs, queue, wire);
    decide =
        new DecideOrder(
            store,
            catalogue,
            (placement, cause) -> {
              placements.send(placement, cause);
              handedOn.add(placement);
            },
            RiskPolicy.STANDARD,
            clock);
    var reconcile = new SqsReconcileRequests(sqs, LocalCloud.freshQueue(), wire, clock);
    place =
        new PlaceOrder(
            store,
            new PaperRoad(new SqsPaperOrderQueue(sqs, queue, wire, LocalCloud.NAMES)),
            reconcile,
            new PlatformFence(new DynamoPlatformSwitches(road, LocalCloud.WIRE)),
            clock);
    record = new RecordExecution(store, reconcile, clock);
  }

  void draw(CardId id) {
    cards.put(ExampleCards.aCard(id, OrderExamples.aMarketBuyOf("0.002", BTC)));
  }

  SortedMap<String, Long> confirm(CardId id) {
    return counted(
        cause -> {
          var press =
              new Cards.Press(
                  AccountExamples.TENANT, id, AccountExamples.USER_ID, ExampleCards.CHAT_ID, 5);
          cards.confirm(press, clock.instant());
          commands.send(new OrderCommand.Place(intent(id)), cause);
        });
  }

  SortedMap<String, Long> decide(CardId id) {
    return counted(
        cause -> {
          Order order = decide.handle(intent(id), cause);
          if (!(order instanceof Order.Approved)) {
            throw new IllegalStateException("Not approved: " + order);
          }
        });
  }

  SortedMap<String, Long> place() {
    return counted(cause -> place.handle(handedOn.getLast(), cause));
  }

  SortedMap<String, Long> fill(CardId id) {
    OrderIntent intent = intent(id);
    var news =
        new ExecutionReport.News.Filled(
            OrderExamples.aFillOf("0.002", "61800.1", "t" + intent.orderId().shortForm()));
    var report = new ExecutionReport(intent.account(), intent.symbol(), intent.orderId(), news);
    return counted(cause -> record.handle(report, cause));
  }

  private OrderIntent intent(CardId id) {
    Card card = ExampleCards.aCard(id, OrderExamples.aMarketBuyOf("0.002", BTC));
    return card.intent(clock.instant());
  }

  private SortedMap<String, Long> counted(Consumer<Cause> act) {
    CorrelationId request = CorrelationId.of(clock.instant(), ++requests);
    ScopedValue.where(CurrentRequest.ID, request)
        .run(() -> act.accept(new Cause(request, "walk", "user:1")));
    return counter.of(request);
  }
}
