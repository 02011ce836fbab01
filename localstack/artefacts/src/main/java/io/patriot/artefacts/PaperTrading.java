package io.patriot.artefacts;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.market.MarketSummary;
import io.patriot.application.order.DecideOrder;
import io.patriot.application.order.OrderCommand;
import io.patriot.application.order.Placement;
import io.patriot.application.trace.Cause;
import io.patriot.application.trace.CorrelationId;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.aws.market.DynamoInstrumentCatalogue;
import io.patriot.aws.market.DynamoMarketBoard;
import io.patriot.aws.portfolio.DynamoPortfolios;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.trading.DynamoTradingStore;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Position;
import io.patriot.domain.risk.RiskPolicy;
import io.patriot.events.Wire;
import io.patriot.events.message.CauseV1;
import io.patriot.events.message.ExecutionReportV1;
import io.patriot.events.message.OrderCommandV1;
import io.patriot.events.message.PlacementV1;
import io.patriot.events.message.ReconcileRequestV1;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.MarketExamples;
import io.patriot.testkit.OrderExamples;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A market with a price, an account on paper, and what is written on queues about its orders. */
public final class PaperTrading {
  public static final AccountId ACCOUNT = AccountExamples.ACCOUNT;
  private static final Duration WANTED_FOR = Duration.ofMinutes(5);
  private static final String VENUE = "binance";
  private static final String QUANTITY = "0.002";

  private final Wire wire = Wire.standard();
  private final InstantSource clock = InstantSource.system();
  private final Dynamo dynamo;
  private final DynamoMarketBoard board;
  private final DynamoTradingStore store;
  private int asked;

  public PaperTrading(SmallCloud cloud) {
    dynamo = cloud.dynamo();
    store = new DynamoTradingStore(dynamo, wire, VENUE);
    board = new DynamoMarketBoard(dynamo, wire, VENUE, _ -> {});
    board.instruments(List.of(MarketExamples.BTCUSDT, MarketExamples.ETHUSDT));
    refreshPrice();
    new OpenPaperAccount(store, clock).handle(AccountExamples.TENANT, cause());
  }

  /** Decisions want a price that is seconds old. */
  public void refreshPrice() {
    board.prices(List.of(new MarketSummary(MarketExamples.aBitcoinQuote(clock.instant()), null)));
  }

  /** A wish so small that many fit into the limits of one account. */
  public OrderIntent intent(String name) {
    Instant now = clock.instant();
    return new OrderIntent(
        new IntentId(name),
        ACCOUNT,
        OrderExamples.aMarketBuyOf(QUANTITY, MarketExamples.BTC),
        "test",
        now,
        now.plus(WANTED_FOR));
  }

  public String command(OrderIntent intent) {
    return wire.write(OrderCommandV1.of(new OrderCommand.Place(intent), CauseV1.of(cause())));
  }

  /** An order that was decided upon, as it lies in the queue for the venue. */
  public String placement(OrderIntent intent) {
    refreshPrice();
    var handedOn = new ArrayList<Placement>();
    Order order =
        new DecideOrder(
                store,
                new DynamoInstrumentCatalogue(dynamo, wire, VENUE, clock),
                (placement, _) -> handedOn.add(placement),
                RiskPolicy.STANDARD,
                clock)
            .handle(intent, cause());
    if (handedOn.isEmpty()) {
      throw new IllegalStateException("Not approved: " + order);
    }
    return wire.write(PlacementV1.of(handedOn.getFirst(), CauseV1.of(cause())));
  }

  public String filled(OrderIntent intent) {
    return report(intent, new ExecutionReport.News.Filled(fill("t-of-the-order")));
  }

  /** A trade in the account's market that nobody asked for here. */
  public String tradedElsewhere(OrderIntent intent) {
    return report(
        intent,
        new ExecutionReport.News.ExternalFill(Side.BUY, fill("t-from-elsewhere"), "by hand"));
  }

  /** A trade by hand that is large enough for the account's risk to be watched. */
  public String tradedMuch(OrderIntent intent) {
    return report(
        intent,
        new ExecutionReport.News.ExternalFill(
            Side.BUY, OrderExamples.aFillOf("0.3", "60000", "t-much"), "by hand"));
  }

  public String doubt(OrderIntent intent) {
    return wire.write(
        ReconcileRequestV1.of(CauseV1.of(cause()), ACCOUNT.toString(), intent.orderId().value()));
  }

  public Order order(OrderIntent intent) {
    return store.order(ACCOUNT, intent.orderId()).orElseThrow();
  }

  public List<Position> positions() {
    return new DynamoPortfolios(dynamo, wire).positions(ACCOUNT);
  }

  public Cause cause() {
    return new Cause(
        CorrelationId.of(clock.instant(), ++asked), "test", "user:" + AccountExamples.USER_ID);
  }

  private String report(OrderIntent intent, ExecutionReport.News news) {
    return wire.write(
        ExecutionReportV1.of(
            new ExecutionReport(ACCOUNT, intent.symbol(), intent.orderId(), news),
            CauseV1.of(cause())));
  }

  private static Fill fill(String trade) {
    return OrderExamples.aFillOf(QUANTITY, "60000", trade);
  }
}
