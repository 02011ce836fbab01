package io.patriot.aws.wiring;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.patriot.application.snapshot.Priming;
import io.patriot.aws.AwsClients;
import io.patriot.aws.secret.ManagedSecret;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Keys;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/**
 * The secrets of a deployed function, and what warms it; elsewhere secrets are given by whoever
 * starts the platform.
 */
@Factory
@Requires(env = "function")
final class DeployedFactory {
  @Singleton
  @Requires(missingBeans = SecretPlaces.class)
  SecretPlaces places() {
    return SecretPlaces.fromEnvironment(System.getenv());
  }

  @Singleton
  @Named("telegram-bot-token")
  ManagedSecret botToken(SecretPlaces places, AwsClients clients, InstantSource clock) {
    return managed("telegram-bot-token", places, clients, clock);
  }

  @Singleton
  @Named("telegram-webhook-secret")
  ManagedSecret webhookSecret(SecretPlaces places, AwsClients clients, InstantSource clock) {
    return managed("telegram-webhook-secret", places, clients, clock);
  }

  /**
   * Asks the table for something that is not there, by a key that every part may ask for: the
   * connection, the credentials and the long way through the client are warm then.
   */
  @Singleton
  Priming tables(Dynamo dynamo) {
    return () -> dynamo.get(dynamo.tables().state(), Keys.claim(0));
  }

  private static ManagedSecret managed(
      String name, SecretPlaces places, AwsClients clients, InstantSource clock) {
    return new ManagedSecret(name, places.of(name), clients::secretsManager, clock);
  }
}
