package io.patriot.api.link;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.patriot.application.link.Credential;
import io.patriot.application.secret.Secret;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the form without ever making a text of the key: its letters go from the parser's buffer
 * into a secret, and what is copied on the way is wiped.
 */
final class LinkFormReader {
  private static final Set<String> TEXTS = Set.of("initData", "ticket", "label");
  private static final Set<String> SECRETS = Set.of("apiKey", "apiSecret");
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private LinkFormReader() {}

  /** Nothing when it is not the one form there is: five texts, each once. */
  static Optional<LinkForm> read(byte[] body) {
    Map<String, String> texts = new TreeMap<>();
    Map<String, Secret> secrets = new TreeMap<>();
    boolean whole = false;
    try {
      whole = fill(body, texts, secrets);
    } catch (IOException | IllegalArgumentException e) {
      // Neither is told further: what a parser complains about may quote what it read.
      whole = false;
    }
    Secret key = secrets.get("apiKey");
    Secret secret = secrets.get("apiSecret");
    if (!whole || key == null || secret == null || texts.size() < TEXTS.size()) {
      secrets.values().forEach(Secret::wipe);
      return Optional.empty();
    }
    return Optional.of(
        new LinkForm(
            text(texts, "initData"),
            text(texts, "ticket"),
            text(texts, "label"),
            new Credential(key, secret)));
  }

  private static boolean fill(byte[] body, Map<String, String> texts, Map<String, Secret> secrets)
      throws IOException {
    try (JsonParser parser = JSON.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (parser.nextToken() != JsonToken.VALUE_STRING) {
          return false;
        }
        if (TEXTS.contains(name)) {
          texts.put(name, parser.getText());
        } else if (SECRETS.contains(name)) {
          secrets.put(name, secret(parser));
        } else {
          return false;
        }
      }
      return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
    }
  }

  private static Secret secret(JsonParser parser) throws IOException {
    char[] letters = parser.getTextCharacters();
    int from = parser.getTextOffset();
    int length = parser.getTextLength();
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(letters, from, length));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    try {
      return Secret.ofBytes(bytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
      encoded.clear().put(new byte[encoded.capacity()]);
      Arrays.fill(letters, from, from + length, '\0');
    }
  }

  private static String text(Map<String, String> texts, String name) {
    @Nullable String text = texts.get(name);
    return text == null ? "" : text;
  }
}
