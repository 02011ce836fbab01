package io.patriot.application.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class SecretTest {
  private static final String CANARY = "canary-7f3a";
  private final Secret secret = Secret.of(CANARY);

  /** A record that carries a secret along, as settings do. */
  private record Settings(String name, Secret token) {}

  @Test
  void itPrintsAsStarsWhereverItIsCarriedAlong() {
    assertThat(secret).hasToString("***");
    assertThat(new Settings("bot", secret).toString()).doesNotContain(CANARY).contains("***");
    assertThat(String.format("%s", secret)).doesNotContain(CANARY);
  }

  @Test
  void onlyAskingByNameRevealsIt() {
    assertThat(secret.reveal()).isEqualTo(CANARY);
    assertThat(secret.getClass().getFields()).isEmpty();
    assertThat(
            Arrays.stream(Secret.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getReturnType() == String.class)
                .map(Method::getName))
        .containsExactlyInAnyOrder("reveal", "toString");
  }

  @Test
  void itCannotBeSerialised() {
    assertThatThrownBy(
            () -> new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(secret))
        .isInstanceOf(NotSerializableException.class);
  }

  @Test
  void itIsEqualByContentAndItsHashTellsNothing() {
    assertThat(secret).isEqualTo(Secret.of(CANARY)).isNotEqualTo(Secret.of("canary-7f3b"));
    assertThat(secret).hasSameHashCodeAs(Secret.of("another"));
    assertThat(secret.matches(CANARY)).isTrue();
    assertThat(secret.matches("canary")).isFalse();
    assertThat(secret.matches("")).isFalse();
  }

  @Test
  void aWipedSecretHasNothingToReveal() {
    byte[] copy = secret.revealBytes();
    secret.wipe();

    assertThat(secret.isWiped()).isTrue();
    assertThat(secret.matches(CANARY)).isFalse();
    assertThat(new String(copy, java.nio.charset.StandardCharsets.UTF_8)).isEqualTo(CANARY);
    assertThatThrownBy(secret::reveal)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining(CANARY);
    assertThatThrownBy(secret::revealBytes).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anEmptySecretIsRefused() {
    assertThatThrownBy(() -> Secret.of("")).isInstanceOf(IllegalArgumentException.class);
  }
}
