package io.patriot.proof.platform;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.card.ChatUser;
import io.patriot.application.link.Credential;
import io.patriot.application.link.KeyRules;
import io.patriot.application.link.LinkAccount;
import io.patriot.application.link.LinkOutcome;
import io.patriot.application.people.Membership;
import io.patriot.application.secret.Secret;
import io.patriot.application.trace.Cause;
import io.patriot.application.trace.CorrelationId;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Symbol;
import io.patriot.exchanges.binance.link.BinanceKeyCheck;
import io.patriot.exchanges.binance.signed.PrivateLine;
import io.patriot.exchanges.venue.VenueClock;
import io.patriot.proof.chat.Telegram;
import io.patriot.proof.cloud.CloudInMemory;
import io.patriot.proof.cloud.Container;
import io.patriot.proof.cloud.Machines;
import io.patriot.proof.cloud.Service;
import io.patriot.proof.cloud.Surroundings;
import io.patriot.proof.cloud.Workers;
import io.patriot.proof.crowd.Desk;
import io.patriot.proof.plant.Planted;
import io.patriot.proof.venue.Exchange;
import io.patriot.simulator.binance.access.Permissions;
import io.patriot.simulator.binance.admin.NewAccount;
import io.patriot.simulator.binance.admin.OpenedAccount;
import io.patriot.topology.Part;
import io.patriot.topology.Patriot;
import io.patriot.trading.BinanceFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The whole platform of one world: its cloud, its functions, its feed, its exchange. */
public final class Platform {
  private static final Set<String> FUNCTIONS =
      Set.of(
          "decide-order",
          "place-order",
          "execution-report",
          "reconcile",
          "publish-events",
          "project-portfolio",
          "risk-monitor");
  private static final String FEEDS = "fargate-feeds";
  private static final BigDecimal MONEY_AT_THE_EXCHANGE = new BigDecimal("100000");

  private final Surroundings world;
  private final Planted planted;
  private final CloudInMemory cloud;
  private final Exchange exchange;
  private final Telegram telegram;
  private final Service feed;
  private final Counter counter;
  private final Map<Long, Desk> owners = new TreeMap<>();

  public Platform(Surroundings world) {
    this(world, Planted.NOTHING);
  }

  /**
   * @param planted what is wrong with it on purpose
   */
  public Platform(Surroundings world, Planted planted) {
    this.world = world;
    this.planted = planted;
    this.cloud = new CloudInMemory(world, Patriot.TOPOLOGY);
    this.exchange = new Exchange(world);
    this.telegram = new Telegram(world);
    var feedPart = new FeedPart(world, exchange);
    this.feed =
        new Service(
            world,
            FEEDS,
            (container, ready) -> feedPart.start(container, stores(container), ready));
    this.counter = new Counter(Stores.direct(world, cloud));
  }

  /** Starts everything; the world has to be let run until it {@linkplain #isUp is up}. */
  public void start() {
    exchange.start();
    feed.start();
    Workers.start(world, cloud, Patriot.TOPOLOGY, this::machines, planted.unwatched());
  }

  /** Whether prices are known and orders are taken. */
  public boolean isUp() {
    return feed.isUp() && counter.knowsPrices();
  }

  /** Opens a person's paper account, and links one that they have at the exchange. */
  public void admit(Desk desk, Runnable done) {
    var container = new Container(world, "admission", _ -> {});
    Stores stores = stores(container);
    container
        .host()
        .start(
            "admit",
            () -> {
              Cause cause =
                  new Cause(
                      CorrelationId.of(world.simulation().now(), stores.number()),
                      "admission",
                      "user:proof");
              ChatUser person = person(desk);
              stores.people().join(newcomer(person));
              stores.users().register(person);
              stores.users().provenForLive(desk.tenant(), ChatUser.liveDay(person.createdAt()));
              new OpenPaperAccount(stores.trading(), stores.clock).handle(desk.tenant(), cause);
              link(desk, container, stores, cause);
              done.run();
            });
  }

  private static Membership newcomer(ChatUser person) {
    return Membership.ofNewcomer(person.tenant(), person.userId(), "", person.createdAt());
  }

  /** Some act on their live account by chat, as if they had chosen it and proven themselves. */
  private ChatUser person(Desk desk) {
    Instant now = world.simulation().now();
    boolean live = world.chance().of("who acts live").nextInt(3) == 0;
    return new ChatUser(
        desk.tenant(),
        desk.chat(),
        desk.chat(),
        "en",
        live ? desk.live() : desk.paper(),
        now,
        null);
  }

  private void link(Desk desk, Container container, Stores stores, Cause cause) {
    OpenedAccount opened =
        exchange.itself().openAccount(new NewAccount(MONEY_AT_THE_EXCHANGE, Permissions.TRADING));
    owners.put(opened.accountId(), desk);
    exchange.share(opened);
    var binance = new BinanceFactory();
    VenueClock clock = binance.venueClock(stores.clock);
    PrivateLine line =
        binance.line(
            exchange.http(container), TradingParts.HOST, clock, stores.guards(), stores.clock);
    LinkOutcome outcome =
        new LinkAccount(
                stores.linked(),
                stores.vault(),
                new BinanceKeyCheck(line, clock),
                new KeyRules(false),
                stores.trading(),
                stores.reconcileRequests(),
                stores.clock)
            .handle(
                desk.tenant(),
                "binance",
                "main",
                new Credential(Secret.of(opened.apiKey()), Secret.of(opened.secret())),
                cause);
    if (!(outcome instanceof LinkOutcome.Linked)) {
      throw new IllegalStateException("Not linked: " + outcome);
    }
  }

  public Counter counter() {
    return counter;
  }

  public Exchange exchange() {
    return exchange;
  }

  public Telegram telegram() {
    return telegram;
  }

  public CloudInMemory cloud() {
    return cloud;
  }

  /** Whose account at the exchange it is, by its number there. */
  public Map<Long, Desk> owners() {
    return owners;
  }

  /** The markets by name. */
  public Map<Symbol, Instrument> markets() {
    return counter.markets();
  }

  public boolean isFeedUp() {
    return feed.isUp();
  }

  /** Starts another feed beside the one that runs, which is ended some time after. */
  public void replaceFeed() {
    feed.replace();
  }

  /** Ends the feed's machine; another one starts. */
  public void killFeed() {
    feed.kill("replaced");
  }

  private Optional<Machines> machines(Part part) {
    return healthy(part).map(machines -> planted.in(Machines.class, cloud.counted(part, machines)));
  }

  private Optional<Machines> healthy(Part part) {
    if (part.name().equals(FEEDS)) {
      return Optional.of(feed);
    }
    if (ChatParts.NAMES.contains(part.name())) {
      return Optional.of(chatMachines(part));
    }
    return FUNCTIONS.contains(part.name())
        ? Optional.of(
            Workers.functions(
                world,
                part,
                container ->
                    new TradingParts(container, stores(container), exchange.http(container))
                        .part(part.name())))
        : Optional.empty();
  }

  private Machines chatMachines(Part part) {
    Machines machines =
        Workers.functions(
            world,
            part,
            container -> new ChatParts(container, stores(container), telegram).part(part.name()));
    if (part.name().equals(ChatParts.WEBHOOK)) {
      telegram.start(cloud.counted(part, machines));
    }
    return machines;
  }

  private Stores stores(Container container) {
    return Stores.from(world, cloud, container, planted);
  }
}
