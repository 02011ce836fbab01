package io.patriot.stack;

import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.runtime.server.EmbeddedServer;
import io.patriot.api.link.LinkSettings;
import io.patriot.application.mail.MailAddress;
import io.patriot.application.mail.Post;
import io.patriot.application.market.PriceBoard;
import io.patriot.application.people.Registration;
import io.patriot.application.secret.CurrentSecret;
import io.patriot.application.secret.Secret;
import io.patriot.aws.AwsClients;
import io.patriot.aws.CallCounter;
import io.patriot.aws.wiring.QueueUrls;
import io.patriot.bot.BotSettings;
import io.patriot.bot.MenuPublisher;
import io.patriot.bot.PagesAddress;
import io.patriot.bot.alarm.AdminsChat;
import io.patriot.bot.chat.RetryLater;
import io.patriot.bot.platform.Admins;
import io.patriot.domain.market.Symbol;
import io.patriot.exchanges.binance.signed.BinanceHost;
import io.patriot.feeds.Feeds;
import io.patriot.feeds.live.PrivateFeeds;
import io.patriot.lambda.Shell;
import io.patriot.mail.MailStandIn;
import io.patriot.mail.SmtpPost;
import io.patriot.simulator.binance.BinanceSimulator;
import io.patriot.simulator.binance.SimulatorSettings;
import io.patriot.stack.wiring.Cloud;
import io.patriot.stack.wiring.DeadLetterBells;
import io.patriot.stack.wiring.Findings;
import io.patriot.stack.wiring.Triggers;
import io.patriot.telegram.StandInSettings;
import io.patriot.telegram.bot.Faults;
import io.patriot.topology.Patriot;
import io.patriot.topology.Topology;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** The running platform: every part of the topology in one process, fed as AWS would feed it. */
public final class LocalStack implements AutoCloseable {
  private static final Duration PRICES_TIME_MAX = Duration.ofSeconds(30);
  private static final Duration PRICES_LOOK_EVERY = Duration.ofMillis(50);
  private static final List<Symbol> MARKETS = List.of(new Symbol("BTCUSDT"), new Symbol("ETHUSDT"));
  private static final Logger LOG = LoggerFactory.getLogger(LocalStack.class);
  private static final Topology TOPOLOGY = Patriot.TOPOLOGY;
  private static final String WEBHOOK_PATH = "/telegram";
  private static final int SECRET_BYTES = 32;

  /** Whom letters come from that never leave this machine. */
  private static final MailAddress SENDER = new MailAddress("news@patriot.example");

  /** Whoever runs this at home is seen from addresses that change. */
  private static final LinkSettings NO_FIXED_ADDRESSES = new LinkSettings(List.of());

  /** What was started, last first, so that everything stops in the opposite order. */
  private final Deque<AutoCloseable> started = new ArrayDeque<>();

  private final Ports ports;
  private int exchangePort;
  private String address = "";
  private @Nullable CallCounter counter;
  private Findings findings = new Findings();
  private @Nullable BinanceSimulator exchange;
  private @Nullable ApplicationContext context;
  private @Nullable PageServer pageServer;
  private @Nullable Telegram telegram;
  private @Nullable MailStandIn post;

  private LocalStack(Ports ports) {
    this.ports = ports;
  }

  /** Starts everything and returns when the first order could be given. */
  public static LocalStack start(Arguments arguments, Map<String, String> environment)
      throws IOException {
    var stack = new LocalStack(arguments.ports());
    try {
      stack.startAll(arguments, environment);
      return stack;
    } catch (IOException | RuntimeException e) {
      stack.close();
      throw e;
    } catch (TelegramApiException e) {
      stack.close();
      throw new IOException("Telegram does not take the bot: " + e.getMessage(), e);
    }
  }

  public URI page() {
    return URI.create("http://127.0.0.1:" + ports.chat());
  }

  public URI api() {
    return URI.create("http://127.0.0.1:" + ports.api());
  }

  /** Where the pages are that open inside Telegram. */
  public URI pages() {
    return URI.create("http://127.0.0.1:" + ports.pages());
  }

  /** Where to find what runs. */
  public String addresses() {
    return address
        + " · exchange http://127.0.0.1:"
        + exchangePort
        + " · health http://127.0.0.1:"
        + ports.health()
        + "/health · letters "
        + letters();
  }

  /** The page on which letters stand that would go out by e-mail. */
  public URI letters() {
    return URI.create("http://127.0.0.1:" + ports.letters());
  }

  /** What was found and made at another AWS, where the environment names one. */
  public Findings findings() {
    return findings;
  }

  /** Counts the calls to AWS of everything that runs here. */
  public CallCounter calls() {
    return Objects.requireNonNull(counter);
  }

  /**
   * The exchange that stands in for Binance, with its office and its bad days; there must be one
   * that was started here.
   */
  public BinanceSimulator exchange() {
    return Objects.requireNonNull(exchange);
  }

  /** One of the parts that work behind the queues. */
  public <T> T part(Class<T> type) {
    return Objects.requireNonNull(context).getBean(type);
  }

  /** One of the parts behind the pages. */
  public <T> T pagesPart(Class<T> type) {
    return Objects.requireNonNull(pageServer).part(type);
  }

  /** Where letters arrive that go nowhere. */
  public MailStandIn post() {
    return Objects.requireNonNull(post);
  }

  /** Bad days of the messenger, where the chat page stands in for it. */
  public Optional<Faults> telegramFaults() {
    return Objects.requireNonNull(telegram).faults();
  }

  @Override
  public void close() {
    while (!started.isEmpty()) {
      try {
        started.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException("A part did not stop", e);
      }
    }
  }

  private void startAll(Arguments arguments, Map<String, String> environment)
      throws IOException, TelegramApiException {
    var dataDir = arguments.dataDir();
    Optional<Integer> elsewhere = exchangeElsewhere(environment);
    exchangePort = elsewhere.orElse(ports.exchange());
    Cloud cloud;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Cloud> startingCloud = threads.submit(() -> cloud(dataDir, environment));
      if (elsewhere.isEmpty()) {
        exchange = keep(threads.submit(this::startExchange));
      }
      cloud = keep(startingCloud);
    }
    counter = cloud.counter();
    telegram = keep(Telegram.start(ports, dataDir, environment));
    address = telegram.address();
    TelegramClient client = telegram.client();
    CurrentSecret webhookSecret = cloud.safe().keep(Patriot.WEBHOOK_SECRET, freshSecret());
    CurrentSecret stopLinkSecret = cloud.safe().keep(Patriot.STOP_LINK_SECRET, freshSecret());
    CurrentSecret token = cloud.safe().keepOwn(Patriot.BOT_TOKEN, telegram.token());
    findings = cloud.findings();
    post = keep(MailStandIn.start(ports.smtp(), ports.letters(), InstantSource.system()));
    Optional<AdminsChat> admins = adminsChat(environment);
    ApplicationContext parts =
        keep(
            context(
                cloud,
                client,
                webhookSecret,
                stopLinkSecret,
                admins,
                Admins.named(environment.getOrDefault("PATRIOT_ADMINS_USERS", "")),
                Registration.named(environment.getOrDefault("PATRIOT_REGISTRATION", "open"))));
    context = parts;
    Feeds feeds = parts.getBean(Feeds.class);
    parts.getBean(EmbeddedServer.class).start();
    feeds.start();
    awaitPrices(parts.getBean(PriceBoard.class));
    keep(
        Triggers.start(
            TOPOLOGY, cloud, name -> parts.getBean(Shell.class, Qualifiers.byName(name))));
    if (admins.isPresent()) {
      keep(DeadLetterBells.start(TOPOLOGY, cloud, InstantSource.system()));
    }
    keep(
        ApiDoor.open(
            ports.api(),
            Map.of(
                WEBHOOK_PATH, parts.getBean(Shell.class, Qualifiers.byName("telegram-webhook")))));
    parts.getBean(PrivateFeeds.class).start();
    pageServer =
        keep(
            PageServer.open(
                ports.pages(),
                cloud,
                new BinanceHost.Loopback(exchangePort),
                token,
                stopLinkSecret,
                NO_FIXED_ADDRESSES));
    publish(parts.getBean(MenuPublisher.class));
    telegram.deliverTo(api().resolve(WEBHOOK_PATH), webhookSecret.get(), client);
  }

  /** Commands work without a menu, and not every server that speaks the Bot API knows menus. */
  private static void publish(MenuPublisher menus) {
    try {
      menus.publish();
    } catch (RetryLater e) {
      LOG.warn("telegram.menu_not_published", e);
    }
  }

  /** The built-in one, unless the environment names another. */
  private static Cloud cloud(@Nullable Path dataDir, Map<String, String> environment)
      throws IOException {
    return environment.getOrDefault(Cloud.ENDPOINT, "").isBlank()
        ? Cloud.start(TOPOLOGY, dataDir)
        : Cloud.at(TOPOLOGY, environment);
  }

  /** One that lives on when this platform dies, as the real one would. */
  private static Optional<Integer> exchangeElsewhere(Map<String, String> environment) {
    String port = environment.getOrDefault("PATRIOT_EXCHANGE_PORT", "");
    return port.isBlank() ? Optional.empty() : Optional.of(Integer.valueOf(port.strip()));
  }

  /** Whom to tell when messages are given up. */
  private static Optional<AdminsChat> adminsChat(Map<String, String> environment) {
    String chat = environment.getOrDefault("PATRIOT_ADMINS_CHAT", "");
    return chat.isBlank()
        ? Optional.empty()
        : Optional.of(new AdminsChat(Long.parseLong(chat.strip())));
  }

  private BinanceSimulator startExchange() {
    return BinanceSimulator.start(
        SimulatorSettings.defaults()
            .withPort(ports.exchange())
            .withAdminPort(ports.exchangeOffice()));
  }

  private ApplicationContext context(
      Cloud cloud,
      TelegramClient client,
      CurrentSecret webhookSecret,
      CurrentSecret stopLinkSecret,
      Optional<AdminsChat> admins,
      Admins adminUsers,
      Registration registration) {
    ApplicationContext context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .banner(false)
            .environments("local")
            .properties(
                Map.of(
                    "micronaut.server.port",
                    ports.health(),
                    "micronaut.server.host",
                    "127.0.0.1",
                    "patriot.venues.binance",
                    true,
                    "patriot.feeds.rest-url",
                    "http://127.0.0.1:" + exchangePort,
                    "patriot.feeds.stream-url",
                    "ws://127.0.0.1:" + exchangePort))
            .build();
    context.registerSingleton(AwsClients.class, cloud.clients());
    context.registerSingleton(CallCounter.class, cloud.counter());
    context.registerSingleton(QueueUrls.class, cloud.urls());
    context.registerSingleton(BinanceHost.class, new BinanceHost.Loopback(exchangePort));
    context.registerSingleton(TelegramClient.class, client);
    context.registerSingleton(
        BotSettings.class,
        new BotSettings(
            StandInSettings.PATRIOT.username(),
            "0.1.0",
            "Binance USD-M",
            MARKETS.getFirst(),
            registration));
    admins.ifPresent(chat -> context.registerSingleton(AdminsChat.class, chat));
    context.registerSingleton(Admins.class, adminUsers);
    context.registerSingleton(
        Post.class, new SmtpPost("127.0.0.1", ports.smtp(), SENDER, InstantSource.system()));
    if (telegramFaults().isPresent()) {
      // Telegram itself opens pages from secure addresses only, and the stand-in from here.
      context.registerSingleton(PagesAddress.class, new PagesAddress(pages()));
    }
    context.registerSingleton(
        CurrentSecret.class, webhookSecret, Qualifiers.byName("telegram-webhook-secret"));
    context.registerSingleton(
        CurrentSecret.class, stopLinkSecret, Qualifiers.byName("stop-link-secret"));
    return context.start();
  }

  private static void awaitPrices(PriceBoard board) {
    InstantSource clock = InstantSource.system();
    Instant deadline = clock.instant().plus(PRICES_TIME_MAX);
    while (board.quotes(MARKETS).size() < MARKETS.size()) {
      if (clock.instant().isAfter(deadline)) {
        throw new IllegalStateException(
            "No prices after " + PRICES_TIME_MAX.toSeconds() + " seconds");
      }
      try {
        Thread.sleep(PRICES_LOOK_EVERY);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted", e);
      }
    }
  }

  private static Secret freshSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  private <T extends AutoCloseable> T keep(T part) {
    started.push(part);
    return part;
  }

  private <T extends AutoCloseable> T keep(Future<T> starting) throws IOException {
    try {
      return keep(starting.get());
    } catch (ExecutionException e) {
      throw new IOException(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
