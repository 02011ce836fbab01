package io.patriot.telegram.bot;

import static io.patriot.telegram.Talk.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.telegram.Eventually;
import io.patriot.telegram.StandInSettings;
import io.patriot.telegram.Talk;
import io.patriot.telegram.TelegramStandIn;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GetUpdatesTest {
  private final TelegramStandIn standIn = TelegramStandIn.start(StandInSettings.usual().onPort(0));
  private final Talk talk = Talk.to(standIn);

  @AfterEach
  void close() {
    talk.close();
    standIn.close();
  }

  private boolean isBotThere() {
    return talk.get("/about").json().path("connected").asBoolean();
  }

  @Test
  void updatesComeInOrderUntilTheyAreConfirmedByAnOffset() {
    talk.says(ANNA, "one");
    talk.says(ANNA, "/two now");

    var both = talk.bot("getUpdates", "{}").result();
    long first = both.get(0).path("update_id").asLong();
    var rest = talk.bot("getUpdates", "{\"offset\":" + (first + 1) + "}").result();
    var none = talk.bot("getUpdates", "{\"offset\":" + (first + 2) + "}").result();
    var stillNone = talk.bot("getUpdates", "{\"offset\":0}").result();

    assertThat(both).hasSize(2);
    assertThat(both.get(1).path("update_id").asLong()).isEqualTo(first + 1);
    assertThat(both.get(1).at("/message/entities/0/type").asText()).isEqualTo("bot_command");
    assertThat(both.get(0).at("/message/from/language_code").asText()).isEqualTo("en");
    assertThat(rest).hasSize(1);
    assertThat(none).isEmpty();
    assertThat(stillNone).isEmpty();
  }

  @Test
  void aLimitIsKeptAndANegativeOffsetAsksForTheNewest() {
    for (int i = 0; i < 5; i++) {
      talk.says(ANNA, "m" + i);
    }

    assertThat(talk.bot("getUpdates", "{\"limit\":2}").result()).hasSize(2);
    var newest = talk.bot("getUpdates", "{\"offset\":-1}").result();
    assertThat(newest).hasSize(1);
    assertThat(newest.get(0).at("/message/text").asText()).isEqualTo("m4");
    assertThat(talk.bot("getUpdates", "{}").result()).hasSize(1);
  }

  @Test
  void aLongPollIsAnsweredAsSoonAsSomethingHappens() throws Exception {
    var poll = talk.botLater("getUpdates", "{\"timeout\":20}");
    Eventually.holds("the bot polls", this::isBotThere);

    talk.says(ANNA, "wake up");

    var answer = poll.get(5, TimeUnit.SECONDS).result();
    assertThat(answer.get(0).at("/message/text").asText()).isEqualTo("wake up");
  }

  @Test
  void ofTwoPollersTheOlderIsSentAway() throws Exception {
    var older = talk.botLater("getUpdates", "{\"timeout\":20}");
    Eventually.holds("the bot polls", this::isBotThere);

    assertThat(talk.bot("getUpdates", "{}").status()).isEqualTo(200);

    var refused = older.get(5, TimeUnit.SECONDS);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.description())
        .isEqualTo(
            "Conflict: terminated by other getUpdates request; make sure that only one bot"
                + " instance is running");
  }

  @Test
  void whereAWebhookIsSetThereIsNothingToPoll() throws Exception {
    var polling = talk.botLater("getUpdates", "{\"timeout\":20}");
    Eventually.holds("the bot polls", this::isBotThere);

    talk.bot("setWebhook", "{\"url\":\"http://127.0.0.1:9/\"}").result();

    assertThat(polling.get(5, TimeUnit.SECONDS).description())
        .isEqualTo("Conflict: terminated by setWebhook request");
    var answer = talk.bot("getUpdates", "{}");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.description()).startsWith("Conflict: can't use getUpdates method while");
  }

  @Test
  void onlyTheKindsAskedForAreKept() {
    talk.bot("getUpdates", "{\"allowed_updates\":[\"callback_query\"]}").result();
    talk.says(ANNA, "unheard");
    long id = talk.botSays("press", "");
    talk.presses(ANNA, id, "x");

    var updates = talk.bot("getUpdates", "{}").result();

    assertThat(updates).hasSize(1);
    assertThat(updates.get(0).at("/callback_query/data").asText()).isEqualTo("x");
    assertThat(updates.get(0).at("/callback_query/message/text").asText()).isEqualTo("press");
  }

  @Test
  void aPressOnAMessageThatIsGoneStillArrives() {
    talk.says(ANNA, "hi");
    long id = talk.botSays("press", "");
    talk.bot("deleteMessage", "{\"chat_id\":42,\"message_id\":" + id + "}").result();
    talk.presses(ANNA, id, "late");

    var press = talk.bot("getUpdates", "{\"offset\":-1}").result().get(0).path("callback_query");

    assertThat(press.path("data").asText()).isEqualTo("late");
    assertThat(press.at("/message/date").asLong(-1)).isZero();
    assertThat(press.at("/message/message_id").asLong()).isEqualTo(id);
  }

  @Test
  void pendingUpdatesCanBeDropped() {
    talk.says(ANNA, "old news");
    talk.bot("deleteWebhook", "{\"drop_pending_updates\":true}").result();

    assertThat(talk.bot("getUpdates", "{}").result()).isEmpty();
  }
}
