package io.patriot.telegram.bot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.patriot.telegram.chat.Attachment;
import io.patriot.telegram.chat.Author;
import io.patriot.telegram.chat.Bot;
import io.patriot.telegram.chat.Chats;
import io.patriot.telegram.chat.Message;
import io.patriot.telegram.chat.People;
import io.patriot.telegram.chat.Person;
import io.patriot.telegram.chat.Presses;
import io.patriot.telegram.chat.StoredFile;
import io.patriot.telegram.text.FormattedText;
import io.patriot.telegram.web.Json;

/** People, messages and presses in the form a bot receives them. */
public final class BotJson {
  private final Bot bot;
  private final People people;
  private final Chats chats;

  public BotJson(Bot bot, People people, Chats chats) {
    this.bot = bot;
    this.people = people;
    this.chats = chats;
  }

  ObjectNode me() {
    return botUser()
        .put("can_join_groups", false)
        .put("can_read_all_group_messages", false)
        .put("supports_inline_queries", false)
        .put("can_connect_to_business", false)
        .put("has_main_web_app", false);
  }

  private ObjectNode botUser() {
    return Json.object()
        .put("id", bot.id())
        .put("is_bot", true)
        .put("first_name", bot.name())
        .put("username", bot.username());
  }

  private static ObjectNode user(Person person) {
    var json =
        Json.object()
            .put("id", person.id())
            .put("is_bot", false)
            .put("first_name", person.firstName());
    if (person.languageCode() != null) {
      json.put("language_code", person.languageCode());
    }
    return json;
  }

  static ObjectNode chat(Person person) {
    return Json.object()
        .put("id", person.id())
        .put("type", "private")
        .put("first_name", person.firstName());
  }

  public ObjectNode message(Message message) {
    var json = bare(message);
    var replyTo = message.manner().replyTo();
    var repliedTo = replyTo == null ? null : chats.find(message.chatId(), replyTo);
    if (repliedTo != null) {
      json.set("reply_to_message", bare(repliedTo));
    }
    return json;
  }

  private ObjectNode bare(Message message) {
    var person = person(message.chatId());
    var json = Json.object().put("message_id", message.messageId());
    json.set("from", message.from() == Author.BOT ? botUser() : user(person));
    json.set("chat", chat(person));
    json.put("date", message.stamp().date());
    var editDate = message.stamp().editDate();
    if (editDate != null) {
      json.put("edit_date", editDate);
    }
    if (message.manner().protectedContent()) {
      json.put("has_protected_content", true);
    }
    putContent(message.body(), json);
    if (!message.body().buttons().isEmpty()) {
      json.set("reply_markup", KeyboardRules.toJson(message.body().buttons()));
    }
    return json;
  }

  private static void putContent(Message.Body body, ObjectNode json) {
    var attachment = body.attachment();
    var textField = attachment == null ? "text" : "caption";
    if (!body.text().isEmpty()) {
      json.put(textField, body.text().text());
      if (!body.text().entities().isEmpty()) {
        json.set(attachment == null ? "entities" : "caption_entities", entities(body.text()));
      }
    }
    if (attachment != null && attachment.kind() == Attachment.Kind.PHOTO) {
      json.putArray("photo")
          .addObject()
          .put("file_id", attachment.file().fileId())
          .put("file_unique_id", attachment.file().uniqueId())
          .put("file_size", attachment.file().size())
          .put("width", attachment.file().width())
          .put("height", attachment.file().height());
    } else if (attachment != null) {
      json.set("document", document(attachment.file()));
    }
  }

  private static ObjectNode document(StoredFile file) {
    return Json.object()
        .put("file_name", file.name())
        .put("mime_type", file.contentType())
        .put("file_id", file.fileId())
        .put("file_unique_id", file.uniqueId())
        .put("file_size", file.size());
  }

  private static JsonNode entities(FormattedText text) {
    var list = Json.array();
    for (var entity : text.entities()) {
      var json =
          list.addObject()
              .put("type", entity.type())
              .put("offset", entity.offset())
              .put("length", entity.length());
      if (entity.url() != null) {
        json.put("url", entity.url());
      }
      if (entity.language() != null) {
        json.put("language", entity.language());
      }
      if (entity.userId() != null) {
        json.putObject("user")
            .put("id", entity.userId())
            .put("is_bot", false)
            .put("first_name", "User " + entity.userId());
      }
    }
    return list;
  }

  /** A press; where its message is gone, only that it once was. */
  public ObjectNode press(Presses.Press press) {
    var person = person(press.userId());
    var json = Json.object().put("id", Long.toString(press.queryId()));
    json.set("from", user(person));
    var message = chats.find(press.userId(), press.messageId());
    if (message == null) {
      var gone = json.putObject("message").put("message_id", press.messageId()).put("date", 0);
      gone.set("chat", chat(person));
    } else {
      json.set("message", message(message));
    }
    // One person and one bot make a chat here, so the instance is the chat.
    return json.put("chat_instance", Long.toString(press.userId())).put("data", press.data());
  }

  private Person person(long id) {
    var person = people.find(id);
    return person == null ? new Person(id, "User " + id, null) : person;
  }
}
