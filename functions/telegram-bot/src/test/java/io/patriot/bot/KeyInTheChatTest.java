package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.patriot.bot.chat.RetryLater;
import org.junit.jupiter.api.Test;

class KeyInTheChatTest {
  /** Made for this test; no venue ever gave it out. */
  private static final String KEY =
      "q7Zt3XvLm9Kd2RwYb5Nf8HsPc4Jg6TaEu1VxQi0BoMnDyCk7WlSr3FzGh9pAeU4j";

  private final Conversation person = Conversation.started();

  @Test
  void aKeyIsTakenAwayAtOnceAndItsOwnerTold() {
    person.says("my key " + KEY).sees("looked like an exchange key", "I deleted", "make a new one");

    assertThat(person.chat.deleted()).hasSize(1);
    assertThat(String.join("\n", person.chat.journal())).doesNotContain(KEY);
  }

  @Test
  void aKeyAfterACommandIsNoCommand() {
    person.calls.set(0);

    person.says("/buy BTC 0.01 " + KEY).sees("looked like an exchange key");

    assertThat(person.calls.get()).as("stores asked").isZero();
  }

  @Test
  void aKeyFromAStrangerAndOneThatWasEditedInGoTheSameWay() {
    person.says(2, KEY).sees("I deleted");
    ObjectNode update = person.update();
    person.message(update, "edited_message", Conversation.USER).put("text", KEY);
    person.delivered(update);

    assertThat(person.chat.deleted()).hasSize(2);
  }

  @Test
  void aKeyUnderAPictureCountsToo() {
    ObjectNode update = person.update();
    person.message(update, "message", Conversation.USER).put("caption", "secret: " + KEY);

    person.delivered(update).sees("I deleted");
  }

  @Test
  void aMessageThatCannotBeDeletedIsForItsAuthorToDelete() {
    person.chat.mayNotDelete(true);

    person.says(KEY).sees("delete it yourself", "make a new one");
  }

  @Test
  void aBusyTelegramIsAskedAgainBecauseTheKeyMustNotStay() {
    person.chat.busy(true);
    assertThatThrownBy(() -> person.says(KEY))
        .isInstanceOf(RetryLater.class)
        .hasMessageNotContaining(KEY);
    person.chat.busy(false);

    person.says(KEY);
    assertThat(person.chat.deleted()).hasSize(1);
  }
}
