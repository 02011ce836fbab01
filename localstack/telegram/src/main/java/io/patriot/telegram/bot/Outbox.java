package io.patriot.telegram.bot;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.telegram.chat.Attachment;
import io.patriot.telegram.chat.Author;
import io.patriot.telegram.chat.Button;
import io.patriot.telegram.chat.Chats;
import io.patriot.telegram.chat.Message;
import io.patriot.telegram.chat.Person;
import io.patriot.telegram.text.FormattedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a bot's words into a chat, with whatever buttons come along. */
final class Outbox {
  private final Chats chats;
  private final BotJson json;

  Outbox(Chats chats, BotJson json) {
    this.chats = chats;
    this.json = json;
  }

  JsonNode post(Call call, Person to, FormattedText text, @Nullable Attachment attachment) {
    var markup = KeyboardRules.read(call);
    List<List<Button>> buttons =
        markup instanceof KeyboardRules.Markup.Inline(var rows) ? rows : List.of();
    var manner =
        new Message.Manner(
            replyTo(call, to), call.flag("disable_notification"), call.flag("protect_content"));
    var body = new Message.Body(text, attachment, buttons);
    var message = chats.post(to.id(), Author.BOT, body, manner);
    switch (markup) {
      case KeyboardRules.Markup.Absent _, KeyboardRules.Markup.Inline _ -> {}
      case KeyboardRules.Markup.Offered(var keyboard) -> chats.offer(to.id(), keyboard);
      case KeyboardRules.Markup.Removed _ -> chats.offer(to.id(), null);
    }
    return json.message(message);
  }

  private @Nullable Long replyTo(Call call, Person to) {
    var parameters = call.json("reply_parameters");
    long messageId =
        parameters == null
            ? call.number("reply_to_message_id", 0)
            : parameters.path("message_id").asLong(0);
    if (messageId == 0) {
      return null;
    }
    if (chats.find(to.id(), messageId) != null) {
      return messageId;
    }
    boolean mayBeMissing =
        call.flag("allow_sending_without_reply")
            || (parameters != null
                && parameters.path("allow_sending_without_reply").asBoolean(false));
    if (mayBeMissing) {
      return null;
    }
    throw Refusal.badRequest("message to be replied not found");
  }
}
