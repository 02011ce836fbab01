package io.patriot.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.patriot.application.secret.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.interfaces.LongPollingUpdateConsumer;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Hands fetched updates to the webhook, one after another, until it took each: a laptop has no
 * address that Telegram could call, and the bot should not notice.
 */
final class UpdateRelay implements LongPollingUpdateConsumer {
  private static final Logger LOG = LoggerFactory.getLogger(UpdateRelay.class);
  private static final Duration CALL_TIME_MAX = Duration.ofSeconds(10);
  private static final int ATTEMPTS_MAX = 5;
  private static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final URI webhook;
  private final Secret secret;

  UpdateRelay(URI webhook, Secret secret) {
    this.webhook = webhook;
    this.secret = secret;
  }

  @Override
  public void consume(List<Update> updates) {
    updates.forEach(this::handOver);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private void handOver(Update update) {
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      if (taken(update)) {
        return;
      }
    }
    LOG.atError().addKeyValue("updateId", update.getUpdateId()).log("relay.gave-up");
  }

  private boolean taken(Update update) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(webhook)
              .timeout(CALL_TIME_MAX)
              .header("Content-Type", "application/json")
              .header(SECRET_HEADER, secret.reveal())
              .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(update)))
              .build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      LOG.atWarn().setCause(e).log("relay.failed");
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
