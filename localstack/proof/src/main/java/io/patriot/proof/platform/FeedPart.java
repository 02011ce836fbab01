package io.patriot.proof.platform;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.patriot.aws.bus.EventBridgePublisher;
import io.patriot.aws.market.DynamoMarketBoard;
import io.patriot.domain.market.Symbol;
import io.patriot.exchanges.binance.signed.PrivateLine;
import io.patriot.exchanges.http.HttpPort;
import io.patriot.exchanges.timing.Delays;
import io.patriot.exchanges.ws.WebSocketPort;
import io.patriot.feeds.FeedPorts;
import io.patriot.feeds.Feeds;
import io.patriot.feeds.FeedsSettings;
import io.patriot.feeds.live.PrivateFeeds;
import io.patriot.lambda.Shell;
import io.patriot.proof.cloud.Container;
import io.patriot.proof.cloud.Surroundings;
import io.patriot.proof.venue.Exchange;
import io.patriot.topology.Topology;
import io.patriot.trading.BinanceFactory;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/** The feed with the paper venue and the streams of linked accounts, on one machine. */
final class FeedPart {
  private static final FeedsSettings SETTINGS =
      new FeedsSettings(
          URI.create("http://127.0.0.1:1"),
          URI.create("ws://127.0.0.1:1"),
          List.of(new Symbol("BTCUSDT"), new Symbol("ETHUSDT")));
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
  private static final String MARKET_VENUE = "binance";

  private final Surroundings world;
  private final Exchange exchange;

  FeedPart(Surroundings world, Exchange exchange) {
    this.world = world;
    this.exchange = exchange;
  }

  /** Starts it; returns when the market is being watched and orders are taken. */
  void start(Container container, Stores stores, Consumer<Shell> ready) {
    HttpPort http = stores.planted().in(HttpPort.class, exchange.http(container));
    WebSocketPort sockets = exchange.sockets(container);
    Delays delays = new SimulatedDelays(world, container);
    ThreadFactory threads = container.host().threads("feed");
    var random = world.chance().of("feed").split();
    var publisher =
        new EventBridgePublisher(stores.clients.bus(), Topology.BUS, Stores.WIRE, stores.waits);
    var feeds =
        new Feeds(
            SETTINGS,
            stores.paperOrders(),
            stores.trading(),
            stores.executionReports(),
            stores.alerts(),
            new DynamoMarketBoard(stores.dynamo, Stores.WIRE, MARKET_VENUE, publisher),
            new SimpleMeterRegistry(),
            new FeedPorts(http, sockets, delays, threads, stores.waits, random),
            stores.clock);
    feeds.whenReplaced(() -> container.kill("another one has replaced it"));
    feeds.start();
    var binance = new BinanceFactory();
    PrivateLine line =
        binance.line(
            http,
            TradingParts.HOST,
            binance.venueClock(stores.clock),
            stores.guards(),
            stores.clock);
    new PrivateFeeds(
            stores.linked(),
            stores.vault(),
            line,
            TradingParts.HOST,
            sockets,
            delays,
            stores.executionReports(),
            stores.reconcileRequests(),
            threads,
            stores.waits,
            random.split(),
            stores.clock,
            LOOK_EVERY)
        .start();
    ready.accept(new Shell("fargate-feeds", Stores.WIRE, feeds.paperOrders()));
  }
}
