package io.patriot.aws.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.application.secret.Secret;
import io.patriot.application.secret.SecretUnavailable;
import io.patriot.testkit.HandTurnedClock;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;

class ManagedSecretTest {
  private final HandTurnedClock clock = HandTurnedClock.atNoon();
  private final Keeper keeper = new Keeper();
  private final ManagedSecret secret =
      new ManagedSecret("telegram-bot-token", "arn:of:it", () -> keeper, clock);

  @Test
  void itIsNotAskedForBeforeItIsNeededAndThenOnceInAWhile() {
    assertThat(keeper.asked).isZero();
    assertThat(secret.get()).isEqualTo(Secret.of("first"));
    clock.advance(ManagedSecret.GOOD_FOR.minusSeconds(1));
    assertThat(secret.get()).isEqualTo(Secret.of("first"));
    assertThat(keeper.asked).isEqualTo(1);
  }

  @Test
  void aNewOneIsInForceAfterAFewMinutes() {
    secret.get();
    keeper.content = "second";
    clock.advance(ManagedSecret.GOOD_FOR);
    assertThat(secret.get()).isEqualTo(Secret.of("second"));
  }

  @Test
  void whoHasItGoesOnWithItWhileItCannotBeRenewedAndDoesNotAskAtEachCall() {
    secret.get();
    keeper.content = "";
    clock.advance(ManagedSecret.GOOD_FOR);
    assertThat(secret.get()).isEqualTo(Secret.of("first"));
    assertThat(secret.get()).isEqualTo(Secret.of("first"));
    assertThat(keeper.asked).isEqualTo(2);

    keeper.content = "second";
    clock.advance(ManagedSecret.NEXT_TRY_AFTER);
    assertThat(secret.get()).isEqualTo(Secret.of("second"));
  }

  @Test
  void whoHasNothingSaysSoAndNamesTheSecretOnly() {
    keeper.content = "";
    assertThatThrownBy(secret::get)
        .isInstanceOf(SecretUnavailable.class)
        .hasMessageContaining("telegram-bot-token");
  }

  @Test
  void beforeASnapshotItIsForgottenAndWiped() {
    Secret held = secret.get();
    secret.forget();
    assertThat(held.isWiped()).isTrue();
    assertThat(secret.get()).isEqualTo(Secret.of("first"));
    assertThat(keeper.asked).isEqualTo(2);
  }

  /** Keeps one secret; without content it does not answer. */
  private static final class Keeper implements SecretsManagerClient {
    private String content = "first";
    private int asked;

    @Override
    public GetSecretValueResponse getSecretValue(GetSecretValueRequest request) {
      asked++;
      assertThat(request.secretId()).isEqualTo("arn:of:it");
      if (content.isEmpty()) {
        throw SdkClientException.create("away");
      }
      return GetSecretValueResponse.builder().secretString(content).build();
    }

    @Override
    public String serviceName() {
      return "secretsmanager";
    }

    @Override
    public void close() {}
  }
}
