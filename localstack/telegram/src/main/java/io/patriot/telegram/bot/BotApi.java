package io.patriot.telegram.bot;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.telegram.chat.Bot;
import io.patriot.telegram.chat.FileShelf;
import io.patriot.telegram.web.Answer;
import io.patriot.telegram.web.Bytes;
import io.patriot.telegram.web.Json;
import io.patriot.telegram.web.Request;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door for bots: checks who knocks and how often, and does what is asked. */
public final class BotApi {
  private static final Logger LOG = LoggerFactory.getLogger(BotApi.class);
  private static final int BODY_BYTES_MAX = InputFiles.FILE_BYTES_MAX + (1 << 20);
  private static final String BOT_PREFIX = "/bot";
  private static final String FILE_PREFIX = "/file/bot";
  private static final Set<String> SPEAKING =
      Set.of(
          "sendmessage",
          "sendphoto",
          "senddocument",
          "editmessagetext",
          "editmessagecaption",
          "editmessagemedia",
          "editmessagereplymarkup");

  private final Bot bot;
  private final Map<String, BotMethod> methods;
  private final Faults faults;
  private final RateGate gate;
  private final FileShelf shelf;

  BotApi(Bot bot, Map<String, BotMethod> methods, Faults faults, RateGate gate, FileShelf shelf) {
    this.bot = bot;
    this.methods = methods;
    this.faults = faults;
    this.gate = gate;
    this.shelf = shelf;
  }

  public static boolean isFor(String path) {
    return path.startsWith(BOT_PREFIX) || path.startsWith(FILE_PREFIX);
  }

  public Answer answer(Request request) throws IOException, InterruptedException {
    try {
      return request.path().startsWith(FILE_PREFIX) ? download(request) : call(request);
    } catch (Refusal refusal) {
      return Answer.json(refusal.code(), refusal.toJson());
    }
  }

  private Answer call(Request request) throws IOException, InterruptedException {
    var name = afterToken(request.path(), BOT_PREFIX).toLowerCase(Locale.ROOT);
    var method = methods.get(name);
    if (method == null) {
      throw Refusal.of(404, "Not Found");
    }
    if (!request.method().equals("GET") && !request.method().equals("POST")) {
      throw Refusal.of(405, "Method Not Allowed");
    }
    var call =
        switch (request.body(BODY_BYTES_MAX)) {
          case Request.Body.Whole(var bytes) ->
              Call.read(request.query(), request.header("Content-Type"), bytes.array());
          case Request.Body.TooLarge _ -> throw Refusal.of(413, "Request Entity Too Large");
        };
    boolean isPoll = name.equals("getupdates");
    refuseIfFaultyOrTooFast(name, isPoll, call);
    var result = perform(name, method, call);
    return !isPoll && faults.losesNextAnswer() ? new Answer.Silence() : ok(result);
  }

  private static JsonNode perform(String name, BotMethod method, Call call)
      throws InterruptedException {
    try {
      return method.call(call);
    } catch (Refusal refusal) {
      LOG.debug("bot.refused method={} reason={}", name, refusal.getMessage());
      throw refusal;
    }
  }

  private void refuseIfFaultyOrTooFast(String name, boolean isPoll, Call call) {
    var fault = isPoll ? faults.forNextPoll() : faults.forNextCall();
    if (fault != null) {
      throw fault;
    }
    int wait = gate.shutForSeconds();
    if (wait == 0 && SPEAKING.contains(name)) {
      wait = gate.speak(call.number("chat_id", 0));
    }
    if (wait > 0) {
      throw Refusal.tooManyRequests(wait);
    }
  }

  private static Answer ok(JsonNode result) {
    var json = Json.object().put("ok", true);
    json.set("result", result);
    return Answer.json(200, json);
  }

  private Answer download(Request request) {
    var path = afterToken(request.path(), FILE_PREFIX);
    var file = shelf.find(path.substring(path.lastIndexOf('/') + 1));
    var bytes = file == null || !file.path().equals(path) ? null : shelf.read(file);
    if (bytes == null) {
      throw Refusal.of(404, "Not Found");
    }
    return new Answer.Reply(200, "application/octet-stream", new Bytes(bytes), Map.of());
  }

  private String afterToken(String path, String prefix) {
    int slash = path.indexOf('/', prefix.length());
    var token = path.substring(prefix.length(), slash < 0 ? path.length() : slash);
    var sent = token.replace("%3A", ":").replace("%3a", ":").getBytes(UTF_8);
    if (!MessageDigest.isEqual(sent, bot.token().getBytes(UTF_8))) {
      throw Refusal.of(401, "Unauthorized");
    }
    return slash < 0 ? "" : path.substring(slash + 1);
  }
}
