package io.patriot.testkit.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;
import software.amazon.awssdk.services.kms.model.NotFoundException;

class InMemoryKmsTest {
  private final InMemoryKms kms = new InMemoryKms(new SplittableRandom(1));
  private final String key = kms.create("patriot");

  @Test
  void aWrappedKeyOpensForItsContextAndNoOther() {
    GenerateDataKeyResponse made = make(kms);

    assertThat(open(made.ciphertextBlob(), key, "ada").plaintext()).isEqualTo(made.plaintext());
    assertThat(made.plaintext().asByteArray()).hasSize(32);
    assertThatExceptionOfType(InvalidCiphertextException.class)
        .isThrownBy(() -> open(made.ciphertextBlob(), key, "bob"));
  }

  @Test
  void anotherMasterKeyIsNotTheOne() {
    String other = kms.create("other");

    assertThatExceptionOfType(IncorrectKeyException.class)
        .isThrownBy(() -> open(make(kms).ciphertextBlob(), other, "ada"));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> open(make(kms).ciphertextBlob(), "alias/none", "ada"));
  }

  @Test
  void theSameDiceMakeTheSameKeys() {
    var again = new InMemoryKms(new SplittableRandom(1));
    again.create("patriot");

    assertThat(make(again).ciphertextBlob()).isEqualTo(make(kms).ciphertextBlob());
  }

  private GenerateDataKeyResponse make(InMemoryKms by) {
    return by.generateDataKey(
        request ->
            request
                .keyId(key)
                .keySpec(DataKeySpec.AES_256)
                .encryptionContext(Map.of("account", "ada")));
  }

  private DecryptResponse open(SdkBytes blob, String by, String account) {
    return kms.decrypt(
        request ->
            request.keyId(by).ciphertextBlob(blob).encryptionContext(Map.of("account", account)));
  }
}
