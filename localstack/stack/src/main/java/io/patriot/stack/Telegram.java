package io.patriot.stack;

import io.patriot.application.secret.Secret;
import io.patriot.bot.chat.TelegramClients;
import io.patriot.telegram.StandInSettings;
import io.patriot.telegram.TelegramStandIn;
import io.patriot.telegram.bot.Faults;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.longpolling.util.DefaultGetUpdatesGenerator;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Where the bot lives: at the stand-in with its chat page, which calls the webhook as Telegram
 * would, or at a real Bot API, from which updates are fetched and handed to the same webhook.
 */
final class Telegram implements AutoCloseable {
  private static final List<String> UPDATE_KINDS = List.of("message", "callback_query");

  private final @Nullable TelegramStandIn standIn;
  private final Secret token;
  private final @Nullable URI api;
  private @Nullable TelegramBotsLongPollingApplication polling;

  private Telegram(@Nullable TelegramStandIn standIn, Secret token, @Nullable URI api) {
    this.standIn = standIn;
    this.token = token;
    this.api = api;
  }

  /** The real one when a token is set, else the stand-in. */
  static Telegram start(Ports ports, @Nullable Path dataDir, Map<String, String> environment) {
    String token = environment.getOrDefault("TELEGRAM_BOT_TOKEN", "");
    if (!token.isBlank()) {
      String url = environment.getOrDefault("TELEGRAM_API_URL", "");
      return new Telegram(
          null, Secret.of(token.strip()), url.isBlank() ? null : URI.create(url.strip()));
    }
    TelegramStandIn standIn =
        TelegramStandIn.start(
            StandInSettings.usual()
                .onPort(ports.chat())
                .keptIn(dataDir == null ? null : dataDir.resolve("telegram")));
    return new Telegram(standIn, Secret.of(standIn.botToken()), standIn.url());
  }

  /** The bot's token, which also signs for who opens a page. */
  Secret token() {
    return token;
  }

  /** What the bot talks through. */
  TelegramClient client() {
    return TelegramClients.of(token.reveal(), api);
  }

  /** Bad days of the stand-in, for those who want to see them borne; none at a real Bot API. */
  Optional<Faults> faults() {
    return Optional.ofNullable(standIn).map(TelegramStandIn::faults);
  }

  /** Where people find the bot, for the ready line. */
  String address() {
    return standIn != null ? "chat " + standIn.url() : "the bot is on Telegram";
  }

  /** Has updates delivered to the webhook from now on. */
  void deliverTo(URI webhook, Secret webhookSecret, TelegramClient client)
      throws TelegramApiException {
    if (standIn != null) {
      client.execute(
          SetWebhook.builder()
              .url(webhook.toString())
              .secretToken(webhookSecret.reveal())
              .maxConnections(40)
              .allowedUpdates(UPDATE_KINDS)
              .build());
      return;
    }
    polling = new TelegramBotsLongPollingApplication();
    polling.registerBot(
        token.reveal(),
        this::url,
        new DefaultGetUpdatesGenerator(UPDATE_KINDS),
        new UpdateRelay(webhook, webhookSecret));
  }

  @Override
  public void close() {
    if (polling != null) {
      try {
        polling.close();
      } catch (Exception e) {
        throw new IllegalStateException("Long polling did not stop", e);
      }
    }
    if (standIn != null) {
      standIn.close();
    }
  }

  private TelegramUrl url() {
    if (api == null) {
      return TelegramUrl.DEFAULT_URL;
    }
    boolean secure = api.getScheme().equals("https");
    int port = api.getPort() > 0 ? api.getPort() : secure ? 443 : 80;
    return TelegramUrl.builder().schema(api.getScheme()).host(api.getHost()).port(port).build();
  }
}
