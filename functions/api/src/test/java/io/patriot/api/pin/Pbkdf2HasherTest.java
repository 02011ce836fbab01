package io.patriot.api.pin;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.pin.PinHash;
import io.patriot.application.secret.Secret;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

final class Pbkdf2HasherTest {
  private static final Secret PIN = Secret.of("483920");
  private int salts;
  private final Pbkdf2Hasher quick = new Pbkdf2Hasher(1_000, this::salt);

  @Test
  void onlyTheSamePinMatches() {
    PinHash hash = quick.hash(PIN);

    assertThat(quick.matches(PIN, hash)).isTrue();
    assertThat(quick.matches(Secret.of("483921"), hash)).isFalse();
    assertThat(quick.matches(Secret.of("48392"), hash)).isFalse();
  }

  @Test
  void samePinsDoNotLookTheSame() {
    assertThat(quick.hash(PIN).hash()).isNotEqualTo(quick.hash(PIN).hash());
  }

  @Test
  void anOlderHashIsComparedAsItWasMade() {
    PinHash old = new Pbkdf2Hasher(10, this::salt).hash(PIN);

    assertThat(old.iterations()).isEqualTo(10);
    assertThat(quick.matches(PIN, old)).isTrue();
  }

  @Test
  void itIsPbkdf2AsOthersKnowIt() {
    // "password", "salt", 1 iteration: a published vector of PBKDF2 with HMAC-SHA-256.
    PinHash hash = new Pbkdf2Hasher(1, "salt"::getBytes).hash(Secret.of("password"));

    assertThat(HexFormat.of().formatHex(Base64.getDecoder().decode(hash.hash())))
        .isEqualTo("120fb6cffcf8b32c43e7225256c4f837a86548c92ccc35480805987cb70be17b");
  }

  @Test
  void forPeopleItIsSlowAndShowsNothing() {
    PinHash hash = new Pbkdf2Hasher(this::salt).hash(PIN);

    assertThat(hash.iterations()).isGreaterThanOrEqualTo(600_000);
    assertThat(hash.algorithm()).isEqualTo("PBKDF2WithHmacSHA256");
    assertThat(hash.toString()).doesNotContain(hash.hash()).doesNotContain(hash.salt());
  }

  private byte[] salt() {
    byte[] salt = new byte[Pbkdf2Hasher.SALT_BYTES];
    salt[0] = (byte) ++salts;
    return salt;
  }
}
