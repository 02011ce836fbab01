package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OddUpdatesTest {
  private final Conversation person = Conversation.started();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my_chat_member",
        "chat_member",
        "poll",
        "channel_post",
        "edited_channel_post",
        "message_reaction",
        "pre_checkout_query"
      })
  void otherKindsArePassedOver(String kind) {
    int before = person.chat.count();
    ObjectNode update = person.update();
    switch (kind) {
      case "channel_post", "edited_channel_post" -> person.message(update, kind, 5).remove("from");
      default -> update.putObject(kind);
    }

    person.deliver(update);

    assertThat(person.chat.count()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sticker", "voice", "contact", "document", "video", "dice"})
  void whatIsNotTextGetsAKindAnswer(String what) {
    ObjectNode update = person.update();
    person.message(update, "message", Conversation.USER).putObject(what);

    person.delivered(update).sees("I can only read text");
  }

  @Test
  void captionIsNeverAnOrder() {
    ObjectNode update = person.update();
    ObjectNode message = person.message(update, "message", Conversation.USER);
    message.putArray("photo");
    message.put("caption", "/buy BTC 0.01");

    person.delivered(update).sees("I can only read text");
    assertThat(person.sent()).isEmpty();
  }

  @Test
  void forwardedMessageIsNeverAnOrder() {
    ObjectNode update = person.update();
    ObjectNode message = person.message(update, "message", Conversation.USER);
    message.put("text", "/buy BTC 0.01");
    message
        .putObject("forward_origin")
        .put("type", "hidden_user")
        .put("date", 1)
        .put("sender_user_name", "somebody");

    person.delivered(update).sees("I never act on forwarded messages");
  }

  @Test
  void editedCommandIsNotRun() {
    ObjectNode update = person.update();
    person.message(update, "edited_message", Conversation.USER).put("text", "/buy BTC 0.01");

    person.delivered(update).sees("I do not act on edited messages");
  }

  @Test
  void groupGetsOnePoliteSentenceAndNoTrading() {
    int before = person.chat.count();

    inGroup("hello all");
    assertThat(person.chat.count()).isEqualTo(before);
    inGroup("/buy@patriot_bot BTC 0.01");
    person.sees("I talk about money only in private", "This chat has the number");
    inGroup("/buy@patriot_bot BTC 0.01");

    assertThat(person.chat.count()).isEqualTo(before + 1);
    assertThat(person.sent()).isEmpty();
  }

  @Test
  void whatIsEverybodysIsAnsweredInAGroupWithoutButtons() {
    inGroup("/price@patriot_bot BTC");

    person.sees("BTCUSDT");
    assertThat(person.shown().rows()).isEmpty();
    assertThat(person.chat.last().chatId()).isEqualTo(-5);
  }

  @Test
  void inAGroupWithTopicsTheAnswerStandsInTheTopicOfTheQuestion() {
    ObjectNode update = fromGroup("/price@patriot_bot BTC");
    ((ObjectNode) update.get("message")).put("message_thread_id", 12).put("is_topic_message", true);
    person.delivered(update).sees("BTCUSDT");
    assertThat(person.chat.topicOfLast()).isEqualTo(12);

    // Elsewhere the number is that of a thread of answers, to which nothing can be sent.
    ObjectNode thread = fromGroup("/price@patriot_bot BTC");
    ((ObjectNode) thread.get("message")).put("message_thread_id", 13);
    person.delivered(thread).sees("BTCUSDT");
    assertThat(person.chat.topicOfLast()).isZero();
  }

  @Test
  void helpInAGroupListsOnlyWhatIsAnsweredThere() {
    inGroup("/help@patriot_bot");

    person.sees("/price");
    assertThat(person.screen()).doesNotContain("/buy", "/balance");
  }

  @Test
  void otherBotsCommandsInAGroupAreTheirs() {
    int before = person.chat.count();

    inGroup("/price@other_bot BTC");
    inGroup("/price BTC");

    assertThat(person.chat.count()).isEqualTo(before);
  }

  @Test
  void pressInAGroupIsRefused() {
    person.says("/buy BTC 0.01");
    ObjectNode update =
        person.press(Conversation.USER, person.chat.last().messageId(), person.dataOf("Confirm"));
    ((ObjectNode) update.at("/callback_query/message/chat")).put("id", -5).put("type", "group");

    person.delivered(update).isTold("only in your private chat");
    assertThat(person.sent()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "v1",
        "v1|",
        "v1|ok",
        "v1|ok|",
        "v1|ok|short|BTCUSDT",
        "v2|ok|cardcardcardcard|BTCUSDT",
        "v1|ok|cardcardcardcard",
        "v1|ok|cardcardcardcard|",
        "v1|ok|cardcardcardcard|btcusdt",
        "v1|ok|CARDCARDCARDCARD|BTCUSDT",
        "v1|xx|1",
        "v1|cx|1",
        "v1|cm|<b>",
        "v1|ca|some",
        "v1|go|buy BTC 1",
        "v1|do|",
        "🚀",
        "null"
      })
  void spoiltButtonIsRefusedKindly(String data) {
    person.pressesOn(person.chat.last().messageId(), data).isTold("I no longer understand");
  }

  @Test
  void confirmOfACardThatNeverWasIsRefused() {
    person
        .pressesOn(person.chat.last().messageId(), "v1|ok|zzzzzzzzzzzzzzzz|BTCUSDT")
        .isTold("not yours");
    assertThat(person.sent()).isEmpty();
  }

  @Test
  void botsAreNotAnswered() {
    int before = person.chat.count();
    ObjectNode update = person.update();
    ObjectNode message = person.message(update, "message", 77);
    message.put("text", "/start");
    ((ObjectNode) message.get("from")).put("is_bot", true);

    person.deliver(update);

    assertThat(person.chat.count()).isEqualTo(before);
  }

  @Test
  void buttonOfAStrangerLeadsToTheInvitation() {
    person.delivered(person.press(9, 4, "v1|go|/home")).sees("Press Start once");
  }

  private void inGroup(String text) {
    person.deliver(fromGroup(text));
  }

  private ObjectNode fromGroup(String text) {
    ObjectNode update = person.update();
    ObjectNode message = person.message(update, "message", Conversation.USER);
    message.put("text", text);
    ((ObjectNode) message.get("chat")).put("id", -5).put("type", "group");
    return update;
  }
}
