package io.patriot.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderIntent;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.MarketExamples;
import io.patriot.topology.Part;
import io.patriot.topology.Patriot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.sqs.model.Message;

/** Every folder's package starts under Lambda's client and does its work. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArtefactsIT {
  private static final Path ALARMS =
      Path.of(System.getProperty("patriot.functions"), "telegram-bot/src/test/resources/alarms");

  private final SmallCloud cloud;
  private final SilentTelegram telegram;
  private final SilentPost post;
  private final PaperTrading trading;
  private final Set<String> started = new TreeSet<>();

  ArtefactsIT() throws IOException {
    cloud = new SmallCloud();
    telegram = new SilentTelegram();
    post = new SilentPost();
    trading = new PaperTrading(cloud);
  }

  @AfterAll
  void everythingThatIsDeployedWasStarted() {
    cloud.close();
    telegram.close();
    post.close();
    assertThat(started)
        .containsExactlyInAnyOrderElementsOf(
            Patriot.TOPOLOGY.parts().stream()
                .filter(part -> part.kind() == Part.Kind.FUNCTION)
                .map(Part::name)
                .toList());
  }

  @Test
  void theWebhookLetsInWhoKnowsTheSecretAndQueuesAnUpdateOnce() throws Exception {
    try (Deployed webhook = start("telegram-webhook")) {
      assertThat(webhook.answer(Events.knock(SmallCloud.CANARY, 7))).contains("\"statusCode\":200");
      assertThat(webhook.answer(Events.knock("wrong", 7))).contains("\"statusCode\":401");
      assertThat(webhook.answer(Events.knock(SmallCloud.CANARY, 7))).contains("\"statusCode\":200");
      assertThat(bodies("telegram-updates")).singleElement().asString().contains("update:7");
      assertThat(webhook.log()).contains("webhook.refused").doesNotContain(SmallCloud.CANARY);
    }
  }

  @Test
  void thePagesAreShownAndAFormOfAStrangerIsRefused() throws Exception {
    try (Deployed api = start("api")) {
      assertThat(api.answer(Events.call("GET", "/app/link", "")))
          .contains("\"statusCode\":200", "text/html", "content-security-policy", "no-store");
      assertThat(api.answer(Events.call("GET", "/app/pin/pin.js", "")))
          .contains("\"statusCode\":200", "text/javascript");
      assertThat(api.answer(Events.call("POST", "/app/link", "{}"))).contains("\"statusCode\":400");
      assertThat(
              api.answer(
                  Events.call(
                      "POST",
                      "/app/link",
                      "{\"initData\":\"hash=0\",\"ticket\":\"t\",\"label\":\"l\",\"apiKey\":\"k\",\"apiSecret\":\"s\"}")))
          .containsPattern("\"statusCode\":40[01]");
      assertThat(api.answer(Events.call("GET", "/app/elsewhere", "")))
          .contains("\"statusCode\":404");
    }
  }

  @Test
  void theBotAnswersThePersonWhoseUpdateStandsBehindOneThatNobodyCanRead() throws Exception {
    try (Deployed bot = start("telegram-bot")) {
      handsBackTheBadOnes(
          bot,
          Events.update(trading.cause(), 1, AccountExamples.USER_ID, "/start"),
          Events.update(trading.cause(), 2, AccountExamples.USER_ID, "/price BTC"));
      assertThat(telegram.heard())
          .filteredOn(said -> said.startsWith("sendmessage"))
          .hasSizeGreaterThanOrEqualTo(2)
          .anyMatch(said -> said.contains("61"));
      handsBackTheBadOnes(
          bot,
          Events.update(
              trading.cause(), 3, AccountExamples.USER_ID, "/email somebody@example.org"));
      assertThat(post.letters())
          .singleElement()
          .asString()
          .contains("somebody@example.org", "news@example.org", "/email ");
    }
  }

  @Test
  void anAlarmIsToldToTheAdminsOnceThoughItComesTwice() throws Exception {
    String rings = Files.readString(ALARMS.resolve("keys-used-often.json"));
    try (Deployed teller = start("alarm-news")) {
      handsBackTheBadOnes(teller, rings, rings);
      handsBackTheBadOnes(teller, rings, Files.readString(ALARMS.resolve("well-again.json")));
      assertThat(telegram.heard())
          .filteredOn(said -> said.contains("-1001234567890"))
          .satisfiesExactly(
              said -> assertThat(said).contains("Keys are used more often", "CloudTrail"),
              said -> assertThat(said).contains("OK again", "\"disable_notification\":true"));
    }
  }

  @Test
  void anOrderIsDecidedSentFilledToldAndAddedUp() throws Exception {
    OrderIntent intent = trading.intent("card:artefacts");
    String placement = decided(intent);
    placed(placement, intent);
    recorded(intent);
    reconciled(intent);
    published();
    told(intent);
    watched(intent);
  }

  private String decided(OrderIntent intent) throws Exception {
    trading.refreshPrice();
    try (Deployed decide = start("decide-order")) {
      handsBackTheBadOnes(decide, trading.command(intent));
      assertThat(trading.order(intent)).as(decide.log()).isInstanceOf(Order.Approved.class);
    }
    return only("order-placement");
  }

  private void placed(String placement, OrderIntent intent) throws Exception {
    try (Deployed place = start("place-order")) {
      handsBackTheBadOnes(place, placement);
      assertThat(trading.order(intent)).as(place.log()).isInstanceOf(Order.Open.class);
    }
    assertThat(only("paper-orders")).contains(intent.id().value());
  }

  private void recorded(OrderIntent intent) throws Exception {
    try (Deployed report = start("execution-report")) {
      handsBackTheBadOnes(report, trading.filled(intent), trading.tradedElsewhere(intent));
      assertThat(trading.order(intent)).as(report.log()).isInstanceOf(Order.Filled.class);
    }
  }

  private void reconciled(OrderIntent intent) throws Exception {
    try (Deployed reconcile = start("reconcile")) {
      handsBackTheBadOnes(reconcile, trading.doubt(intent));
      assertThat(reconcile.answer("{\"source\":\"aws.events\"}")).isEqualTo("{}");
    }
  }

  private void watched(OrderIntent intent) throws Exception {
    try (Deployed report = start("execution-report")) {
      handsBackTheBadOnes(report, trading.tradedMuch(intent));
    }
    try (Deployed monitor = start("risk-monitor")) {
      assertThat(monitor.answer("{\"source\":\"aws.events\"}")).isEqualTo("{}");
      assertThat(monitor.log()).contains("risk.round");
    }
  }

  private void published() throws Exception {
    try (Deployed publisher = start("publish-events")) {
      assertThat(publisher.answer(withOneNobodyCanRead(cloud.outboxStream()))).isEqualTo("{}");
      assertThat(publisher.log()).contains("outbox.unreadable");
      assertThat(cloud.outboxStream()).isEqualTo("{\"Records\":[]}");
      assertThat(publisher.answer("{\"source\":\"aws.events\"}")).isEqualTo("{}");
    }
  }

  private static String withOneNobodyCanRead(String stream) {
    String bad =
        """
        {"Records":[{"eventName":"INSERT","dynamodb":{"NewImage":
          {"pk":{"S":"OUTBOX#0"},"sk":{"S":"0"},"events":{"S":"no JSON"}}}},""";
    assertThat(stream).startsWith("{\"Records\":[{");
    return bad + stream.substring("{\"Records\":[".length());
  }

  private void told(OrderIntent intent) throws Exception {
    try (Deployed portfolio = start("project-portfolio");
        Deployed orders = start("order-cards");
        Deployed urgent = start("urgent-news");
        Deployed accounts = start("account-news")) {
      handsBackTheBadOnes(portfolio, bodies("portfolio-news").toArray(String[]::new));
      assertThat(trading.positions())
          .singleElement()
          .satisfies(position -> assertThat(position.symbol()).isEqualTo(MarketExamples.BTC));
      List<String> news = bodies("order-news");
      assertThat(news).anyMatch(said -> said.contains(intent.orderId().value()));
      handsBackTheBadOnes(orders, news.toArray(String[]::new));
      String[] ofAccounts = bodies("urgent-news").toArray(String[]::new);
      handsBackTheBadOnes(urgent, ofAccounts);
      handsBackTheBadOnes(accounts, ofAccounts);
    }
  }

  /** What can be read is done, and only what cannot is handed back. */
  private static void handsBackTheBadOnes(Deployed deployed, String... good) throws Exception {
    assertThat(good).isNotEmpty();
    assertThat(deployed.answer(Events.batchWithBadOnes(List.of(good))))
        .as(deployed.log())
        .isEqualTo(Events.BAD_ONES_BACK);
    assertThat(deployed.log()).contains("message.unreadable").doesNotContain("message.failed");
  }

  private String only(String queue) {
    List<String> found = bodies(queue);
    assertThat(found).as(queue).hasSize(1);
    return found.getFirst();
  }

  private List<String> bodies(String queue) {
    return cloud.messages(queue).stream().map(Message::body).toList();
  }

  private Deployed start(String name) throws IOException {
    started.add(name);
    return Deployed.start(
        name,
        cloud,
        Map.of(
            "TELEGRAM_API_URL",
            telegram.url().toString(),
            "PATRIOT_MAIL_FROM",
            "news@example.org",
            "AWS_ENDPOINT_URL_SES",
            post.url().toString()));
  }
}
