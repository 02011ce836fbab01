package io.patriot.bot;

import io.micronaut.context.annotation.Factory;
import io.patriot.bot.alarm.AlarmNews;
import io.patriot.bot.alarm.RiskAlarm;
import io.patriot.bot.news.AccountNews;
import io.patriot.bot.news.AccountNewsHandler;
import io.patriot.events.Wire;
import io.patriot.lambda.Shell;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/**
 * The bot's five functions: one answers people, one keeps their cards up to date and tells them of
 * what traded, two tell them what happened to their accounts, the urgent apart from the rest, and
 * one tells the admins what is wrong with the platform.
 */
@Factory
public final class BotShells {
  @Singleton
  @Named("telegram-bot")
  public Shell telegramBot(Wire wire, UpdateHandler updates) {
    return new Shell("telegram-bot", wire, new TelegramUpdateHandler(updates));
  }

  @Singleton
  @Named("order-cards")
  public Shell orderCards(Wire wire, OrderNews news) {
    return new Shell("order-cards", wire, new OrderNewsHandler(news));
  }

  @Singleton
  @Named("account-news")
  public Shell accountNews(Wire wire, AccountNews news, RiskAlarm alarm) {
    return new Shell("account-news", wire, new AccountNewsHandler(news, alarm, wire));
  }

  @Singleton
  @Named("urgent-news")
  public Shell urgentNews(Wire wire, AccountNews news, RiskAlarm alarm) {
    return new Shell("urgent-news", wire, new AccountNewsHandler(news, alarm, wire));
  }

  @Singleton
  @Named("alarm-news")
  public Shell alarmNews(Wire wire, AlarmNews news) {
    return new Shell("alarm-news", wire, news);
  }
}
