package io.patriot.local.aws.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;
import software.amazon.awssdk.services.kms.model.NotFoundException;

/** AWS's own client speaks to it as it would to KMS. */
class LocalKeysTest {
  private static final Map<String, String> ANNAS = Map.of("tenant", "tg-1", "account", "main");

  @Test
  void aDataKeyIsOpenedUnderItsContextAndNoOther() throws IOException {
    try (LocalKeys keys = LocalKeys.start(KeysSettings.inMemory());
        KmsClient client = client(keys)) {
      GenerateDataKeyResponse made = dataKey(client, keys.create("trading"));

      assertThat(made.plaintext().asByteArray()).hasSize(32);
      assertThat(opened(client, made.ciphertextBlob(), ANNAS)).isEqualTo(made.plaintext());
      for (Map<String, String> wrong :
          java.util.List.of(
              Map.<String, String>of(),
              Map.of("tenant", "tg-1"),
              Map.of("tenant", "tg-2", "account", "main"),
              Map.of("tenant", "tg-1a", "account", "min"),
              Map.of("tenant", "tg-1", "account", "main", "more", ""))) {
        assertThatThrownBy(() -> opened(client, made.ciphertextBlob(), wrong))
            .as("%s", wrong)
            .isInstanceOf(InvalidCiphertextException.class);
      }
    }
  }

  @Test
  void whatWasChangedIsRefused() throws IOException {
    try (LocalKeys keys = LocalKeys.start(KeysSettings.inMemory());
        KmsClient client = client(keys)) {
      byte[] blob = dataKey(client, keys.create("trading")).ciphertextBlob().asByteArray();

      for (int at = 0; at < blob.length; at++) {
        byte[] changed = blob.clone();
        changed[at] ^= 1;
        assertThatThrownBy(() -> opened(client, SdkBytes.fromByteArray(changed), ANNAS))
            .isInstanceOf(InvalidCiphertextException.class);
      }
    }
  }

  @Test
  void anotherKeyIsNotTakenForThisOne() throws IOException {
    try (LocalKeys keys = LocalKeys.start(KeysSettings.inMemory());
        KmsClient client = client(keys)) {
      SdkBytes blob = dataKey(client, keys.create("trading")).ciphertextBlob();
      String other = keys.create("other");

      assertThatThrownBy(
              () ->
                  client.decrypt(
                      it -> it.keyId(other).ciphertextBlob(blob).encryptionContext(ANNAS)))
          .isInstanceOf(IncorrectKeyException.class);
      assertThatThrownBy(() -> dataKey(client, "alias/nobody"))
          .isInstanceOf(NotFoundException.class);
    }
  }

  @Test
  void keysAreMadeDescribedAndEncryptSmallThings() throws IOException {
    try (LocalKeys keys = LocalKeys.start(KeysSettings.inMemory());
        KmsClient client = client(keys)) {
      String id = client.createKey().keyMetadata().keyId();
      SdkBytes word = SdkBytes.fromUtf8String("word");
      SdkBytes blob =
          client
              .encrypt(it -> it.keyId(id).plaintext(word).encryptionContext(ANNAS))
              .ciphertextBlob();

      assertThat(client.describeKey(it -> it.keyId(id)).keyMetadata().enabled()).isTrue();
      assertThat(opened(client, blob, ANNAS)).isEqualTo(word);
    }
  }

  @Test
  void aKeyInADirectoryIsThereAfterARestartAndOnlyItsOwnerReadsIt(@TempDir Path directory)
      throws IOException {
    Path home = directory.resolve("keys");
    SdkBytes blob;
    SdkBytes plain;
    try (LocalKeys keys = LocalKeys.start(KeysSettings.keptIn(home));
        KmsClient client = client(keys)) {
      GenerateDataKeyResponse made = dataKey(client, keys.create("trading"));
      blob = made.ciphertextBlob();
      plain = made.plaintext();
    }
    try (LocalKeys keys = LocalKeys.start(KeysSettings.keptIn(home));
        KmsClient client = client(keys)) {
      keys.create("trading");
      assertThat(opened(client, blob, ANNAS)).isEqualTo(plain);
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home.resolve("trading.key"))))
        .isEqualTo("rw-------");
  }

  private static GenerateDataKeyResponse dataKey(KmsClient client, String key) {
    return client.generateDataKey(
        it -> it.keyId(key).keySpec(DataKeySpec.AES_256).encryptionContext(ANNAS));
  }

  private static SdkBytes opened(KmsClient client, SdkBytes blob, Map<String, String> context) {
    return client.decrypt(it -> it.ciphertextBlob(blob).encryptionContext(context)).plaintext();
  }

  private static KmsClient client(LocalKeys keys) {
    return KmsClient.builder()
        .endpointOverride(keys.endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClientBuilder(Apache5HttpClient.builder())
        .build();
  }
}
