package io.patriot.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.card.TelegramUpdates;
import io.patriot.application.card.TelegramUpdates.Line;
import io.patriot.application.secret.Secret;
import io.patriot.application.secret.SecretUnavailable;
import io.patriot.application.trace.Cause;
import io.patriot.lambda.HttpAnswer;
import io.patriot.lambda.HttpCall;
import io.patriot.testkit.InMemoryUpdateClaims;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookHandlerTest {
  private static final String SECRET = "test-only-secret-of-the-door";
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final String UPDATE =
      "{\"update_id\":7,\"message\":{\"message_id\":1,\"from\":{\"id\":42},\"chat\":{\"id\":42},\"text\":\"/start\"}}";

  private final List<String> queued = new ArrayList<>();
  private final InMemoryUpdateClaims claims = new InMemoryUpdateClaims();
  private boolean queueWorks = true;
  private boolean secretIsThere = true;

  private final WebhookHandler door =
      new WebhookHandler(
          this::secret,
          claims,
          new TelegramUpdates() {
            @Override
            public void send(
                long updateId,
                long chatId,
                Line line,
                String update,
                Instant receivedAt,
                Cause cause) {
              if (!queueWorks) {
                throw new IllegalStateException("the queue is away");
              }
              queued.add(
                  updateId
                      + " in "
                      + chatId
                      + (line == Line.AHEAD ? " ahead" : "")
                      + " by "
                      + cause.actor()
                      + " as "
                      + cause.correlationId());
            }
          },
          InstantSource.fixed(NOW),
          () -> 0x1a2b3c4d);

  @Test
  void anUpdateIsQueuedUnderItsChatWithACorrelationId() {
    assertThat(knock(SECRET, UPDATE).status()).isEqualTo(200);
    assertThat(queued).containsExactly("7 in 42 by user:42 as req_1767323045000_1a2b3c4d");
  }

  @Test
  void aPressIsQueuedUnderTheChatOfItsMessage() {
    knock(
        SECRET,
        "{\"update_id\":8,\"callback_query\":{\"id\":\"1\",\"from\":{\"id\":5},\"message\":{\"chat\":{\"id\":-100}},\"data\":\"x\"}}");
    assertThat(queued).singleElement().asString().startsWith("8 in -100 by user:5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/kill",
        "/stop",
        "/KILL@Patriot_Bot flat",
        "\u200b /kill binance-main orders",
        "/reduceonly on",
        "kill",
        "please /kill",
        "Stop everything!!!",
        "close all positions",
        "¡Para todo!",
        "pare tudo",
        "закрой всё"
      })
  void panicWaitsBehindNothingInItsChat(String typed) {
    knock(SECRET, UPDATE.replace("/start", typed));
    assertThat(queued).singleElement().asString().startsWith("7 in 42 ahead by user:42");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/killer",
        "/unkill",
        "killer",
        "/buy BTC 0.01 /kill",
        "buy bitcoin for 100 dollars stop 2 % below",
        "close btc",
        "how is it that my orders have not been stopped by anybody until now, kill",
        "para btc",
        "/",
        ""
      })
  void allElseWaitsItsTurn(String typed) {
    knock(SECRET, UPDATE.replace("/start", typed));
    assertThat(queued).singleElement().asString().startsWith("7 in 42 by user:42");
  }

  @ParameterizedTest
  @CsvSource({
    "v1|go|/kill orders then, true",
    "v1|do|/kill, true",
    "v1|au|cardcardcardcard|1, true",
    "v1|go|/home, false",
    "v1|ay|cardcardcardcard|1, false",
    "v1|ok|cardcardcardcard|BTCUSDT, false"
  })
  void aPressInPanicWaitsBehindNothingEither(String data, boolean ahead) {
    knock(
        SECRET,
        "{\"update_id\":8,\"callback_query\":{\"id\":\"1\",\"from\":{\"id\":5},"
            + "\"message\":{\"chat\":{\"id\":5}},\"data\":\""
            + data
            + "\"}}");
    assertThat(queued).singleElement().asString().startsWith("8 in 5" + (ahead ? " ahead" : " by"));
  }

  @Test
  void whileTheSecretCannotBeReadNobodyComesInAndTelegramMayTryAgain() {
    secretIsThere = false;
    assertThat(knock(SECRET, UPDATE).status()).isEqualTo(503);
    assertThat(queued).isEmpty();

    secretIsThere = true;
    assertThat(knock(SECRET, UPDATE).status()).isEqualTo(200);
    assertThat(queued).hasSize(1);
  }

  @Test
  void anUpdateOfAKindNobodyKnowsYetIsQueuedAllTheSame() {
    assertThat(knock(SECRET, "{\"update_id\":9,\"moon_landing\":{\"crew\":3}}").status())
        .isEqualTo(200);
    assertThat(queued).singleElement().asString().startsWith("9 in 0 by user:0");
  }

  @Test
  void theSameUpdateAgainIsAnsweredAndNotQueued() {
    knock(SECRET, UPDATE);
    claims.growOld();
    assertThat(knock(SECRET, UPDATE).status()).isEqualTo(200);
    assertThat(queued).hasSize(1);
  }

  @Test
  void anUpdateWhoseTakerDiedBeforeQueueingItIsQueuedByItsRepetition() {
    claims.claim(7);
    assertThat(knock(SECRET, UPDATE).status()).isEqualTo(200);
    assertThat(queued).hasSize(1);
  }

  @Test
  void anUpdateThatCouldNotBeQueuedIsWelcomeAgain() {
    queueWorks = false;
    assertThat(knock(SECRET, UPDATE).status()).isEqualTo(503);
    queueWorks = true;
    assertThat(knock(SECRET, UPDATE).status()).isEqualTo(200);
    assertThat(queued).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "test-only-secret-of-the-doo",
        "test-only-secret-of-the-door ",
        "Test-only-secret-of-the-door",
        "test-only-secret-of-the-door,test-only-secret-of-the-door"
      })
  void aWrongSecretLearnsNothing(String secret) {
    HttpAnswer answer = knock(secret, UPDATE);
    assertThat(answer).isEqualTo(new HttpAnswer(401, "no"));
    assertThat(queued).isEmpty();
    assertThat(claims.claim(7)).as("nothing was claimed").isTrue();
  }

  @Test
  void aMissingSecretLearnsNothing() {
    assertThat(door.answer(new HttpCall("POST", "/telegram", Map.of(), UPDATE)).status())
        .isEqualTo(401);
    assertThat(queued).isEmpty();
  }

  @Test
  void onlyPostIsHeard() {
    assertThat(door.answer(new HttpCall("GET", "/telegram", Map.of(), "")).status()).isEqualTo(405);
  }

  @Test
  void twoMegabytesAreTooLarge() {
    String large = UPDATE.replace("/start", "x".repeat(2_000_000));
    assertThat(knock(SECRET, large).status()).isEqualTo(413);
    assertThat(queued).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "42",
        "\"text\"",
        "{",
        "{\"update_id\":",
        "{}",
        "{\"update_id\":null}",
        "{\"update_id\":\"7\"}",
        "{\"update_id\":7.5}",
        "{\"update_id\":1e400}",
        "{\"update_id\":99999999999999999999}",
        "{\"message\":{\"chat\":{\"id\":1}}}",
        "<update id='7'/>",
        "update_id=7"
      })
  void whatIsNoUpdateIsRefused(String body) {
    assertThat(knock(SECRET, body).status()).isEqualTo(400);
    assertThat(queued).isEmpty();
  }

  @Test
  void aDeepBombIsRefusedBeforeItIsParsed() {
    String bomb = "{\"update_id\":7,\"message\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThat(knock(SECRET, bomb).status()).isEqualTo(400);
  }

  @Test
  void tenThousandBrokenBodiesNeverThrowAndNeverTrade() {
    var random = new Random(4);
    for (int i = 0; i < 10_000; i++) {
      var body = new StringBuilder(UPDATE);
      for (int change = random.nextInt(4); change >= 0; change--) {
        body.setCharAt(random.nextInt(body.length()), (char) random.nextInt(256));
      }
      int status = knock(SECRET, body.toString()).status();
      assertThat(status).as("seed 4, step %d", i).isIn(200, 400);
    }
  }

  private HttpAnswer knock(String secret, String body) {
    return door.answer(
        new HttpCall("POST", "/telegram", Map.of(WebhookHandler.SECRET_HEADER, secret), body));
  }

  private Secret secret() {
    if (!secretIsThere) {
      throw new SecretUnavailable("of the test", new IllegalStateException("away"));
    }
    return Secret.of(SECRET);
  }
}
