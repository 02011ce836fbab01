package io.patriot.telegram.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.patriot.telegram.bot.BotJson;
import io.patriot.telegram.chat.Author;
import io.patriot.telegram.chat.Message;
import io.patriot.telegram.chat.Messenger;
import io.patriot.telegram.chat.Person;
import io.patriot.telegram.text.FormattedText;
import io.patriot.telegram.web.Answer;
import io.patriot.telegram.web.Json;
import io.patriot.telegram.web.Request;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a person can do in a chat: write, press, read, be called something. */
final class Conversations {
  private static final int TEXT_LENGTH_MAX = 4_096;
  private static final int DATA_BYTES_MAX = 64;
  private static final int NAME_LENGTH_MAX = 64;
  private static final long WAIT_S_MAX = 30;

  private final Messenger messenger;
  private final BotJson botJson;

  Conversations(Messenger messenger, BotJson botJson) {
    this.messenger = messenger;
    this.botJson = botJson;
  }

  Answer write(long userId, JsonNode body) {
    var text = FormattedText.plain(body.path("text").asText(""));
    if (!body.path("text").isTextual() || text.isEmpty()) {
      return Answer.problem(400, "Write something first: {\"text\": \"…\"}.");
    }
    if (text.length() > TEXT_LENGTH_MAX) {
      return Answer.problem(400, "A message has at most 4096 characters; split it.");
    }
    return messenger.store().act(() -> post(userId, text, body));
  }

  private Answer post(long userId, FormattedText text, JsonNode body) {
    if (messenger.people().meet(userId) == null) {
      return full();
    }
    var chats = messenger.chats();
    long replyTo = body.path("replyTo").asLong(0);
    var manner = replyTo == 0 ? Message.Manner.PLAIN : new Message.Manner(replyTo, false, false);
    var message = chats.post(userId, Author.USER, Message.Body.of(text), manner);
    var keyboard = chats.keyboard(userId);
    if (keyboard != null && keyboard.oneTime()) {
      chats.offer(userId, null);
    }
    var update = messenger.updates().add("message", userId, botJson.message(message));
    var view = MessageView.of(message);
    return Answer.json(201, update == null ? view : view.put("updateId", update.updateId()));
  }

  Answer press(long userId, JsonNode body) {
    var data = body.path("data").asText("");
    int bytes = data.getBytes(StandardCharsets.UTF_8).length;
    if (bytes == 0 || bytes > DATA_BYTES_MAX) {
      return Answer.problem(400, "A press carries the data of its button, 1 to 64 bytes.");
    }
    long messageId = body.path("messageId").asLong(0);
    return messenger.store().act(() -> press(userId, messageId, data));
  }

  private Answer press(long userId, long messageId, String data) {
    if (messageId <= 0 || messageId > messenger.chats().lastMessageId(userId)) {
      return Answer.problem(404, "There is no message " + messageId + " in this chat.");
    }
    var message = messenger.chats().find(userId, messageId);
    if (message != null && message.from() == Author.USER) {
      return Answer.problem(400, "Only messages of the bot have buttons.");
    }
    var press = messenger.presses().begin(userId, messageId, data);
    var update = messenger.updates().add("callback_query", userId, botJson.press(press));
    var json = Json.object().put("callbackQueryId", Long.toString(press.queryId()));
    return Answer.json(202, update == null ? json : json.put("updateId", update.updateId()));
  }

  /** Everything that changed after a point. With {@code wait}, patience for the first change. */
  Answer read(long userId, Request request) throws InterruptedException {
    long after = request.number("after", 0);
    long wait = Math.min(request.number("wait", 0), WAIT_S_MAX);
    if (wait > 0) {
      messenger.chats().awaitChange(userId, after, Duration.ofSeconds(wait));
    }
    var changes = messenger.chats().since(userId, after);
    var json = Json.object().put("seq", changes.seq());
    var messages = json.putArray("messages");
    changes.messages().forEach(message -> messages.add(MessageView.of(message)));
    json.set("deleted", Json.from(changes.deletions()));
    json.set("keyboard", MessageView.keyboard(messenger.chats().keyboard(userId)));
    return Answer.json(200, json);
  }

  Answer rename(long userId, JsonNode body) {
    var name = body.path("firstName").asText("").strip();
    var language = body.path("languageCode").asText("");
    if (name.length() > NAME_LENGTH_MAX
        || !language.matches("(?:[a-z]{2,3}(?:-[A-Za-z]{2,4})?)?")) {
      return Answer.problem(400, "A name has at most 64 letters, a language reads like \"en\".");
    }
    return messenger
        .store()
        .act(
            () -> {
              var known = messenger.people().meet(userId);
              return known == null ? full() : rename(known, name, language);
            });
  }

  private Answer rename(Person known, String name, String language) {
    @Nullable String spoken = language.isEmpty() ? known.languageCode() : language;
    var person = new Person(known.id(), name.isEmpty() ? known.firstName() : name, spoken);
    if (!person.equals(known)) {
      messenger.people().remember(person);
    }
    return Answer.json(200, view(person));
  }

  Answer everyone() {
    var json = Json.object();
    var users = json.putArray("users");
    for (var person : messenger.people().all()) {
      var user = view(person);
      var last = messenger.chats().last(person.id());
      user.set("lastMessage", last == null ? null : MessageView.of(last));
      users.add(user);
    }
    return Answer.json(200, json);
  }

  Answer commands(long userId) {
    var known = messenger.people().find(userId);
    var person = known == null ? new Person(userId, "", null) : known;
    var json = Json.object();
    json.set("commands", Json.from(messenger.menu().shownTo(person)));
    json.set("menuButton", messenger.menu().buttonShownIn(Long.toString(userId)));
    return Answer.json(200, json);
  }

  private static ObjectNode view(Person person) {
    return Json.object()
        .put("userId", person.id())
        .put("firstName", person.firstName())
        .put("languageCode", person.languageCode());
  }

  private static Answer full() {
    return Answer.problem(503, "The house is full; no more people fit in.");
  }
}
