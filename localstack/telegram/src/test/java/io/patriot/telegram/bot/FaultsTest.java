package io.patriot.telegram.bot;

import static io.patriot.telegram.Talk.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.telegram.HandClock;
import io.patriot.telegram.StandInSettings;
import io.patriot.telegram.Talk;
import io.patriot.telegram.TelegramStandIn;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private static final String HELLO = "{\"chat_id\":42,\"text\":\"hello\"}";

  private final HandClock clock = new HandClock();
  private final TelegramStandIn standIn =
      TelegramStandIn.start(
          StandInSettings.usual().onPort(0).at(clock).limitedBy(RateLimits.AS_TELEGRAM));
  private final Talk talk = Talk.to(standIn);

  @BeforeEach
  void someoneHasSpoken() {
    talk.says(ANNA, "hi");
  }

  @AfterEach
  void close() {
    talk.close();
    standIn.close();
  }

  @Test
  void floodAnswersComeForAsManyCallsAsAskedFor() {
    standIn.faults().answerTooManyRequests(2, 7);

    var refused = talk.bot("sendMessage", HELLO);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.description()).isEqualTo("Too Many Requests: retry after 7");
    assertThat(refused.json().at("/parameters/retry_after").asInt()).isEqualTo(7);
    assertThat(talk.bot("getMe", "").status()).isEqualTo(429);
    assertThat(talk.bot("sendMessage", HELLO).status()).isEqualTo(200);
  }

  @Test
  void aBotThatHurriesInOneChatIsShutOutOfEverythingForAWhile() {
    for (int i = 0; i < 3; i++) {
      assertThat(talk.bot("sendMessage", HELLO).status()).isEqualTo(200);
    }

    var refused = talk.bot("sendMessage", HELLO);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.json().at("/parameters/retry_after").asInt()).isEqualTo(1);
    assertThat(talk.bot("getMe", "").status()).isEqualTo(429);

    clock.turn(Duration.ofSeconds(1));
    assertThat(talk.bot("getMe", "").status()).isEqualTo(200);
    assertThat(talk.bot("sendMessage", HELLO).status()).isEqualTo(200);
  }

  @Test
  void whoBlocksTheBotHearsNothing() {
    standIn.faults().block(ANNA);
    var refused = talk.bot("sendMessage", HELLO);

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.description()).isEqualTo("Forbidden: bot was blocked by the user");
    standIn.faults().unblock(ANNA);
    assertThat(talk.bot("sendMessage", HELLO).status()).isEqualTo(200);
  }

  @Test
  void aLostAnswerLeavesTheWorkDone() {
    standIn.faults().loseAnswers(1);

    // HTTP clients may repeat a call whose connection broke before any answer; this one does not.
    assertThatThrownBy(() -> talk.bot("sendMessage", HELLO))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(talk.messages(ANNA, 0).path("messages").findValuesAsText("text"))
        .containsExactly("hi", "hello");
  }

  @Test
  void aPressCanArriveTwiceUnderDifferentNumbers() {
    assertThat(standIn.faults().resendLastPress()).isFalse();
    long id = talk.botSays("press", "");
    talk.presses(ANNA, id, "ok");
    assertThat(standIn.faults().resendLastPress()).isTrue();

    var updates = talk.bot("getUpdates", "{}").result();
    assertThat(updates).hasSize(3);
    assertThat(updates.get(1).at("/callback_query/data"))
        .isEqualTo(updates.get(2).at("/callback_query/data"));
    assertThat(updates.get(1).at("/callback_query/id"))
        .isNotEqualTo(updates.get(2).at("/callback_query/id"));
    assertThat(updates.get(2).path("update_id").asLong())
        .isGreaterThan(updates.get(1).path("update_id").asLong());
  }

  @Test
  void aConfirmedUpdateCanComeOnceMoreByPolling() {
    var first = talk.bot("getUpdates", "{}").result().get(0);
    var next = "{\"offset\":" + (first.path("update_id").asLong() + 1) + "}";
    assertThat(talk.bot("getUpdates", next).result()).isEmpty();

    standIn.faults().redeliverLastUpdate();

    assertThat(talk.bot("getUpdates", next).result()).containsExactly(first);
    assertThat(talk.bot("getUpdates", next).result()).isEmpty();
  }

  @Test
  void aPressIsTooOldToAnswerAfterAMinute() {
    long id = talk.botSays("press", "");
    var query = talk.presses(ANNA, id, "ok").json().path("callbackQueryId").asText();
    clock.turn(Duration.ofSeconds(61));

    assertThat(
            talk.bot("answerCallbackQuery", "{\"callback_query_id\":\"" + query + "\"}")
                .description())
        .startsWith("Bad Request: query is too old");
  }

  @Test
  void aMessageOlderThanTwoDaysCannotBeDeleted() {
    long id = talk.botSays("old", "");
    clock.turn(Duration.ofHours(49));

    assertThat(
            talk.bot("deleteMessage", "{\"chat_id\":42,\"message_id\":" + id + "}").description())
        .isEqualTo("Bad Request: message can't be deleted for everyone");
  }

  @Test
  void anUpdateNobodyFetchesForADayIsDropped() {
    clock.turn(Duration.ofHours(25));
    talk.says(ANNA, "today");

    var updates = talk.bot("getUpdates", "{}").result();
    assertThat(updates).hasSize(1);
    assertThat(updates.get(0).at("/message/text").asText()).isEqualTo("today");
  }
}
