package io.patriot.local.aws.queue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.TreeMap;

/** The digests SQS sends along, which its clients check. */
final class Digest {
  private Digest() {}

  static String md5(String text) {
    return hex("MD5", text.getBytes(StandardCharsets.UTF_8));
  }

  static String sha256(String text) {
    return hex("SHA-256", text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * As the SQS developer guide lays it down: names in order, each part with its length, 1 before
   * text and 2 before bytes.
   */
  static String md5(JsonNode attributes) {
    var byName = new TreeMap<String, JsonNode>();
    attributes.properties().forEach(entry -> byName.put(entry.getKey(), entry.getValue()));
    var bytes = new ByteArrayOutputStream();
    byName.forEach(
        (name, value) -> {
          append(bytes, name.getBytes(StandardCharsets.UTF_8));
          append(bytes, value.path("DataType").asText().getBytes(StandardCharsets.UTF_8));
          boolean text = value.hasNonNull("StringValue");
          bytes.write(text ? 1 : 2);
          append(
              bytes,
              text
                  ? value.path("StringValue").asText().getBytes(StandardCharsets.UTF_8)
                  : Base64.getDecoder().decode(value.path("BinaryValue").asText()));
        });
    return hex("MD5", bytes.toByteArray());
  }

  private static void append(ByteArrayOutputStream bytes, byte[] part) {
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
    bytes.writeBytes(part);
  }

  private static String hex(String algorithm, byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
