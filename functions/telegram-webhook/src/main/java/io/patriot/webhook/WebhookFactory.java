package io.patriot.webhook;

import io.micronaut.context.annotation.Factory;
import io.patriot.application.card.TelegramUpdates;
import io.patriot.application.card.UpdateClaims;
import io.patriot.application.secret.CurrentSecret;
import io.patriot.aws.wiring.FreshDice;
import io.patriot.lambda.Shell;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.function.IntSupplier;

/** The webhook's parts, put together in the container of the local stack. */
@Factory
public final class WebhookFactory {
  @Singleton
  @Named("telegram-webhook")
  Shell telegramWebhook(
      @Named("telegram-webhook-secret") CurrentSecret secret,
      UpdateClaims claims,
      TelegramUpdates updates,
      InstantSource clock,
      FreshDice dice) {
    return telegramWebhook(secret, claims, updates, clock, dice::nextInt);
  }

  /**
   * The same with dice from outside.
   *
   * @param random numbers by which requests are told apart
   */
  public static Shell telegramWebhook(
      CurrentSecret secret,
      UpdateClaims claims,
      TelegramUpdates updates,
      InstantSource clock,
      IntSupplier random) {
    return new Shell(
        "telegram-webhook", new WebhookHandler(secret, claims, updates, clock, random));
  }
}
