package io.patriot.bot;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.patriot.application.people.Registration;
import io.patriot.application.secret.CurrentSecret;
import io.patriot.bot.alarm.AdminsChat;
import io.patriot.bot.chat.Chat;
import io.patriot.bot.chat.CurrentTelegram;
import io.patriot.bot.chat.TelegramChat;
import io.patriot.bot.platform.Admins;
import io.patriot.domain.market.Symbol;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What the deployed bot is told by its variables; elsewhere it is told by whoever starts it. */
@Factory
@Requires(env = "function")
final class DeployedBot {
  private static final Symbol FIRST_MARKET = new Symbol("BTCUSDT");

  /**
   * @param api for trying without Telegram; a deployed bot has none
   */
  @Singleton
  CurrentTelegram telegram(
      @Named("telegram-bot-token") CurrentSecret token,
      @Nullable @Property(name = "telegram.api.url") URI api) {
    return new CurrentTelegram(token, api);
  }

  @Singleton
  Chat chat(CurrentTelegram telegram) {
    return new TelegramChat(telegram);
  }

  @Singleton
  @Requires(property = "patriot.bot.name")
  BotSettings settings(
      @Property(name = "patriot.bot.name") String name,
      @Property(name = "patriot.bot.venue") String venue,
      @Property(name = "patriot.registration", defaultValue = "open") String registration,
      @Property(name = "aws.lambda.function.version", defaultValue = "unknown") String version) {
    return new BotSettings(name, version, venue, FIRST_MARKET, Registration.named(registration));
  }

  @Singleton
  @Requires(property = "patriot.pages.address")
  PagesAddress pages(@Property(name = "patriot.pages.address") URI address) {
    return new PagesAddress(address);
  }

  @Singleton
  @Requires(property = "patriot.admins.users")
  Admins adminUsers(@Property(name = "patriot.admins.users") String users) {
    return Admins.named(users);
  }

  @Singleton
  @Requires(property = "patriot.admins.chat")
  AdminsChat admins(@Property(name = "patriot.admins.chat") long chat) {
    return new AdminsChat(chat);
  }
}
