package io.patriot.bot.chat;

import io.patriot.application.secret.CurrentSecret;
import io.patriot.application.secret.Secret;
import io.patriot.application.snapshot.Fleeting;
import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * The way to Telegram under the token as it is now: made when the first word is said, and again
 * when the token was changed.
 */
public final class CurrentTelegram implements Supplier<TelegramClient>, Fleeting {
  private final CurrentSecret token;
  private final @Nullable URI api;
  private @Nullable Way way;

  private record Way(Secret token, TelegramClient client) {}

  public CurrentTelegram(CurrentSecret token, @Nullable URI api) {
    this.token = token;
    this.api = api;
  }

  @Override
  public synchronized TelegramClient get() {
    Secret now = token.get();
    Way known = way;
    if (known == null || !known.token().equals(now)) {
      known = new Way(now, TelegramClients.of(now.reveal(), api));
      way = known;
    }
    return known.client();
  }

  @Override
  public synchronized void forget() {
    way = null;
  }
}
