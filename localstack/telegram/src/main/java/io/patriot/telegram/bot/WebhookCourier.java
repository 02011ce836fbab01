package io.patriot.telegram.bot;

import io.patriot.telegram.chat.PendingUpdate;
import io.patriot.telegram.chat.Store;
import io.patriot.telegram.chat.Updates;
import io.patriot.telegram.chat.Webhook;
import io.patriot.telegram.web.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings updates to the bot's webhook until each is taken: those of one chat one after the other,
 * those of different chats at the same time.
 */
public final class WebhookCourier implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookCourier.class);
  private static final Duration DELIVERY_TIME_MAX = Duration.ofSeconds(30);
  private static final long RETRY_DELAY_MS_MIN = 200;
  private static final long RETRY_DELAY_MS_MAX = 5_000;
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
  private static final Duration IDLE = Duration.ofSeconds(5);
  private static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

  private final Store store;
  private final Updates updates;
  private final Webhook webhook;
  private final Faults faults;
  private final HttpClient http;
  private final InstantSource clock;
  private final Set<Long> busyChats = new HashSet<>();
  private final Map<Long, Pause> pauses = new HashMap<>();
  private final Thread walker;
  private int timesSetSeen;

  public WebhookCourier(
      Store store,
      Updates updates,
      Webhook webhook,
      Faults faults,
      HttpClient http,
      InstantSource clock) {
    this.store = store;
    this.updates = updates;
    this.webhook = webhook;
    this.faults = faults;
    this.http = http;
    this.clock = clock;
    this.walker = Thread.ofVirtual().name("webhook-courier").unstarted(this::walk);
  }

  public void start() {
    walker.start();
  }

  private void walk() {
    try {
      while (!store.isClosed()) {
        boolean wasPausing = isPausing();
        store.await(
            () -> next() != null || isPausing() != wasPausing, wasPausing ? LOOK_AGAIN : IDLE);
        store.act(this::sendNext);
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  /** A pause ends with time alone, and nobody calls when it does. */
  private boolean isPausing() {
    return store.act(() -> !pauses.isEmpty());
  }

  private boolean sendNext() {
    var setting = webhook.setting();
    var update = next();
    if (setting == null || update == null) {
      return false;
    }
    busyChats.add(update.chatId());
    Thread.ofVirtual().name("webhook-delivery").start(() -> deliver(setting, update));
    return true;
  }

  /** The first update whose chat is neither being served nor waiting for another try. */
  private @Nullable PendingUpdate next() {
    var setting = webhook.setting();
    if (setting == null || faults.isOutage() || busyChats.size() >= setting.maxConnections()) {
      return null;
    }
    if (webhook.timesSet() != timesSetSeen) {
      // A bot that has just come back is not made to wait for the failures of its former self.
      timesSetSeen = webhook.timesSet();
      pauses.clear();
    }
    for (var update : updates.waiting()) {
      var pause = pauses.get(update.chatId());
      boolean isDue = pause == null || pause.untilMs() <= clock.millis();
      if (isDue && !busyChats.contains(update.chatId())) {
        return update;
      }
    }
    return null;
  }

  private void deliver(Webhook.Setting setting, PendingUpdate update) {
    var failure = post(setting, update);
    store.act(
        () -> {
          busyChats.remove(update.chatId());
          if (failure == null) {
            pauses.remove(update.chatId());
            updates.confirm(update.updateId());
            webhook.delivered();
          } else {
            postpone(update, failure);
          }
          store.nudge();
          return 0;
        });
  }

  private void postpone(PendingUpdate update, String failure) {
    var before = pauses.get(update.chatId());
    long delay =
        before == null ? RETRY_DELAY_MS_MIN : Math.min(RETRY_DELAY_MS_MAX, before.delayMs() * 2);
    pauses.put(update.chatId(), new Pause(clock.millis() + delay, delay));
    webhook.failed(failure);
    LOG.warn(
        "webhook.failed updateId={} retryInMs={} reason={}", update.updateId(), delay, failure);
  }

  /** Answers why it was not taken, or null when it was. */
  private @Nullable String post(Webhook.Setting setting, PendingUpdate update) {
    var request =
        HttpRequest.newBuilder(URI.create(setting.url()))
            .timeout(DELIVERY_TIME_MAX)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(Json.bytes(update.toJson())));
    if (setting.secretToken() != null) {
      request.header(SECRET_HEADER, setting.secretToken());
    }
    try {
      int status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
      return status / 100 == 2 ? null : "Wrong response from the webhook: " + status;
    } catch (IOException unreachable) {
      return "Connection failed: " + unreachable.getClass().getSimpleName();
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return "Connection closed";
    }
  }

  @Override
  public void close() {
    walker.interrupt();
  }

  private record Pause(long untilMs, long delayMs) {}
}
