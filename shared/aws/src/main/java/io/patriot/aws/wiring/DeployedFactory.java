package io.patriot.aws.wiring;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.patriot.application.snapshot.Priming;
import io.patriot.aws.AwsClients;
import io.patriot.aws.secret.ManagedSecret;
import io.patriot.aws.table.Dynamo;
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

  @Singleton
  @Named("stop-link-secret")
  ManagedSecret stopLinkSecret(SecretPlaces places, AwsClients clients, InstantSource clock) {
    return managed("stop-link-secret", places, clients, clock);
  }

  @Singleton
  Priming tables(Dynamo dynamo) {
    return new WarmTables(dynamo);
  }

  private static ManagedSecret managed(
      String name, SecretPlaces places, AwsClients clients, InstantSource clock) {
    return new ManagedSecret(name, places.of(name), clients::secretsManager, clock);
  }
}
