package io.patriot.proof.platform;

import io.patriot.application.alert.PriceAlerts;
import io.patriot.application.announce.Announcements;
import io.patriot.application.order.OrderCommands;
import io.patriot.application.order.ReconcileRequests;
import io.patriot.application.order.TradingStore;
import io.patriot.application.paper.PaperOrders;
import io.patriot.application.platform.PlatformSweeps;
import io.patriot.application.platform.PlatformSwitches;
import io.patriot.application.platform.StopWork;
import io.patriot.application.risk.RiskWatches;
import io.patriot.application.time.Waits;
import io.patriot.application.venue.ExecutionReports;
import io.patriot.aws.alert.DynamoPriceAlerts;
import io.patriot.aws.card.DynamoAccountCards;
import io.patriot.aws.card.DynamoCards;
import io.patriot.aws.card.DynamoChatUsers;
import io.patriot.aws.card.DynamoPressFacts;
import io.patriot.aws.card.DynamoUpdateClaims;
import io.patriot.aws.digest.DynamoDigests;
import io.patriot.aws.link.DynamoKeyVault;
import io.patriot.aws.link.DynamoLinkTickets;
import io.patriot.aws.link.DynamoLinkedAccounts;
import io.patriot.aws.market.DynamoInstrumentCatalogue;
import io.patriot.aws.market.DynamoPriceBoard;
import io.patriot.aws.news.DynamoBulletins;
import io.patriot.aws.news.DynamoSendingPace;
import io.patriot.aws.news.DynamoToldAlarms;
import io.patriot.aws.paper.DynamoPaperOrders;
import io.patriot.aws.people.DynamoPeople;
import io.patriot.aws.portfolio.DynamoPortfolios;
import io.patriot.aws.queue.SqsExecutionReports;
import io.patriot.aws.queue.SqsOrderCommands;
import io.patriot.aws.queue.SqsPaperOrderQueue;
import io.patriot.aws.queue.SqsPlacements;
import io.patriot.aws.queue.SqsReconcileRequests;
import io.patriot.aws.queue.SqsTelegramUpdates;
import io.patriot.aws.risk.DynamoRiskWatches;
import io.patriot.aws.setting.DynamoAccountOutcomes;
import io.patriot.aws.setting.DynamoKnownSettings;
import io.patriot.aws.stop.DynamoFlags;
import io.patriot.aws.stop.DynamoPlatformSwitches;
import io.patriot.aws.stop.DynamoStopLinks;
import io.patriot.aws.stop.DynamoStopWork;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.trading.DynamoComparisons;
import io.patriot.aws.trading.DynamoTradingStore;
import io.patriot.aws.wiring.QueueUrls;
import io.patriot.events.Wire;
import io.patriot.exchanges.binance.signed.RepeatGuards;
import io.patriot.exchanges.timing.Background;
import io.patriot.proof.cloud.CloudInMemory;
import io.patriot.proof.cloud.Container;
import io.patriot.proof.cloud.Surroundings;
import io.patriot.proof.plant.Planted;
import io.patriot.topology.Patriot;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Everything that one machine keeps things in and sends things by. */
final class Stores {
  static final Wire WIRE = Wire.standard();
  private static final String MARKET_VENUE = "binance";

  final CloudInMemory.Clients clients;
  final Dynamo dynamo;
  final InstantSource clock;
  final Waits waits;
  private final QueueUrls urls;
  private final Surroundings world;
  private final SplittableRandom random;
  private final Supplier<String> names;
  private final Planted planted;

  private Stores(
      Surroundings world,
      CloudInMemory cloud,
      CloudInMemory.Clients clients,
      Waits waits,
      Planted planted) {
    this.clients = clients;
    this.planted = planted;
    this.world = world;
    this.clock = world.simulation().clock();
    this.waits = waits;
    this.urls = cloud.urls();
    this.random = world.chance().of("names");
    this.names = () -> HexFormat.of().toHexDigits(random.nextLong());
    this.dynamo = new Dynamo(clients.dynamoDb(), cloud.tableNames(), names, waits);
  }

  /** As a machine reaches them. */
  static Stores from(
      Surroundings world, CloudInMemory cloud, Container container, Planted planted) {
    CloudInMemory.Clients healthy = cloud.from(container);
    var clients =
        new CloudInMemory.Clients(
            planted.in(DynamoDbClient.class, healthy.dynamoDb()),
            healthy.sqs(),
            healthy.bus(),
            healthy.kms());
    return new Stores(world, cloud, clients, container::pause, planted);
  }

  /** As nobody does in life: at once, and always. */
  static Stores direct(Surroundings world, CloudInMemory cloud) {
    return new Stores(
        world,
        cloud,
        cloud.direct(),
        time -> {
          throw new IllegalStateException("Nothing fails here, so nobody waits");
        },
        Planted.NOTHING);
  }

  String queueUrl(String queue) {
    return urls.of(queue);
  }

  String name() {
    return names.get();
  }

  int number() {
    return random.nextInt();
  }

  Background background(Container container) {
    return new SimulatedBackground(world, container);
  }

  RepeatGuards guards() {
    return RepeatGuards.standard(waits, clock);
  }

  /** What is planted on this machine. */
  Planted planted() {
    return planted;
  }

  TradingStore trading() {
    return planted.in(TradingStore.class, new DynamoTradingStore(dynamo, WIRE, MARKET_VENUE));
  }

  DynamoInstrumentCatalogue instruments() {
    return new DynamoInstrumentCatalogue(dynamo, WIRE, MARKET_VENUE, clock);
  }

  PaperOrders paperOrders() {
    return planted.in(PaperOrders.class, new DynamoPaperOrders(dynamo, WIRE));
  }

  DynamoChatUsers users() {
    return new DynamoChatUsers(dynamo);
  }

  PriceAlerts alerts() {
    return planted.in(PriceAlerts.class, new DynamoPriceAlerts(dynamo, WIRE));
  }

  DynamoDigests digests() {
    return new DynamoDigests(dynamo, WIRE);
  }

  DynamoPortfolios portfolios() {
    return new DynamoPortfolios(dynamo, WIRE);
  }

  DynamoLinkedAccounts linked() {
    return new DynamoLinkedAccounts(dynamo, WIRE);
  }

  DynamoKeyVault vault() {
    return new DynamoKeyVault(
        dynamo, clients.kms(), "alias/" + Patriot.EXCHANGE_KEYS.name(), clock, random);
  }

  DynamoSendingPace sendingPace() {
    return new DynamoSendingPace(dynamo);
  }

  DynamoToldAlarms toldAlarms() {
    return new DynamoToldAlarms(dynamo, clock);
  }

  RiskWatches riskWatches() {
    return planted.in(RiskWatches.class, new DynamoRiskWatches(dynamo, WIRE));
  }

  DynamoAccountOutcomes outcomes() {
    return new DynamoAccountOutcomes(dynamo, WIRE);
  }

  DynamoKnownSettings knownSettings() {
    return new DynamoKnownSettings(dynamo, WIRE);
  }

  DynamoComparisons comparisons() {
    return new DynamoComparisons(dynamo, WIRE);
  }

  DynamoPriceBoard prices() {
    return new DynamoPriceBoard(dynamo, WIRE, MARKET_VENUE);
  }

  DynamoCards cards() {
    return new DynamoCards(dynamo, WIRE);
  }

  DynamoAccountCards accountCards() {
    return new DynamoAccountCards(dynamo, WIRE);
  }

  DynamoPressFacts pressFacts() {
    return new DynamoPressFacts(dynamo, WIRE, MARKET_VENUE);
  }

  DynamoUpdateClaims updateClaims() {
    return new DynamoUpdateClaims(dynamo, clock);
  }

  DynamoBulletins bulletins() {
    return new DynamoBulletins(dynamo, WIRE, clock);
  }

  DynamoLinkTickets linkTickets() {
    return new DynamoLinkTickets(dynamo);
  }

  PlatformSwitches platform() {
    return planted.in(PlatformSwitches.class, new DynamoPlatformSwitches(dynamo, WIRE));
  }

  StopWork stopWork() {
    return planted.in(StopWork.class, new DynamoStopWork(dynamo));
  }

  PlatformSweeps platformSweeps() {
    return new SqsReconcileRequests(clients.sqs(), urls.of("reconcile"), WIRE, clock);
  }

  Announcements announcements() {
    return new SqsReconcileRequests(clients.sqs(), urls.of("reconcile"), WIRE, clock);
  }

  DynamoFlags flags() {
    return new DynamoFlags(dynamo);
  }

  DynamoPeople people() {
    return new DynamoPeople(dynamo, WIRE);
  }

  DynamoStopLinks stopLinks() {
    return new DynamoStopLinks(dynamo);
  }

  SqsTelegramUpdates telegramUpdates() {
    return new SqsTelegramUpdates(clients.sqs(), urls.of("telegram-updates"));
  }

  OrderCommands orderCommands() {
    return planted.in(
        OrderCommands.class, new SqsOrderCommands(clients.sqs(), urls.of("order-commands"), WIRE));
  }

  SqsPlacements placements() {
    return new SqsPlacements(clients.sqs(), urls.of("order-placement"), WIRE, names);
  }

  ReconcileRequests reconcileRequests() {
    return planted.in(
        ReconcileRequests.class,
        new SqsReconcileRequests(clients.sqs(), urls.of("reconcile"), WIRE, clock));
  }

  ExecutionReports executionReports() {
    return planted.in(
        ExecutionReports.class,
        new SqsExecutionReports(clients.sqs(), urls.of("execution-reports"), WIRE));
  }

  SqsPaperOrderQueue paperOrderQueue() {
    return new SqsPaperOrderQueue(clients.sqs(), urls.of("paper-orders"), WIRE, names);
  }
}
