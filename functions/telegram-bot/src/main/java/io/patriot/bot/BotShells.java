package io.patriot.bot;

import io.micronaut.context.annotation.Factory;
import io.patriot.events.Wire;
import io.patriot.lambda.Shell;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The bot's two functions: one answers people, one keeps their cards up to date. */
@Factory
final class BotShells {
  @Singleton
  @Named("telegram-bot")
  Shell telegramBot(Wire wire, UpdateHandler updates) {
    return new Shell("telegram-bot", wire, new TelegramUpdateHandler(updates));
  }

  @Singleton
  @Named("order-cards")
  Shell orderCards(Wire wire, OrderNews news) {
    return new Shell("order-cards", wire, new OrderNewsHandler(news));
  }
}
