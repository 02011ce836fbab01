package io.patriot.aws.secret;

import io.patriot.application.secret.CurrentSecret;
import io.patriot.application.secret.Secret;
import io.patriot.application.secret.SecretUnavailable;
import io.patriot.application.snapshot.Fleeting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * A secret of Secrets Manager, asked for when it is first needed and again every few minutes, so
 * that a new one is in force soon and nothing is asked for on every call.
 *
 * <p>Who has it and cannot renew it goes on with it: an outage there is no reason to stop here.
 */
public final class ManagedSecret implements CurrentSecret, Fleeting {
  static final Duration GOOD_FOR = Duration.ofMinutes(5);

  /** After a renewal that failed, calls do not wait for another at once. */
  static final Duration NEXT_TRY_AFTER = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(ManagedSecret.class);

  private final String name;
  private final String place;
  private final Supplier<SecretsManagerClient> client;
  private final InstantSource clock;
  private @Nullable Secret held;
  private Instant lookAgain = Instant.MIN;

  /**
   * @param place the secret's ARN
   * @param client asked only when the secret is, so that a start costs nothing
   */
  public ManagedSecret(
      String name, String place, Supplier<SecretsManagerClient> client, InstantSource clock) {
    this.name = name;
    this.place = place;
    this.client = client;
    this.clock = clock;
  }

  @Override
  public synchronized Secret get() {
    Secret known = held;
    Instant now = clock.instant();
    if (known != null && now.isBefore(lookAgain)) {
      return known;
    }
    try {
      Secret read = read();
      held = read;
      lookAgain = now.plus(GOOD_FOR);
      return read;
    } catch (SdkException e) {
      if (known == null) {
        throw new SecretUnavailable(name, e);
      }
      LOG.atWarn().addKeyValue("secret", name).log("secret.not-renewed");
      lookAgain = now.plus(NEXT_TRY_AFTER);
      return known;
    }
  }

  @Override
  public synchronized void forget() {
    if (held != null) {
      held.wipe();
    }
    held = null;
    lookAgain = Instant.MIN;
  }

  private Secret read() {
    return Secret.of(
        client.get().getSecretValue(request -> request.secretId(place)).secretString());
  }
}
