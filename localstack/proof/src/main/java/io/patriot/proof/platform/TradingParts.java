package io.patriot.proof.platform;

import io.patriot.application.announce.TellEverybody;
import io.patriot.application.venue.TradingVenue;
import io.patriot.aws.bus.EventBridgePublisher;
import io.patriot.aws.bus.Outbox;
import io.patriot.exchanges.binance.signed.BinanceHost;
import io.patriot.exchanges.binance.signed.PrivateLine;
import io.patriot.exchanges.binance.venue.BinanceVenue;
import io.patriot.exchanges.http.HttpPort;
import io.patriot.exchanges.venue.VenueClock;
import io.patriot.lambda.Shell;
import io.patriot.portfolio.PortfolioFactory;
import io.patriot.proof.cloud.Container;
import io.patriot.topology.Topology;
import io.patriot.trading.AccountFactory;
import io.patriot.trading.BinanceFactory;
import io.patriot.trading.StoppingAll;
import io.patriot.trading.TradingFactory;

/** The functions that trade, on one machine, put together by their own factories. */
final class TradingParts {
  /** Any address will do: the line goes to the exchange of the same world. */
  static final BinanceHost HOST = new BinanceHost.Loopback(1);

  private final TradingFactory factory = new TradingFactory();
  private final Container container;
  private final Stores stores;
  private final HttpPort http;

  TradingParts(Container container, Stores stores, HttpPort http) {
    this.container = container;
    this.stores = stores;
    this.http = http;
  }

  Shell part(String name) {
    return switch (name) {
      case "decide-order" -> decideOrder();
      case "place-order" -> placeOrder();
      case "execution-report" ->
          factory.executionReport(
              Stores.WIRE, stores.trading(), stores.reconcileRequests(), stores.clock);
      case "reconcile" -> reconcile();
      case "publish-events" -> publishEvents();
      case "project-portfolio" ->
          new PortfolioFactory().projectPortfolio(Stores.WIRE, stores.portfolios());
      case "risk-monitor" ->
          new PortfolioFactory()
              .riskMonitor(
                  Stores.WIRE,
                  stores.trading(),
                  stores.comparisons(),
                  stores.riskWatches(),
                  stores.prices(),
                  stores.instruments(),
                  stores.portfolios(),
                  stores.linked(),
                  stores.digests(),
                  stores.orderCommands(),
                  stores::number,
                  stores.clock);
      default -> throw new IllegalArgumentException("No such part: " + name);
    };
  }

  private Shell decideOrder() {
    Live live = live();
    var accounts = new AccountFactory();
    return factory.decideOrder(
        Stores.WIRE,
        stores.trading(),
        stores.instruments(),
        stores.placements(),
        venue(live),
        stores.reconcileRequests(),
        accounts.accountWishes(
            stores.linked(),
            stores.vault(),
            stores.trading(),
            stores.users(),
            stores.outcomes(),
            stores.knownSettings(),
            live.binance().quiet(stores.vault(), live.line()),
            live.binance().settings(stores.vault(), live.line()),
            factory.accounts(live.binance().accounts(stores.vault(), live.line(), live.clock())),
            stores.reconcileRequests(),
            stores.clock),
        stores.platform(),
        stores.clock);
  }

  private Shell placeOrder() {
    return factory.placeOrder(
        Stores.WIRE,
        stores.trading(),
        venue(live()),
        stores.reconcileRequests(),
        stores.platform(),
        stores.clock);
  }

  private Shell reconcile() {
    Live live = live();
    StoppingAll all =
        new AccountFactory()
            .stoppingAll(
                stores.trading(),
                stores.linked(),
                stores.people(),
                stores.platform(),
                stores.stopWork(),
                stores.platformSweeps());
    return factory.reconcile(
        Stores.WIRE,
        stores.trading(),
        venue(live),
        live.venue(),
        factory.accounts(live.binance().accounts(stores.vault(), live.line(), live.clock())),
        stores.linked(),
        stores.instruments(),
        stores.placements(),
        stores.reconcileRequests(),
        stores.comparisons(),
        new AccountFactory()
            .lookingAfter(
                stores.trading(),
                venue(live),
                stores.instruments(),
                stores.orderCommands(),
                live.binance().quiet(stores.vault(), live.line()),
                stores.outcomes(),
                all,
                new TellEverybody(
                    stores.people(), stores.outcomes(), stores.announcements(), stores.clock),
                stores.reconcileRequests(),
                stores.clock),
        all,
        new AccountFactory()
            .keepProtected(
                stores.trading(),
                venue(live),
                stores.instruments(),
                stores.orderCommands(),
                stores.outcomes(),
                stores.reconcileRequests(),
                stores.clock),
        stores::number,
        stores.clock);
  }

  private Shell publishEvents() {
    var publisher =
        new EventBridgePublisher(stores.clients.bus(), Topology.BUS, Stores.WIRE, stores.waits);
    return factory.publishEvents(
        Stores.WIRE, new Outbox(stores.dynamo, Stores.WIRE, publisher), stores.clock);
  }

  private TradingVenue venue(Live live) {
    return stores
        .planted()
        .in(
            TradingVenue.class,
            factory.venue(stores.paperOrderQueue(), stores.paperOrders(), live.venue()));
  }

  private record Live(
      BinanceFactory binance, VenueClock clock, PrivateLine line, BinanceVenue venue) {}

  private Live live() {
    var binance = new BinanceFactory();
    VenueClock clock = binance.venueClock(stores.clock);
    PrivateLine line = binance.line(http, HOST, clock, stores.guards(), stores.clock);
    BinanceVenue venue =
        binance.venue(stores.vault(), line, stores.background(container), stores.clock);
    return new Live(binance, clock, line, venue);
  }
}
