package io.patriot.testkit.cloud;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.EncryptRequest;
import software.amazon.awssdk.services.kms.model.EncryptResponse;
import software.amazon.awssdk.services.kms.model.EncryptionAlgorithmSpec;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyRequest;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.NotFoundException;

/**
 * The key service in memory. What it wrapped opens only under the same key and the same encryption
 * context. It keeps nothing secret: its keys come from the given dice.
 */
public final class InMemoryKms implements KmsClient {
  private static final String ARN = "arn:aws:kms:eu-central-1:000000000000:key/";
  private static final int DATA_KEY_BYTES_MAX = 1_024;
  private static final int BAD_REQUEST = 400;

  private final SplittableRandom random;
  private final Map<String, KmsKey> byName = new LinkedHashMap<>();

  public InMemoryKms(SplittableRandom random) {
    this.random = random;
  }

  /** Makes the master key of that alias, if there is none; answers what clients name it by. */
  public String create(String alias) {
    String name = "alias/" + alias;
    if (!byName.containsKey(name)) {
      var key = new KmsKey(random);
      byName.put(name, key);
      byName.put(key.id().toString(), key);
      byName.put(ARN + key.id(), key);
    }
    return name;
  }

  @Override
  public GenerateDataKeyResponse generateDataKey(GenerateDataKeyRequest request) {
    KmsKey key = key(request.keyId());
    byte[] dataKey = KmsKey.bytes(random, dataKeyBytes(request));
    return GenerateDataKeyResponse.builder()
        .keyId(ARN + key.id())
        .ciphertextBlob(bytes(key.encrypt(dataKey, request.encryptionContext())))
        .plaintext(bytes(dataKey))
        .build();
  }

  @Override
  public EncryptResponse encrypt(EncryptRequest request) {
    KmsKey key = key(request.keyId());
    return EncryptResponse.builder()
        .keyId(ARN + key.id())
        .ciphertextBlob(
            bytes(
                key.encrypt(request.plaintext().asByteArrayUnsafe(), request.encryptionContext())))
        .encryptionAlgorithm(EncryptionAlgorithmSpec.SYMMETRIC_DEFAULT)
        .build();
  }

  @Override
  public DecryptResponse decrypt(DecryptRequest request) {
    byte[] blob = request.ciphertextBlob().asByteArrayUnsafe();
    KmsKey key = byName.get(KmsKey.idIn(blob).toString());
    if (key == null) {
      throw InvalidCiphertextException.builder().message("No key here made this.").build();
    }
    if (request.keyId() != null && !key(request.keyId()).id().equals(key.id())) {
      throw IncorrectKeyException.builder().message("Another key made this.").build();
    }
    return DecryptResponse.builder()
        .keyId(ARN + key.id())
        .plaintext(bytes(key.decrypt(blob, request.encryptionContext())))
        .encryptionAlgorithm(EncryptionAlgorithmSpec.SYMMETRIC_DEFAULT)
        .build();
  }

  private KmsKey key(@Nullable String name) {
    KmsKey key = name == null ? null : byName.get(name);
    if (key == null) {
      throw NotFoundException.builder().message("There is no key " + name + ".").build();
    }
    return key;
  }

  private static int dataKeyBytes(GenerateDataKeyRequest request) {
    Integer bytes = request.numberOfBytes();
    if (request.keySpec() == DataKeySpec.AES_256) {
      return 32;
    }
    if (request.keySpec() == DataKeySpec.AES_128) {
      return 16;
    }
    if (bytes == null || bytes < 1 || bytes > DATA_KEY_BYTES_MAX) {
      throw invalid("Say how long the data key is to be.");
    }
    return bytes;
  }

  /** Nobody else has these bytes, so whoever gets them may wipe them. */
  private static SdkBytes bytes(byte[] fresh) {
    return SdkBytes.fromByteArrayUnsafe(fresh);
  }

  private static KmsException invalid(String message) {
    return (KmsException)
        KmsException.builder()
            .message(message)
            .statusCode(BAD_REQUEST)
            .awsErrorDetails(
                AwsErrorDetails.builder()
                    .errorCode("ValidationException")
                    .errorMessage(message)
                    .serviceName("Kms")
                    .build())
            .build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
