package io.patriot.telegram.bot;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.telegram.chat.Attachment;
import io.patriot.telegram.chat.Author;
import io.patriot.telegram.chat.Chats;
import io.patriot.telegram.chat.Message;
import io.patriot.telegram.text.FormattedText;
import org.jspecify.annotations.Nullable;

/** The bot changes what it said: words, caption, picture or buttons, in place. */
final class EditMessage {
  private final Addressee addressee;
  private final Chats chats;
  private final BotJson json;
  private final InputFiles files;

  EditMessage(Addressee addressee, Chats chats, BotJson json, InputFiles files) {
    this.addressee = addressee;
    this.chats = chats;
    this.json = json;
    this.files = files;
  }

  JsonNode text(Call call) {
    var message = own(call);
    if (message.body().attachment() != null) {
      throw Refusal.badRequest("there is no text in the message to edit");
    }
    var body = Message.Body.of(TextRules.message(call));
    return change(message, body.withButtons(KeyboardRules.inlineOnly(call)));
  }

  JsonNode caption(Call call) {
    var message = own(call);
    if (message.body().attachment() == null) {
      throw Refusal.badRequest("there is no caption in the message to edit");
    }
    var body = message.body().withText(TextRules.caption(call));
    return change(message, body.withButtons(KeyboardRules.inlineOnly(call)));
  }

  JsonNode replyMarkup(Call call) {
    var message = own(call);
    return change(message, message.body().withButtons(KeyboardRules.inlineOnly(call)));
  }

  JsonNode media(Call call) throws InterruptedException {
    var message = own(call);
    var media = call.json("media");
    if (media == null) {
      throw Refusal.badRequest("parameter \"media\" is required");
    }
    var attachment =
        files.read(call, "media", media.path("media").asText(""), kind(media.path("type")));
    FormattedText caption = TextRules.caption(media);
    return change(message, new Message.Body(caption, attachment, KeyboardRules.inlineOnly(call)));
  }

  private static Attachment.Kind kind(JsonNode type) {
    return switch (type.asText("")) {
      case "photo" -> Attachment.Kind.PHOTO;
      case "document" -> Attachment.Kind.DOCUMENT;
      default -> throw Refusal.badRequest("can't parse InputMedia: type must be photo or document");
    };
  }

  private Message own(Call call) {
    var message = addressee.message(call, "edit");
    if (message.from() != Author.BOT) {
      throw Refusal.badRequest("message can't be edited");
    }
    return message;
  }

  private JsonNode change(Message before, Message.Body body) {
    if (before.body().equals(body)) {
      throw Refusal.badRequest(
          "message is not modified: specified new message content and reply markup are exactly"
              + " the same as a current content and reply markup of the message");
    }
    @Nullable Message now = chats.edit(before.chatId(), before.messageId(), body);
    if (now == null) {
      throw Refusal.badRequest("message to edit not found");
    }
    return json.message(now);
  }
}
