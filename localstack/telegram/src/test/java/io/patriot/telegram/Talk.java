package io.patriot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.telegram.web.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Speaks to a stand-in over HTTP, as the bot and as the people. */
public final class Talk implements AutoCloseable {
  public static final long ANNA = 42;
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final URI root;
  private final String token;
  private final HttpClient http = HttpClient.newHttpClient();

  public Talk(URI root, String token) {
    this.root = root;
    this.token = token;
  }

  public static Talk to(TelegramStandIn standIn) {
    return new Talk(standIn.url(), standIn.botToken());
  }

  /** What came back. */
  public record Answered(int status, String text) {
    public JsonNode json() {
      return Objects.requireNonNull(Json.parse(text), text);
    }

    public JsonNode result() {
      if (status != 200) {
        throw new AssertionError(status + " " + text);
      }
      return json().path("result");
    }

    public String description() {
      return json().path("description").asText();
    }
  }

  public Answered bot(String method, String json) {
    return bot(method, "application/json", BodyPublishers.ofString(json));
  }

  public Answered bot(String method, String contentType, BodyPublisher body) {
    return send(botRequest(method, contentType, body));
  }

  public CompletableFuture<Answered> botLater(String method, String json) {
    return http.sendAsync(
            botRequest(method, "application/json", BodyPublishers.ofString(json)),
            BodyHandlers.ofString())
        .thenApply(it -> new Answered(it.statusCode(), it.body()));
  }

  private HttpRequest botRequest(String method, String contentType, BodyPublisher body) {
    return HttpRequest.newBuilder(root.resolve("/bot" + token + "/" + method))
        .timeout(TIMEOUT)
        .header("Content-Type", contentType)
        .POST(body)
        .build();
  }

  public Answered says(long userId, String text) {
    return post("/chat/" + userId + "/messages", Json.object().put("text", text).toString());
  }

  public Answered presses(long userId, long messageId, String data) {
    return post(
        "/chat/" + userId + "/presses",
        Json.object().put("messageId", messageId).put("data", data).toString());
  }

  /** Sends a bot message to Anna and answers its id. */
  public long botSays(String text, String more) {
    var json = Json.object().put("chat_id", ANNA).put("text", text).toString();
    var body = more.isEmpty() ? json : json.substring(0, json.length() - 1) + "," + more + "}";
    return bot("sendMessage", body).result().path("message_id").asLong();
  }

  public JsonNode messages(long userId, long after) {
    return get("/chat/" + userId + "/messages?after=" + after).json();
  }

  public Answered get(String path) {
    return send(HttpRequest.newBuilder(root.resolve(path)).timeout(TIMEOUT).build());
  }

  public Answered post(String path, String json) {
    return request("POST", path, json, Map.of());
  }

  public Answered request(String method, String path, String json, Map<String, String> headers) {
    var request =
        HttpRequest.newBuilder(root.resolve(path))
            .timeout(TIMEOUT)
            .method(method, BodyPublishers.ofString(json));
    headers.forEach(request::header);
    return send(request.build());
  }

  private Answered send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      return new Answered(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
