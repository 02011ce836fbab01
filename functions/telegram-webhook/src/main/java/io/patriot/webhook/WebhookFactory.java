package io.patriot.webhook;

import io.micronaut.context.annotation.Factory;
import io.patriot.application.card.TelegramUpdates;
import io.patriot.application.card.UpdateClaims;
import io.patriot.application.secret.CurrentSecret;
import io.patriot.aws.wiring.FreshDice;
import io.patriot.events.Wire;
import io.patriot.lambda.Shell;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.function.IntSupplier;

/** The webhook's parts, put together. */
@Factory
public final class WebhookFactory {
  @Singleton
  @Named("telegram-webhook")
  Shell telegramWebhook(
      Wire wire,
      @Named("telegram-webhook-secret") CurrentSecret secret,
      UpdateClaims claims,
      TelegramUpdates updates,
      InstantSource clock,
      FreshDice dice) {
    return telegramWebhook(wire, secret, claims, updates, clock, dice::nextInt);
  }

  /**
   * The same with dice from outside.
   *
   * @param random numbers by which requests are told apart
   */
  public static Shell telegramWebhook(
      Wire wire,
      CurrentSecret secret,
      UpdateClaims claims,
      TelegramUpdates updates,
      InstantSource clock,
      IntSupplier random) {
    return new Shell(
        "telegram-webhook",
        wire,
        new WebhookHandler(secret, new UpdateReader(wire), claims, updates, clock, random));
  }
}
