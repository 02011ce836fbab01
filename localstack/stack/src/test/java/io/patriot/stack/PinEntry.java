package io.patriot.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.patriot.stack.chat.ChatMessage;
import io.patriot.stack.chat.ChatPerson;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opens the PIN's page behind a button and enters the PIN there; without one it is chosen first.
 */
final class PinEntry {
  static final String PIN = "483920";
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Pattern CARD = Pattern.compile("[?&]c=([^&#]+)");
  private static final Pattern INIT_DATA = Pattern.compile("tgWebAppData=([^&]+)");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http;
  private final ChatPerson person;

  PinEntry(HttpClient http, ChatPerson person) {
    this.http = http;
    this.person = person;
  }

  /** Confirms what the button under a message is about. */
  void confirms(ChatMessage message, String label) {
    String page = message.button(label).orElseThrow().page();
    String opened = person.opens(page).toString();
    JsonNode seen = send(opened, "look", "", "", "");
    if (seen.path("screen").asText().equals("choose")) {
      seen = send(opened, "choose", "", "", PIN);
    }
    assertThat(seen.path("screen").asText()).as("%s", seen).isEqualTo("confirm");
    JsonNode done = send(opened, "confirm", seen.path("seal").asText(), PIN, "");
    assertThat(done.path("good").asBoolean()).as("%s", done).isTrue();
  }

  /** Sends what the page would send, and answers what it is told. */
  JsonNode send(String opened, String act, String seal, String pin, String newPin) {
    String body =
        JSON.createObjectNode()
            .put("initData", URLDecoder.decode(in(INIT_DATA, opened), StandardCharsets.UTF_8))
            .put("card", in(CARD, opened))
            .put("act", act)
            .put("seal", seal)
            .put("pin", pin)
            .put("newPin", newPin)
            .toString();
    try {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(URI.create(opened).resolve("/app/pin"))
                  .timeout(PATIENCE)
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String in(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher.group(1);
  }
}
