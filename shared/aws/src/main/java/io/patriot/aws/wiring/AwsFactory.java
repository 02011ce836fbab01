package io.patriot.aws.wiring;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.serde.ObjectMapper;
import io.patriot.application.alert.PriceAlerts;
import io.patriot.application.digest.Digests;
import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.market.MarketBoard;
import io.patriot.application.market.PriceBoard;
import io.patriot.application.order.TradingStore;
import io.patriot.application.paper.PaperOrders;
import io.patriot.application.platform.Flags;
import io.patriot.application.platform.PlatformSwitches;
import io.patriot.application.platform.StopWork;
import io.patriot.application.portfolio.Portfolios;
import io.patriot.aws.AwsClients;
import io.patriot.aws.AwsSettings;
import io.patriot.aws.CallCounter;
import io.patriot.aws.alert.DynamoPriceAlerts;
import io.patriot.aws.bus.EventBridgePublisher;
import io.patriot.aws.bus.EventPublisher;
import io.patriot.aws.bus.Outbox;
import io.patriot.aws.digest.DynamoDigests;
import io.patriot.aws.market.DynamoInstrumentCatalogue;
import io.patriot.aws.market.DynamoMarketBoard;
import io.patriot.aws.market.DynamoPriceBoard;
import io.patriot.aws.paper.DynamoPaperOrders;
import io.patriot.aws.portfolio.DynamoPortfolios;
import io.patriot.aws.stop.DynamoFlags;
import io.patriot.aws.stop.DynamoPlatformSwitches;
import io.patriot.aws.stop.DynamoStopWork;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.TableNames;
import io.patriot.aws.trading.DynamoTradingStore;
import io.patriot.events.Wire;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;

/**
 * Clients, stores and the bus. Each is made when it is first asked for, so a function pays only for
 * what it uses.
 */
@Factory
final class AwsFactory {
  static final String TABLE_PREFIX = "patriot";
  private static final String BUS = "patriot";

  /** Where the prices come from that paper orders are judged and matched by. */
  static final String MARKET_VENUE = "binance";

  /**
   * The framework brings a clock of its own for its meters; ours is the one that everybody else
   * gets.
   */
  @Singleton
  @Primary
  InstantSource clock() {
    return InstantSource.system();
  }

  /** Random names and nonces of all parts; see {@link FreshDice}. */
  @Singleton
  FreshDice dice() {
    return new FreshDice(SecureRandom::new);
  }

  @Singleton
  Wire wire(ObjectMapper mapper) {
    return new Wire(mapper);
  }

  @Singleton
  @Requires(missingBeans = AwsSettings.class)
  AwsSettings settings() {
    return AwsSettings.fromEnvironment(System.getenv());
  }

  @Singleton
  @Requires(missingBeans = QueueUrls.class)
  QueueUrls queueUrls() {
    return QueueUrls.fromEnvironment(System.getenv());
  }

  @Singleton
  @Requires(missingBeans = CallCounter.class)
  CallCounter callCounter() {
    return new CallCounter();
  }

  @Singleton
  @Requires(missingBeans = AwsClients.class)
  @Bean(preDestroy = "close")
  AwsClients clients(AwsSettings settings, CallCounter counter) {
    return AwsClients.of(settings, counter);
  }

  @Singleton
  Dynamo dynamo(AwsClients clients, FreshDice dice) {
    return new Dynamo(
        clients.dynamoDb(), TableNames.withPrefix(TABLE_PREFIX), dice::name, Thread::sleep);
  }

  @Singleton
  EventPublisher publisher(AwsClients clients, Wire wire) {
    return new EventBridgePublisher(clients.eventBridge(), BUS, wire, Thread::sleep);
  }

  @Singleton
  Outbox outbox(Dynamo dynamo, Wire wire, EventPublisher publisher) {
    return new Outbox(dynamo, wire, publisher);
  }

  @Singleton
  TradingStore tradingStore(Dynamo dynamo, Wire wire) {
    return new DynamoTradingStore(dynamo, wire, MARKET_VENUE);
  }

  @Singleton
  PlatformSwitches platformSwitches(Dynamo dynamo, Wire wire) {
    return new DynamoPlatformSwitches(dynamo, wire);
  }

  @Singleton
  Flags flags(Dynamo dynamo) {
    return new DynamoFlags(dynamo);
  }

  @Singleton
  Digests digests(Dynamo dynamo, Wire wire) {
    return new DynamoDigests(dynamo, wire);
  }

  @Singleton
  StopWork stopWork(Dynamo dynamo) {
    return new DynamoStopWork(dynamo);
  }

  @Singleton
  InstrumentCatalogue instruments(Dynamo dynamo, Wire wire, InstantSource clock) {
    return new DynamoInstrumentCatalogue(dynamo, wire, MARKET_VENUE, clock);
  }

  @Singleton
  PriceBoard priceBoard(Dynamo dynamo, Wire wire) {
    return new DynamoPriceBoard(dynamo, wire, MARKET_VENUE);
  }

  @Singleton
  MarketBoard marketBoard(Dynamo dynamo, Wire wire, EventPublisher publisher) {
    return new DynamoMarketBoard(dynamo, wire, MARKET_VENUE, publisher);
  }

  @Singleton
  PaperOrders paperOrders(Dynamo dynamo, Wire wire) {
    return new DynamoPaperOrders(dynamo, wire);
  }

  @Singleton
  PriceAlerts priceAlerts(Dynamo dynamo, Wire wire) {
    return new DynamoPriceAlerts(dynamo, wire);
  }

  @Singleton
  Portfolios portfolios(Dynamo dynamo, Wire wire) {
    return new DynamoPortfolios(dynamo, wire);
  }
}
