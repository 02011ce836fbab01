package io.patriot.telegram;

import io.patriot.telegram.bot.BotApi;
import io.patriot.telegram.bot.BotJson;
import io.patriot.telegram.bot.BotMethods;
import io.patriot.telegram.bot.Faults;
import io.patriot.telegram.bot.WebhookCourier;
import io.patriot.telegram.chat.Messenger;
import io.patriot.telegram.page.UserApi;
import io.patriot.telegram.web.LoopbackServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/**
 * A running messenger on this machine: bots call it as they call Telegram, people open its page.
 */
public final class TelegramStandIn implements AutoCloseable {
  private static final Duration CONNECT_TIME_MAX = Duration.ofSeconds(5);

  private final StandInSettings settings;
  private final Messenger messenger;
  private final LoopbackServer server;
  private final HttpClient http;
  private final WebhookCourier courier;
  private final Faults faults;

  private TelegramStandIn(
      StandInSettings settings,
      Messenger messenger,
      LoopbackServer server,
      HttpClient http,
      WebhookCourier courier,
      Faults faults) {
    this.settings = settings;
    this.messenger = messenger;
    this.server = server;
    this.http = http;
    this.courier = courier;
    this.faults = faults;
  }

  /** Opens the kept chats, if any, and begins to serve. */
  public static TelegramStandIn start(StandInSettings settings) {
    // The port first: if it is taken, nothing else has been opened yet.
    var server = LoopbackServer.open(settings.port());
    Messenger messenger;
    try {
      messenger = Messenger.open(settings.bot(), settings.dataDir(), settings.clock());
    } catch (RuntimeException unopened) {
      server.close();
      throw unopened;
    }
    var http = HttpClient.newBuilder().connectTimeout(CONNECT_TIME_MAX).build();
    var json = new BotJson(settings.bot(), messenger.people(), messenger.chats());
    var faults = new Faults(messenger.updates(), messenger.presses(), json);
    var botApi =
        BotMethods.api(messenger, json, faults, settings.rateLimits(), http, settings.clock());
    var userApi = new UserApi(messenger, json, settings.clock());
    var courier =
        new WebhookCourier(
            messenger.store(),
            messenger.updates(),
            messenger.webhook(),
            faults,
            http,
            settings.clock());
    courier.start();
    server.serve(
        request -> BotApi.isFor(request.path()) ? botApi.answer(request) : userApi.answer(request));
    return new TelegramStandIn(settings, messenger, server, http, courier, faults);
  }

  public int port() {
    return server.port();
  }

  /** Where the chat page is, and the root of both APIs. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + port());
  }

  public String botToken() {
    return settings.bot().token();
  }

  /** Bad days on purpose. */
  public Faults faults() {
    return faults;
  }

  @Override
  public void close() {
    courier.close();
    messenger.close();
    server.close();
    http.shutdownNow();
  }
}
