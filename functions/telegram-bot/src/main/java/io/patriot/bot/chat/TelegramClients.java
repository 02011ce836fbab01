package io.patriot.bot.chat;

import java.net.URI;
import java.time.Duration;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Makes the client for Telegram's Bot API, with a time limit on everything. */
public final class TelegramClients {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(8);

  private TelegramClients() {}

  /**
   * @param api where the Bot API answers; Telegram's own address when absent
   */
  public static TelegramClient of(String token, @Nullable URI api) {
    OkHttpClient http =
        new OkHttpClient.Builder()
            .connectTimeout(CONNECT_TIMEOUT)
            .readTimeout(CALL_TIMEOUT)
            .writeTimeout(CALL_TIMEOUT)
            .callTimeout(CALL_TIMEOUT)
            .build();
    return new OkHttpTelegramClient(http, token, url(api));
  }

  private static TelegramUrl url(@Nullable URI api) {
    return api == null
        ? TelegramUrl.DEFAULT_URL
        : TelegramUrl.builder()
            .schema(api.getScheme())
            .host(api.getHost())
            .port(api.getPort())
            .build();
  }
}
