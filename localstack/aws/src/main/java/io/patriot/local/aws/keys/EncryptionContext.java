package io.patriot.local.aws.keys;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.local.aws.http.AwsFault;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a thing is encrypted for: pairs that are not secret and must be named again to decrypt. */
final class EncryptionContext {
  private EncryptionContext() {}

  static SortedMap<String, String> in(JsonNode request) {
    var context = new TreeMap<String, String>();
    for (var pair : request.path("EncryptionContext").properties()) {
      if (!pair.getValue().isTextual()) {
        throw AwsFault.refused("ValidationException", "An encryption context is text.");
      }
      context.put(pair.getKey(), pair.getValue().asText());
    }
    return context;
  }

  /** Each part with its length before it, so that no two contexts look the same. */
  static byte[] bytes(SortedMap<String, String> context) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      for (var pair : context.entrySet()) {
        for (String part : new String[] {pair.getKey(), pair.getValue()}) {
          byte[] content = part.getBytes(StandardCharsets.UTF_8);
          out.writeInt(content.length);
          out.write(content);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
