package io.patriot.stack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.patriot.api.link.LinkSettings;
import io.patriot.application.card.ChatUser;
import io.patriot.application.link.KeyVault;
import io.patriot.application.link.LinkTicket;
import io.patriot.application.link.LinkTickets;
import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.link.OfferLink;
import io.patriot.application.link.UnlinkAccount;
import io.patriot.application.order.TradingStore;
import io.patriot.application.secret.CurrentSecret;
import io.patriot.application.secret.Secret;
import io.patriot.application.trace.Cause;
import io.patriot.application.trace.CorrelationId;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.money.Money;
import io.patriot.exchanges.binance.link.BinanceQuiet;
import io.patriot.exchanges.binance.signed.BinanceHost;
import io.patriot.exchanges.binance.signed.PrivateLine;
import io.patriot.exchanges.binance.signed.RepeatGuards;
import io.patriot.exchanges.http.JdkHttp;
import io.patriot.exchanges.venue.EgressBudget;
import io.patriot.exchanges.venue.OrderBudget;
import io.patriot.exchanges.venue.OrderBudgets;
import io.patriot.exchanges.venue.VenueClock;
import io.patriot.simulator.binance.BinanceSimulator;
import io.patriot.simulator.binance.SimulatorSettings;
import io.patriot.simulator.binance.access.Permissions;
import io.patriot.simulator.binance.admin.NewAccount;
import io.patriot.simulator.binance.admin.OpenedAccount;
import io.patriot.stack.wiring.Cloud;
import io.patriot.testkit.link.Canaries;
import io.patriot.topology.Patriot;
import io.patriot.topology.Table;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An account at the simulated exchange is linked, gets another key and is unlinked, over real HTTP,
 * with tables and keys on disk; and of its keys nothing is found anywhere afterwards.
 */
final class LinkWalkTest {
  private static final long ANNA = 42;
  private static final TenantId TENANT = ChatUser.tenantOf(ANNA);
  private static final AccountId MAIN = new AccountId(TENANT, "binance-main");
  private static final String TOKEN = "4711:test-token-of-no-bot";
  private static final InstantSource CLOCK = InstantSource.system();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ListAppender<ILoggingEvent> logs = new ListAppender<>();
  private final List<String> pages = new ArrayList<>();
  private final BinanceSimulator exchange = BinanceSimulator.start(SimulatorSettings.defaults());
  private final HttpClient http = HttpClient.newHttpClient();
  private final JdkHttp venueHttp = JdkHttp.open();

  @BeforeEach
  void listen() {
    logs.start();
    rootLogger().addAppender(logs);
  }

  @AfterEach
  void close() {
    rootLogger().detachAppender(logs);
    venueHttp.close();
    http.close();
    exchange.close();
  }

  @Test
  void aKeyGoesFromThePageIntoTheVaultAndOutOfTheWorldAndIsSeenNowhere(@TempDir Path data)
      throws Exception {
    var keys = new ArrayList<OpenedAccount>();
    try (Cloud cloud = Cloud.start(Patriot.TOPOLOGY, data);
        PageServer server = server(cloud)) {
      OpenedAccount mayWithdraw =
          exchange.openAccount(
              NewAccount.with("2500").withPermissions(Permissions.TRADING.withWithdrawals(true)));
      OpenedAccount good = exchange.newKey(mayWithdraw.accountId(), Permissions.TRADING);
      OpenedAccount next =
          exchange.newKey(mayWithdraw.accountId(), Permissions.TRADING.withIpRestrict(false));
      keys.addAll(List.of(mayWithdraw, good, next));

      JsonNode refused =
          handIn(server, offer(server).toLink(TENANT, ANNA, 1, "binance"), mayWithdraw);
      assertThat(refused.path("linked").asBoolean()).isFalse();
      assertThat(refused.path("lines").toString()).contains("may withdraw");
      JsonNode linked = handIn(server, refused.path("ticket").asText(), good);
      assertThat(linked.path("linked").asBoolean()).as("%s", linked).isTrue();
      assertThat(server.part(TradingStore.class).book(MAIN).orElseThrow().wallet())
          .isEqualTo(Money.usdt("2500"));
      assertThat(opened(server)).isEqualTo(good.apiKey());

      JsonNode rotated = handIn(server, offer(server).toRotate(MAIN, ANNA, 1), next);
      assertThat(rotated.path("warnings").toString()).contains("any address");
      assertThat(opened(server)).isEqualTo(next.apiKey());
      assertNoKeyIn(keys, cloud);

      assertThat(unlink(server).handle(MAIN, cause()))
          .isInstanceOf(UnlinkAccount.Outcome.Unlinked.class);
      assertThat(server.part(KeyVault.class).open(MAIN, _ -> "x"))
          .isInstanceOf(KeyVault.Opening.NoKey.class);
      assertThat(server.part(TradingStore.class).book(MAIN).orElseThrow().tradingState())
          .isEqualTo(TradingState.REDUCE_ONLY);
      assertThat(server.part(LinkedAccounts.class).find(MAIN).orElseThrow().isActive()).isFalse();
      assertNoKeyIn(keys, cloud);
      assertThat(cloud.counter().total()).containsKeys("Kms.GenerateDataKey", "Kms.Decrypt");
    }
    assertNoKeyOnDisk(keys, data);
  }

  @Test
  void whatTheExchangeDoesNotKnowIsRefusedInPlainWords(@TempDir Path data) throws Exception {
    try (Cloud cloud = Cloud.start(Patriot.TOPOLOGY, data);
        PageServer server = server(cloud)) {
      var canary = new OpenedAccount(0, Canaries.API_KEY, Canaries.API_SECRET);
      OpenedAccount real = exchange.openAccount(NewAccount.with("100"));
      var wrongSecret = new OpenedAccount(0, real.apiKey(), Canaries.API_SECRET);
      LinkTicket ticket = offer(server).toLink(TENANT, ANNA, 1, "binance");

      JsonNode unknown = handIn(server, ticket, canary);
      JsonNode unsigned = handIn(server, unknown.path("ticket").asText(), wrongSecret);

      assertThat(unknown.path("title").asText()).isEqualTo("Binance does not know this key");
      assertThat(unsigned.path("title").asText()).isEqualTo("Binance does not know this key");
      assertThat(server.part(LinkedAccounts.class).all(TENANT)).isEmpty();
      assertNoKeyIn(List.of(canary, real), cloud);
    }
    assertNoKeyOnDisk(List.of(new OpenedAccount(0, Canaries.API_KEY, Canaries.API_SECRET)), data);
  }

  private PageServer server(Cloud cloud) {
    return PageServer.open(
        0,
        cloud,
        new BinanceHost.Loopback(exchange.port()),
        CurrentSecret.of(Secret.of(TOKEN)),
        CurrentSecret.of(Secret.of("signs-stop-links")),
        new LinkSettings(List.of()));
  }

  private static OfferLink offer(PageServer server) {
    return new OfferLink(server.part(LinkTickets.class), () -> UUID.randomUUID().toString(), CLOCK);
  }

  private UnlinkAccount unlink(PageServer server) {
    var line =
        new PrivateLine(
            venueHttp,
            new BinanceHost.Loopback(exchange.port()),
            new VenueClock(CLOCK),
            new EgressBudget(CLOCK, new EgressBudget.Shares(2_400, 1_200, 0)),
            new OrderBudgets(CLOCK, new OrderBudget.Limits(300, 1_200, 10)),
            RepeatGuards.once(CLOCK),
            CLOCK);
    KeyVault vault = server.part(KeyVault.class);
    return new UnlinkAccount(
        server.part(LinkedAccounts.class),
        vault,
        new BinanceQuiet(vault, line),
        server.part(TradingStore.class),
        CLOCK);
  }

  private static String opened(PageServer server) {
    return switch (server.part(KeyVault.class).open(MAIN, one -> one.apiKey().reveal())) {
      case KeyVault.Opening.Done<String>(var key) -> key;
      case KeyVault.Opening.NoKey<String> _ -> "no key";
      case KeyVault.Opening.Unreadable<String> _ -> "unreadable";
    };
  }

  private JsonNode handIn(PageServer server, LinkTicket ticket, OpenedAccount key)
      throws Exception {
    return handIn(server, ticket.nonce(), key);
  }

  private JsonNode handIn(PageServer server, String nonce, OpenedAccount key) throws Exception {
    String body =
        JSON.createObjectNode()
            .put("initData", initData())
            .put("ticket", nonce)
            .put("label", "main")
            .put("apiKey", key.apiKey())
            .put("apiSecret", key.secret())
            .toString();
    URI page = server.address().resolve("/app/link");
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(page)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    pages.add(answer.body());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private void assertNoKeyIn(List<OpenedAccount> keys, Cloud cloud) {
    for (OpenedAccount key : keys) {
      var canaries = new Canaries(key.apiKey(), key.secret());
      for (Table table : Patriot.TOPOLOGY.tables()) {
        for (Map<String, AttributeValue> item :
            cloud
                .clients()
                .dynamoDb()
                .scanPaginator(scan -> scan.tableName(table.name()))
                .items()) {
          item.forEach(
              (name, value) -> {
                assertThat(canaries.in(table.name() + "." + name, value.toString())).isEmpty();
                if (value.b() != null) {
                  assertThat(canaries.in(table.name() + "." + name, value.b().asByteArray()))
                      .isEmpty();
                }
              });
        }
      }
      assertThat(canaries.in("the calls", cloud.counter().total().toString())).isEmpty();
      assertThat(pages).allSatisfy(page -> assertThat(canaries.in("a page", page)).isEmpty());
      for (ILoggingEvent event : List.copyOf(logs.list)) {
        if (event.getLevel().isGreaterOrEqual(Level.INFO)) {
          assertThat(canaries.in("the log", event.getFormattedMessage() + event.getKeyValuePairs()))
              .isEmpty();
          if (event.getThrowableProxy() instanceof ThrowableProxy proxy) {
            assertThat(canaries.in(proxy.getThrowable())).isEmpty();
          }
        }
      }
    }
  }

  private static void assertNoKeyOnDisk(List<OpenedAccount> keys, Path data) {
    for (OpenedAccount key : keys) {
      assertThat(new Canaries(key.apiKey(), key.secret()).inFilesOf(data)).isEmpty();
    }
  }

  private static Cause cause() {
    return new Cause(CorrelationId.of(CLOCK.instant(), 1), "test", "user:" + ANNA);
  }

  /** As Telegram vouches for Anna. */
  private static String initData() throws Exception {
    String user = "{\"id\":" + ANNA + ",\"first_name\":\"Anna\"}";
    long at = Instant.now().getEpochSecond();
    byte[] secret = hmac("WebAppData".getBytes(StandardCharsets.UTF_8), TOKEN);
    String hash = HexFormat.of().formatHex(hmac(secret, "auth_date=" + at + "\nuser=" + user));
    return "auth_date="
        + at
        + "&user="
        + URLEncoder.encode(user, StandardCharsets.UTF_8)
        + "&hash="
        + hash;
  }

  private static byte[] hmac(byte[] key, String message) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
  }

  private static Logger rootLogger() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }
}
