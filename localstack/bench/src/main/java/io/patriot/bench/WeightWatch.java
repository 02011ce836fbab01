package io.patriot.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks the exchange every second how much weight our address has used in its minute. */
final class WeightWatch implements AutoCloseable {
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final String USED = "X-MBX-USED-WEIGHT-1M";

  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicInteger highest = new AtomicInteger();
  private final HttpRequest question;
  private final Thread watching;

  private WeightWatch(URI exchange) {
    question = HttpRequest.newBuilder(exchange.resolve("/fapi/v1/time")).timeout(TIMEOUT).build();
    watching = Thread.ofVirtual().unstarted(this::watch);
  }

  static WeightWatch start(URI exchange) {
    var watch = new WeightWatch(exchange);
    watch.watching.start();
    return watch;
  }

  /** The most it ever said. */
  int highest() {
    return highest.get();
  }

  @Override
  public void close() {
    watching.interrupt();
    http.shutdownNow();
  }

  private void watch() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        long used =
            http.send(question, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValueAsLong(USED)
                .orElse(0);
        highest.accumulateAndGet((int) used, Math::max);
        Thread.sleep(EVERY);
      }
    } catch (IOException e) {
      throw new IllegalStateException("The exchange does not answer", e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
