package io.patriot.telegram.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.telegram.bot.BotJson;
import io.patriot.telegram.chat.Messenger;
import io.patriot.telegram.web.Answer;
import io.patriot.telegram.web.Json;
import io.patriot.telegram.web.Loopback;
import io.patriot.telegram.web.Request;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/** The door for people: the page, its files, and what page and tests may ask for. */
public final class UserApi {
  private static final int BODY_BYTES_MAX = 64 << 10;

  private final Messenger messenger;
  private final Conversations conversations;
  private final LiveStream live;
  private final PageFiles files;
  private final MiniAppLink miniApps;

  public UserApi(Messenger messenger, BotJson botJson, InstantSource clock) {
    this.messenger = messenger;
    this.conversations = new Conversations(messenger, botJson);
    this.live = new LiveStream(messenger.listeners(), messenger.presence(), messenger.store());
    this.files = new PageFiles(messenger.shelf());
    this.miniApps = new MiniAppLink(messenger.bot(), clock);
  }

  public Answer answer(Request request) throws IOException, InterruptedException {
    if (!isFromHere(request)) {
      return Answer.problem(403, "Only pages of this address may talk to it.");
    }
    var steps = List.of(request.path().substring(1).split("/", -1));
    return switch (steps.getFirst()) {
      case "" -> read(request, steps, 1, () -> files.page("index.html"));
      case "page" -> read(request, steps, 2, () -> files.page(steps.get(1)));
      case "files" -> read(request, steps, 2, () -> files.sent(steps.get(1)));
      case "about" -> read(request, steps, 1, this::about);
      case "users" -> read(request, steps, 1, conversations::everyone);
      case "stream" -> read(request, steps, 1, () -> live.open(0));
      case "chat" -> chat(request, steps);
      default -> nothingHere();
    };
  }

  /** A page of some other site, even one that calls itself by our address, gets nothing. */
  private static boolean isFromHere(Request request) {
    var host = request.header("Host");
    var authority =
        host == null ? null : URI.create("http://" + host.replaceAll("[^\\w.:\\[\\]-]", ""));
    var origin = request.header("Origin");
    return authority != null
        && Loopback.isLoopback(authority.getHost())
        && (origin == null || origin.equals("http://" + host));
  }

  private Answer chat(Request request, List<String> steps)
      throws IOException, InterruptedException {
    if (steps.size() < 2 || !steps.get(1).matches("[1-9][0-9]{0,17}")) {
      return Answer.problem(400, "A user is a positive whole number: /chat/42/messages");
    }
    long userId = Long.parseLong(steps.get(1));
    var act = steps.size() == 2 ? "" : steps.get(2);
    if (steps.size() > 3) {
      return nothingHere();
    }
    return switch (request.method() + " " + act) {
      case "GET messages" -> conversations.read(userId, request);
      case "GET stream" -> live.open(userId);
      case "GET commands" -> conversations.commands(userId);
      case "POST messages" -> write(request, body -> conversations.write(userId, body));
      case "POST presses" -> write(request, body -> conversations.press(userId, body));
      case "POST mini-apps" -> write(request, body -> miniApp(userId, body));
      case "PUT " -> write(request, body -> conversations.rename(userId, body));
      default ->
          List.of("", "messages", "presses", "mini-apps", "stream", "commands").contains(act)
              ? wrongMethod()
              : nothingHere();
    };
  }

  private Answer miniApp(long userId, JsonNode body) {
    var person = messenger.people().find(userId);
    var url = body.path("url").asText("");
    if (person == null || url.isEmpty()) {
      return Answer.problem(400, "Say hello first, and name the address to open.");
    }
    return Answer.json(200, Json.object().put("url", miniApps.to(url, person)));
  }

  private Answer about() {
    var bot = messenger.bot();
    var json = Json.object().put("connected", messenger.presence().isBotThere());
    json.putObject("bot")
        .put("id", bot.id())
        .put("name", bot.name())
        .put("username", bot.username());
    return Answer.json(200, json);
  }

  private static Answer read(Request request, List<String> steps, int depth, Reader reader) {
    if (steps.size() != depth) {
      return nothingHere();
    }
    boolean isReading = request.method().equals("GET") || request.method().equals("HEAD");
    return isReading ? reader.read() : wrongMethod();
  }

  private static Answer write(Request request, Writer writer) throws IOException {
    return switch (request.body(BODY_BYTES_MAX)) {
      case Request.Body.TooLarge _ -> Answer.problem(413, "That is more than 64 KB.");
      case Request.Body.Whole(var bytes) -> {
        var json = Json.parse(bytes.array());
        yield json == null || !json.isObject()
            ? Answer.problem(400, "The body is not a JSON object.")
            : writer.write(json);
      }
    };
  }

  private static Answer wrongMethod() {
    return Answer.problem(405, "This address cannot be asked in that way.");
  }

  private static Answer nothingHere() {
    return Answer.problem(404, "There is nothing here. The chat page is at /");
  }

  private interface Reader {
    Answer read();
  }

  private interface Writer {
    Answer write(JsonNode body);
  }
}
