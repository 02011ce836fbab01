package io.patriot.api.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import io.patriot.api.telegram.SignedInitData;
import io.patriot.application.card.ChatUser;
import io.patriot.application.link.KeyCheck;
import io.patriot.application.link.LinkTicket;
import io.patriot.domain.account.AccountId;
import io.patriot.testkit.link.Canaries;
import io.patriot.testkit.link.ScriptedKeyCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The page as a phone sees it, over real HTTP. */
final class LinkPageTest {
  private static final long ANNA = 42;

  private final LinkServer server = new LinkServer("203.0.113.7", "2001:db8::7");
  private final Canaries canaries = new Canaries();
  private final ListAppender<ILoggingEvent> logs = new ListAppender<>();

  @BeforeEach
  void listen() {
    logs.start();
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(logs);
  }

  @AfterEach
  void close() {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(logs);
    server.close();
  }

  @Test
  void thePageIsShownWithOurAddressesAndTakesNoScriptOfOthers() throws Exception {
    var page = server.get("/app/link?t=anything");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<code>203.0.113.7</code>", "<code>2001:db8::7</code>")
        .contains("type=\"password\"", "autocomplete=\"off\"")
        .doesNotContain("{addresses}", "{fixed}", "http://", "https://", "style=", "onclick");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "form-action 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(server.get("/app/link/link.js").headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/javascript");
    assertThat(server.get("/app/link/link.css").headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/css");
  }

  @Test
  void anAddressThatIsNoneNeverGetsOnThePage() {
    assertThatThrownBy(() -> new LinkPage(List.of("<script>")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aGoodKeyIsLinked() throws Exception {
    var answer = server.post(form(ANNA, ticket().nonce(), "main"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"linked\":true", "binance-main is linked", "ending in tail", "1,000.00 USDT");
    assertThat(server.links.keys()).isEqualTo(1);
    assertNoCanary(answer.body());
  }

  @Test
  void aRefusedKeySaysWhyAndMayBeCorrectedOnThePage() throws Exception {
    server.check.says(new KeyCheck.Answer.NotTaken("-2015"));
    var refused = server.post(form(ANNA, ticket().nonce(), "main"));

    assertThat(refused.statusCode()).isEqualTo(200);
    assertThat(refused.body()).contains("\"linked\":false", "-2015", "Nothing was kept");
    String next = refused.body().replaceAll(".*\"ticket\":\"([^\"]+)\".*", "$1");
    server.check.says(new KeyCheck.Answer.Seen(ScriptedKeyCheck.GOOD));
    assertThat(server.post(form(ANNA, next, "main")).body()).contains("\"linked\":true");
    assertNoCanary(refused.body());
  }

  @Test
  void whatWasFoundIsToldInTheLanguageOfTheChat() throws Exception {
    server.language = "ru";
    server.check.says(new KeyCheck.Answer.NotTaken("-2015"));
    var refused = server.post(form(ANNA, ticket().nonce(), "main"));
    assertThat(refused.body()).contains("Binance не знает этого ключа", "Ответ: -2015.");
    server.language = "es";
    server.check.says(new KeyCheck.Answer.Seen(ScriptedKeyCheck.GOOD));
    assertThat(server.post(form(ANNA, ticket().nonce(), "main")).body())
        .contains("binance-main está vinculada", "1,000.00 USDT");
  }

  @Test
  void nobodyIsTakenForSomebodyElse() throws Exception {
    String ticket = ticket().nonce();
    var stranger = server.post(form(43, ticket, "main"));
    assertThat(stranger.statusCode()).isEqualTo(403);

    String forged = SignedInitData.of("4711:another-token", ANNA, server.clock.instant());
    assertThat(server.post(json(forged, ticket, "main")).statusCode()).isEqualTo(401);
    String old =
        SignedInitData.of(
            LinkServer.TOKEN, ANNA, server.clock.instant().minus(Duration.ofMinutes(6)));
    assertThat(server.post(json(old, ticket, "main")).statusCode()).isEqualTo(401);
    assertThat(server.post(json("", ticket, "main")).statusCode()).isEqualTo(401);
    assertThat(server.check.asked()).isZero();
    assertThat(server.post(form(ANNA, ticket, "main")).statusCode()).isEqualTo(200);
  }

  @Test
  void aTicketIsGoodOnceAndTheAnswerSaysSo() throws Exception {
    String body = form(ANNA, ticket().nonce(), "main");

    assertThat(server.post(body).statusCode()).isEqualTo(200);
    var again = server.post(body);
    assertThat(again.statusCode()).isEqualTo(403);
    assertThat(again.body()).contains("used up");
    assertThat(server.links.keys()).isEqualTo(1);
  }

  @Test
  void aTicketForAnotherKeyReplacesIt() throws Exception {
    server.post(form(ANNA, ticket().nonce(), "main"));
    var account = new AccountId(ChatUser.tenantOf(ANNA), "binance-main");

    var answer = server.post(form(ANNA, server.offer().toRotate(account, ANNA, 1).nonce(), ""));

    assertThat(answer.body()).contains("\"linked\":true");
    assertThat(server.links.find(account).orElseThrow().keyVersion()).isEqualTo(2);
  }

  @Test
  void whoeverTriesTooOftenWaits() throws Exception {
    int status = 0;
    for (int i = 0; i <= LinkDesk.SUBMISSIONS_MAX; i++) {
      status = server.post(form(ANNA, "no-such-ticket-" + i, "main")).statusCode();
    }
    assertThat(status).isEqualTo(429);
    server.clock.advance(LinkDesk.SUBMISSIONS_SPAN);
    assertThat(server.post(form(ANNA, ticket().nonce(), "main")).statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsNotTheFormIsRefusedAndNotRepeated() throws Exception {
    String good = form(ANNA, ticket().nonce(), "main");
    for (String bad :
        List.of(
            "",
            "[]",
            "{}",
            "null",
            good + good,
            good.substring(0, good.length() - 1),
            good.replace("\"label\"", "\"more\""),
            good.replace("{", "{\"apiKey\":\"" + Canaries.API_KEY + "\","),
            good.replace("\"" + Canaries.API_SECRET + "\"", "7"),
            good.replace(Canaries.API_SECRET, Canaries.API_SECRET + "\n"),
            good.replace(Canaries.API_SECRET, "x".repeat(5_000))
                .replace("main", "y".repeat(5_000)))) {
      var answer = server.post(bad);
      assertThat(answer.statusCode()).as(bad).isIn(400, 413);
      assertNoCanary(answer.body());
    }
    assertThat(server.post(good, "text/plain").statusCode()).isEqualTo(415);
    assertThat(server.check.asked()).isZero();
    assertThat(server.post(good).statusCode()).isEqualTo(200);
  }

  @Test
  void aFailureInsideIsToldWithoutAWordOfTheKey() throws Exception {
    server.check.says(new Broken().answer());
    var answer = server.post(form(ANNA, ticket().nonce(), "main"));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("For support: r-");
    assertNoCanary(answer.body());
  }

  @Test
  void noKeyIsEverLoggedOrShownWhateverHappens() throws Exception {
    var seen = new ArrayList<String>();
    for (KeyCheck.Answer answer :
        List.of(
            new KeyCheck.Answer.NotTaken("-2014"),
            new KeyCheck.Answer.Unavailable("time-out"),
            new KeyCheck.Answer.Seen(ScriptedKeyCheck.GOOD))) {
      server.check.says(answer);
      seen.add(server.post(form(ANNA, ticket().nonce(), "main")).body());
    }
    seen.add(server.post("{\"apiKey\":\"" + Canaries.API_KEY + "\"").body());

    assertThat(seen).allSatisfy(this::assertNoCanary);
    assertThat(server.links.events()).hasSize(1);
    assertNoCanary(server.links.events().toString());
    assertNoCanary(server.links.all(ChatUser.tenantOf(ANNA)).toString());
  }

  /** An answer that cannot be read, as a bug in an adapter would give. */
  private static final class Broken {
    @SuppressWarnings("NullAway")
    KeyCheck.Answer answer() {
      return null;
    }
  }

  private void assertNoCanary(String text) {
    assertThat(canaries.in("an answer", text)).isEmpty();
    for (ILoggingEvent event : List.copyOf(logs.list)) {
      assertThat(canaries.in("the log", event.getFormattedMessage() + event.getKeyValuePairs()))
          .isEmpty();
      if (event.getThrowableProxy() instanceof ThrowableProxy proxy) {
        assertThat(canaries.in(proxy.getThrowable())).isEmpty();
      }
    }
  }

  private LinkTicket ticket() {
    return server.offer().toLink(ChatUser.tenantOf(ANNA), ANNA, 4242, "binance");
  }

  private String form(long user, String ticket, String label) {
    return json(SignedInitData.of(LinkServer.TOKEN, user, server.clock.instant()), ticket, label);
  }

  private static String json(String initData, String ticket, String label) {
    return "{\"initData\":\""
        + initData
        + "\",\"ticket\":\""
        + ticket
        + "\",\"label\":\""
        + label
        + "\",\"apiKey\":\""
        + Canaries.API_KEY
        + "\",\"apiSecret\":\""
        + Canaries.API_SECRET
        + "\"}";
  }
}
