package io.patriot.local.aws.keys;

import static io.patriot.local.aws.http.AwsJsonServer.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.patriot.local.aws.http.AwsFault;
import io.patriot.local.aws.http.AwsJsonServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/**
 * The key service of this machine, spoken to as KMS: it makes data keys, and opens what it wrapped
 * for whoever names the same encryption context. It protects as well as the file its master key is
 * in, and no better.
 */
public final class LocalKeys implements AutoCloseable {
  private static final String ARN = "arn:aws:kms:us-east-1:000000000000:key/";
  private static final int PLAINTEXT_BYTES_MAX = 4_096;
  private static final int DATA_KEY_BYTES_MAX = 1_024;

  private final KeyShelf shelf;
  private final SecureRandom random = new SecureRandom();
  private final AwsJsonServer server;

  private LocalKeys(KeyShelf shelf, int port) throws IOException {
    this.shelf = shelf;
    this.server =
        AwsJsonServer.start(
            port,
            Map.of(
                "CreateKey", this::createKey,
                "CreateAlias", this::createAlias,
                "DescribeKey", this::describeKey,
                "Encrypt", this::encrypt,
                "Decrypt", this::decrypt,
                "GenerateDataKey", this::generateDataKey));
  }

  public static LocalKeys start(KeysSettings settings) throws IOException {
    return new LocalKeys(KeyShelf.open(settings.directory()), settings.port());
  }

  public URI endpoint() {
    return server.endpoint();
  }

  /** Makes the master key of that alias, if there is none; answers what clients name it by. */
  public String create(String alias) throws IOException {
    shelf.create(alias);
    return KeyShelf.ALIAS + alias;
  }

  @Override
  public void close() {
    server.close();
  }

  private ObjectNode createKey(JsonNode request) {
    try {
      return metadata(shelf.create(UUID.randomUUID().toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ObjectNode createAlias(JsonNode request) {
    try {
      shelf.name(request.path("AliasName").asText(), request.path("TargetKeyId").asText());
      return JSON.createObjectNode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ObjectNode describeKey(JsonNode request) {
    return metadata(key(request));
  }

  private ObjectNode encrypt(JsonNode request) {
    byte[] plaintext = bytes(request, "Plaintext", PLAINTEXT_BYTES_MAX);
    MasterKey key = key(request);
    return answer(key)
        .put("CiphertextBlob", key.encrypt(plaintext, EncryptionContext.in(request)))
        .put("EncryptionAlgorithm", "SYMMETRIC_DEFAULT");
  }

  private ObjectNode decrypt(JsonNode request) {
    byte[] blob = bytes(request, "CiphertextBlob", PLAINTEXT_BYTES_MAX * 2);
    MasterKey key =
        shelf
            .find(MasterKey.idIn(blob))
            .orElseThrow(
                () -> AwsFault.refused("InvalidCiphertextException", "No key here made this."));
    if (request.hasNonNull("KeyId") && !key(request).id().equals(key.id())) {
      throw AwsFault.refused("IncorrectKeyException", "Another key made this.");
    }
    return answer(key)
        .put("Plaintext", key.decrypt(blob, EncryptionContext.in(request)))
        .put("EncryptionAlgorithm", "SYMMETRIC_DEFAULT");
  }

  private ObjectNode generateDataKey(JsonNode request) {
    MasterKey key = key(request);
    byte[] dataKey = new byte[dataKeyBytes(request)];
    random.nextBytes(dataKey);
    return answer(key)
        .put("CiphertextBlob", key.encrypt(dataKey, EncryptionContext.in(request)))
        .put("Plaintext", dataKey);
  }

  private static int dataKeyBytes(JsonNode request) {
    String spec = request.path("KeySpec").asText("");
    int bytes =
        switch (spec) {
          case "AES_256" -> 32;
          case "AES_128" -> 16;
          case "" -> request.path("NumberOfBytes").asInt(0);
          default -> 0;
        };
    if (bytes < 1 || bytes > DATA_KEY_BYTES_MAX) {
      throw AwsFault.refused("ValidationException", "Say how long the data key is to be.");
    }
    return bytes;
  }

  private MasterKey key(JsonNode request) {
    return shelf.find(request.path("KeyId").asText(""));
  }

  private static byte[] bytes(JsonNode request, String name, int max) {
    try {
      byte[] content = Base64.getDecoder().decode(request.path(name).asText(""));
      if (content.length == 0 || content.length > max) {
        throw AwsFault.refused("ValidationException", name + " is empty or too long.");
      }
      return content;
    } catch (IllegalArgumentException e) {
      throw AwsFault.refused("SerializationException", name + " is not base64.");
    }
  }

  private static ObjectNode answer(MasterKey key) {
    return JSON.createObjectNode().put("KeyId", ARN + key.id());
  }

  private static ObjectNode metadata(MasterKey key) {
    ObjectNode answer = JSON.createObjectNode();
    answer
        .putObject("KeyMetadata")
        .put("KeyId", key.id().toString())
        .put("Arn", ARN + key.id())
        .put("Enabled", true)
        .put("KeyState", "Enabled")
        .put("KeyUsage", "ENCRYPT_DECRYPT")
        .put("KeySpec", "SYMMETRIC_DEFAULT");
    return answer;
  }
}
