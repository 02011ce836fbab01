package io.patriot.api.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
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

/**
 * A form as a page sends it. The letters of its secrets go from the parser's buffer into a secret,
 * and what is copied on the way is wiped; closing it wipes the secrets too.
 */
public final class SecretForm implements AutoCloseable {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, Secret> secrets = new TreeMap<>();

  private SecretForm() {}

  /** Nothing when it is not a flat object of exactly these texts and at most these secrets. */
  public static Optional<SecretForm> read(
      byte[] body, Set<String> textNames, Set<String> secretNames) {
    var form = new SecretForm();
    boolean whole;
    try {
      whole = form.fill(body, textNames, secretNames);
    } catch (IOException | IllegalArgumentException e) {
      // Neither is told further: what a parser complains about may quote what it read.
      whole = false;
    }
    if (!whole || form.texts.size() < textNames.size()) {
      form.close();
      return Optional.empty();
    }
    return Optional.of(form);
  }

  public String text(String name) {
    return texts.getOrDefault(name, "");
  }

  /** A secret; nothing when it was not sent or sent empty. */
  public Optional<Secret> secret(String name) {
    return Optional.ofNullable(secrets.get(name));
  }

  @Override
  public void close() {
    secrets.values().forEach(Secret::wipe);
  }

  private boolean fill(byte[] body, Set<String> textNames, Set<String> secretNames)
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
        if (textNames.contains(name)) {
          texts.put(name, parser.getText());
        } else if (secretNames.contains(name)) {
          secret(name, parser);
        } else {
          return false;
        }
      }
      return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
    }
  }

  private void secret(String name, JsonParser parser) throws IOException {
    char[] letters = parser.getTextCharacters();
    int from = parser.getTextOffset();
    int length = parser.getTextLength();
    if (length == 0) {
      return;
    }
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(letters, from, length));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    try {
      secrets.put(name, Secret.ofBytes(bytes));
    } finally {
      Arrays.fill(bytes, (byte) 0);
      encoded.clear().put(new byte[encoded.capacity()]);
      Arrays.fill(letters, from, from + length, '\0');
    }
  }
}
