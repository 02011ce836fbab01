package io.patriot.stack.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A person at the chat page, driven by a program: writes, presses buttons, and waits for what the
 * bot shows.
 */
public final class ChatPerson {
  private static final Duration ANSWER_TIME_MAX = Duration.ofSeconds(40);
  private static final int POLL_WAIT_S = 2;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http;
  private final URI chat;
  private final InstantSource clock;
  private final Map<Long, ChatMessage> messages = new TreeMap<>();
  private long seq;

  public ChatPerson(HttpClient http, URI page, long userId, InstantSource clock) {
    this.http = http;
    this.chat = page.resolve("/chat/" + userId + "/");
    this.clock = clock;
  }

  /** Writes a message and answers its id. */
  public long says(String text) {
    return post("messages", Map.of("text", text)).path("messageId").asLong();
  }

  /** Presses the button of a message whose label begins like this. */
  public void presses(ChatMessage message, String label) {
    ChatMessage.Button button =
        message
            .button(label)
            .orElseThrow(
                () -> new IllegalStateException("No button '" + label + "' under: " + message));
    pressesData(message.messageId(), button.data());
  }

  public void pressesData(long messageId, String data) {
    post("presses", Map.of("messageId", messageId, "data", data));
  }

  /** The address under which Telegram opens a page for this person, with its word for who opens. */
  public URI opens(String page) {
    return URI.create(post("mini-apps", Map.of("url", page)).path("url").asText());
  }

  /** Waits until some message of the bot looks as wanted, and answers it as it is then. */
  public ChatMessage sees(Predicate<ChatMessage> wanted, String what, Duration timeMax) {
    Instant deadline = clock.instant().plus(timeMax);
    while (true) {
      Optional<ChatMessage> seen =
          messages.values().stream()
              .filter(ChatMessage::fromBot)
              .filter(wanted)
              .reduce((_, last) -> last);
      if (seen.isPresent()) {
        return seen.get();
      }
      if (clock.instant().isAfter(deadline)) {
        throw new IllegalStateException("Waited in vain for " + what + "; seen: " + seen());
      }
      read(POLL_WAIT_S);
    }
  }

  /** Waits for an answer of the bot that came after one of the person's messages. */
  public ChatMessage seesAnswerTo(long messageId, Duration timeMax) {
    return sees(
        message -> message.messageId() > messageId, "an answer to message " + messageId, timeMax);
  }

  /** All messages so far, oldest first. */
  public List<ChatMessage> messages() {
    read(0);
    return new ArrayList<>(messages.values());
  }

  private String seen() {
    return messages.values().stream()
        .filter(ChatMessage::fromBot)
        .map(message -> message.messageId() + " " + message.text().lines().findFirst().orElse(""))
        .collect(Collectors.joining("; "));
  }

  private void read(int waitSeconds) {
    JsonNode answer =
        exchange(
            HttpRequest.newBuilder(chat.resolve("messages?after=" + seq + "&wait=" + waitSeconds))
                .GET());
    for (JsonNode message : answer.path("messages")) {
      ChatMessage read = message(message);
      messages.put(read.messageId(), read);
    }
    seq = Math.max(seq, answer.path("seq").asLong());
  }

  private static ChatMessage message(JsonNode json) {
    var rows = new ArrayList<List<ChatMessage.Button>>();
    for (JsonNode row : json.path("buttons")) {
      var buttons = new ArrayList<ChatMessage.Button>();
      row.forEach(
          button ->
              buttons.add(
                  new ChatMessage.Button(
                      button.path("text").asText(),
                      button.path("data").asText(),
                      button.path("webApp").asText(""))));
      rows.add(buttons);
    }
    String text = json.path("text").asText();
    return new ChatMessage(
        json.path("messageId").asLong(),
        json.path("seq").asLong(),
        json.path("from").asText().equals("bot"),
        text.isEmpty() ? json.path("caption").asText() : text,
        rows);
  }

  private JsonNode post(String act, Map<String, ?> body) {
    try {
      return exchange(
          HttpRequest.newBuilder(chat.resolve(act))
              .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode exchange(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          http.send(request.timeout(ANSWER_TIME_MAX).build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(
            "The chat answered " + answer.statusCode() + ": " + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException("The chat page does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}
