package io.patriot.api.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.patriot.api.telegram.SignedInitData;
import io.patriot.application.card.ChatUser;
import io.patriot.application.news.Bulletin;
import io.patriot.domain.account.AccountId;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page of news as a phone sees it, over real HTTP. */
final class InboxPageTest {
  private static final long ANNA = 42;
  private static final long BERT = 43;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final InboxServer server = new InboxServer();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void thePageTakesNoScriptOfOthers() throws Exception {
    var page = server.get("/app/inbox");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("http://", "https://", "style=", "onclick");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(server.get("/app/inbox/inbox.js").body())
        .contains("'use strict'", "/app/inbox", "textContent")
        .doesNotContain("innerHTML");
    assertThat(server.get("/app/inbox/inbox.css").body()).contains("--paper", "#news");
  }

  @Test
  void theNewestComesFirstWithWhetherItWasTold() throws Exception {
    Instant noon = server.clock.instant();
    keeps(ANNA, "paper", "one", noon.minusSeconds(60), "Стоп <сработал>", true, 7);
    keeps(ANNA, "binance-main", "two", noon, "Account linked", true, 0);
    keeps(ANNA, "binance-main", "three", noon.minusSeconds(90), "Balance corrected", false, 0);
    keeps(BERT, "paper", "four", noon, "Nothing for Anna", true, 9);

    JsonNode news = look(ANNA).path("news");

    assertThat(news).hasSize(3);
    assertThat(news.get(0).path("headline").asText()).isEqualTo("Account linked");
    assertThat(news.get(0).path("account").asText()).isEqualTo("LIVE · binance-main");
    assertThat(news.get(0).path("state").asText()).startsWith("not told");
    assertThat(news.get(0).path("told").asBoolean()).isFalse();
    assertThat(news.get(1).path("headline").asText()).isEqualTo("Стоп <сработал>");
    assertThat(news.get(1).path("account").asText()).isEqualTo("PAPER · paper");
    assertThat(news.get(1).path("state").asText()).isEqualTo("in the chat");
    assertThat(news.get(1).path("id").asText()).isEqualTo("n-one");
    assertThat(news.get(1).path("at").asText()).isEqualTo(noon.minusSeconds(60).toString());
    assertThat(news.get(2).path("state").asText()).isEqualTo("on its way");
    assertThat(news.toString()).doesNotContain("Anna");

    server.language = "ru";
    JsonNode inRussian = look(ANNA);
    assertThat(inRussian.path("title").asText()).isEqualTo("Ваши последние новости");
    assertThat(inRussian.path("news").get(0).path("account").asText())
        .isEqualTo("РЕАЛ · binance-main");
    assertThat(inRussian.path("news").get(2).path("state").asText()).isEqualTo("в пути");
  }

  @Test
  void whoHasNoneReadsSoAndWhatIsFromBeforeLinesWereKeptHasAWordToo() throws Exception {
    assertThat(look(ANNA).path("title").asText()).isEqualTo("No news");

    server.bulletins.save(
        Bulletin.begun(account(ANNA, "paper"), "old")
            .with(new Bulletin.Item("old:1", event(server.clock.instant()))));
    assertThat(look(ANNA).path("news").get(0).path("headline").asText()).contains("/inbox");
  }

  @Test
  void fiftyAreShownAndNoMore() throws Exception {
    for (int i = 0; i < 60; i++) {
      Instant at = server.clock.instant().minusSeconds(i);
      keeps(ANNA, "paper", "news-" + i, at, "number " + i, true, 7);
    }

    JsonNode news = look(ANNA).path("news");

    assertThat(news).hasSize(50);
    assertThat(news.get(0).path("headline").asText()).isEqualTo("number 0");
    assertThat(news.get(49).path("headline").asText()).isEqualTo("number 49");
  }

  @Test
  void whomTelegramDoesNotVouchForSeesNothing() throws Exception {
    keeps(ANNA, "paper", "one", server.clock.instant(), "Anna's own", true, 7);
    String forged = SignedInitData.of("4711:another-token", ANNA, server.clock.instant());
    String old =
        SignedInitData.of(
            InboxServer.TOKEN, ANNA, server.clock.instant().minus(Duration.ofMinutes(6)));

    for (String launch : new String[] {forged, old, "", "hash=0"}) {
      HttpResponse<String> answer = send("{\"initData\":\"" + escaped(launch) + "\"}");
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.body()).doesNotContain("Anna's own");
    }
  }

  @Test
  void whatIsNotTheFormIsRefusedInWords() throws Exception {
    assertThat(send("{}").statusCode()).isEqualTo(400);
    assertThat(send("[]").statusCode()).isEqualTo(400);
    assertThat(send("{\"initData\":\"x\",\"user\":\"42\"}").statusCode()).isEqualTo(400);
    assertThat(send("{\"initData\":\"" + "x".repeat(9_000) + "\"}").statusCode()).isEqualTo(413);
    assertThat(server.post("initData=x", "application/x-www-form-urlencoded").statusCode())
        .isEqualTo(415);
  }

  @Test
  void fortyVisitsInTenMinutesAreAll() throws Exception {
    for (int i = 0; i < InboxDesk.VISITS_MAX; i++) {
      look(ANNA);
    }

    assertThat(send(form(ANNA)).statusCode()).isEqualTo(429);
    assertThat(send(form(BERT)).statusCode()).isEqualTo(200);
  }

  private void keeps(
      long user,
      String account,
      String name,
      Instant at,
      String headline,
      boolean shown,
      int message) {
    Bulletin bulletin =
        Bulletin.begun(account(user, account), name)
            .with(new Bulletin.Item(name + ":1", event(at)))
            .saying(new Bulletin.Headline("n-" + name, headline));
    OptionalInt id = message == 0 ? OptionalInt.empty() : OptionalInt.of(message);
    assertThat(server.bulletins.save(shown ? bulletin.showing(1, id) : bulletin)).isTrue();
  }

  private static AccountId account(long user, String name) {
    return new AccountId(ChatUser.tenantOf(user), name);
  }

  private static String event(Instant at) {
    return """
        {"id":"e:1","type":"AccountExternalFill","correlationId":"req_1_0a1b2c3d","causationId":"c",
         "tenant":"tg-42","account":"tg-42/paper","actor":"user:42","aggregateId":"a",
         "aggregateVersion":1,"occurredAt":"%s","detail":{}}"""
        .formatted(at);
  }

  private JsonNode look(long user) throws IOException, InterruptedException {
    HttpResponse<String> answer = send(form(user));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private String form(long user) {
    return "{\"initData\":\""
        + escaped(SignedInitData.of(InboxServer.TOKEN, user, server.clock.instant()))
        + "\"}";
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private HttpResponse<String> send(String body) throws IOException, InterruptedException {
    return server.post(body, "application/json");
  }
}
