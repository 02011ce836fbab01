package io.patriot.telegram.bot;

import static io.patriot.telegram.Talk.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.telegram.Eventually;
import io.patriot.telegram.StandInSettings;
import io.patriot.telegram.Talk;
import io.patriot.telegram.TelegramStandIn;
import io.patriot.telegram.web.Answer;
import io.patriot.telegram.web.Json;
import io.patriot.telegram.web.LoopbackServer;
import io.patriot.telegram.web.Request;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookTest {
  private final TelegramStandIn standIn = TelegramStandIn.start(StandInSettings.usual().onPort(0));
  private final Talk talk = Talk.to(standIn);
  private final LoopbackServer bot = LoopbackServer.open(0);
  private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
  private final List<String> secrets = new CopyOnWriteArrayList<>();
  private final AtomicInteger failuresLeft = new AtomicInteger();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger atOnceMost = new AtomicInteger();
  private final Map<Long, CountDownLatch> held = new ConcurrentHashMap<>();

  @BeforeEach
  void theBotListens() {
    bot.serve(this::take);
  }

  @AfterEach
  void close() {
    talk.close();
    standIn.close();
    bot.close();
  }

  private Answer take(Request request) throws IOException, InterruptedException {
    atOnceMost.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    try {
      var body = (Request.Body.Whole) request.body(1 << 20);
      var update = Objects.requireNonNull(Json.parse(body.bytes().array()));
      secrets.add(String.valueOf(request.header("X-Telegram-Bot-Api-Secret-Token")));
      var hold = held.get(chat(update));
      if (hold != null && !hold.await(10, TimeUnit.SECONDS)) {
        return Answer.text(500, "held too long");
      }
      if (failuresLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        return Answer.text(500, "not now");
      }
      taken.add(update);
      return Answer.text(200, "");
    } finally {
      atOnce.decrementAndGet();
    }
  }

  private static long chat(JsonNode update) {
    var message =
        update.has("message") ? update.path("message") : update.at("/callback_query/message");
    return message.at("/chat/id").asLong();
  }

  private void listen(String more) {
    talk.bot("setWebhook", "{\"url\":\"http://127.0.0.1:" + bot.port() + "/hook\"" + more + "}")
        .result();
  }

  private List<String> textsOf(long chatId) {
    return taken.stream()
        .filter(it -> chat(it) == chatId)
        .map(it -> it.at("/message/text").asText())
        .toList();
  }

  @Test
  void everyUpdateIsBroughtWithTheSecretAndThenForgotten() {
    talk.says(ANNA, "before");
    listen(",\"secret_token\":\"a-Secret_1\"");
    talk.says(ANNA, "after");

    Eventually.holds("both are brought", () -> taken.size() == 2);
    assertThat(textsOf(ANNA)).containsExactly("before", "after");
    assertThat(secrets).containsOnly("a-Secret_1");
    Eventually.holds("nothing is pending", () -> pending() == 0);
    assertThat(talk.get("/about").json().path("connected").asBoolean()).isTrue();
  }

  private int pending() {
    return talk.bot("getWebhookInfo", "").result().path("pending_update_count").asInt();
  }

  @Test
  void whatIsNotTakenIsBroughtAgainBeforeAnythingNewerOfTheChat() {
    failuresLeft.set(2);
    listen("");
    talk.says(ANNA, "one");
    talk.says(ANNA, "two");

    Eventually.holds("both are brought", () -> taken.size() == 2);
    assertThat(textsOf(ANNA)).containsExactly("one", "two");
  }

  @Test
  void aFailureIsToldToWhoAsksAndShowsTheBotAsAway() {
    failuresLeft.set(1_000);
    listen("");
    talk.says(ANNA, "one");

    Eventually.holds(
        "the failure is told",
        () ->
            talk.bot("getWebhookInfo", "")
                .result()
                .path("last_error_message")
                .asText()
                .equals("Wrong response from the webhook: 500"));
    assertThat(talk.get("/about").json().path("connected").asBoolean()).isFalse();
    assertThat(pending()).isEqualTo(1);
  }

  @Test
  void oneSlowChatDoesNotHoldTheOthersUp() {
    var hold = new CountDownLatch(1);
    held.put(ANNA, hold);
    listen("");
    talk.says(ANNA, "slow 1");
    talk.says(ANNA, "slow 2");
    LongStream.rangeClosed(1, 5).forEach(user -> talk.says(user, "quick"));

    Eventually.holds("the others are served", () -> taken.size() == 5);
    assertThat(textsOf(ANNA)).isEmpty();
    hold.countDown();
    Eventually.holds("the slow one too", () -> taken.size() == 7);
    assertThat(textsOf(ANNA)).containsExactly("slow 1", "slow 2");
  }

  @Test
  void noMoreThanTheAgreedConnectionsAreUsed() {
    listen(",\"max_connections\":2");
    var hold = new CountDownLatch(1);
    LongStream.rangeClosed(1, 6).forEach(user -> held.put(user, hold));
    LongStream.rangeClosed(1, 6).forEach(user -> talk.says(user, "hi"));

    Eventually.holds("two are under way", () -> atOnce.get() == 2);
    hold.countDown();
    Eventually.holds("all are brought", () -> taken.size() == 6);
    assertThat(atOnceMost.get()).isEqualTo(2);
  }

  @Test
  void manyChatsKeepTheirOwnOrder() {
    listen("");
    failuresLeft.set(5);
    for (int n = 0; n < 20; n++) {
      for (long user = 1; user <= 5; user++) {
        talk.says(user, "m" + n);
      }
    }

    Eventually.holds("all are brought", () -> taken.size() == 100);
    for (long user = 1; user <= 5; user++) {
      assertThat(textsOf(user))
          .containsExactlyElementsOf(LongStream.range(0, 20).mapToObj(n -> "m" + n).toList());
    }
  }

  @Test
  void theLastUpdateCanBeBroughtAgainUnderItsNumber() {
    listen("");
    talk.says(ANNA, "once");
    Eventually.holds("it is brought", () -> taken.size() == 1);

    assertThat(standIn.faults().redeliverLastUpdate()).isTrue();

    Eventually.holds("it is brought again", () -> taken.size() == 2);
    assertThat(taken.get(1)).isEqualTo(taken.get(0));
  }

  @Test
  void duringAnOutageNothingIsBroughtAndAfterItEverything() {
    listen("");
    standIn.faults().beginOutage();
    talk.says(ANNA, "one");
    assertThat(talk.bot("getMe", "").status()).isEqualTo(502);
    assertThat(taken).isEmpty();

    standIn.faults().endOutage();

    Eventually.holds("it is brought", () -> taken.size() == 1);
  }
}
