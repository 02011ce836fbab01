package io.patriot.bench;

import io.patriot.application.card.TelegramUpdates;
import io.patriot.application.card.UpdateClaims;
import io.patriot.application.secret.CurrentSecret;
import io.patriot.application.secret.Secret;
import io.patriot.application.trace.Cause;
import io.patriot.lambda.Shell;
import io.patriot.webhook.WebhookFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * What the webhook itself takes for an update of Telegram, from the bytes of the call to the bytes
 * of the answer, with its log; and what it asks of the store and of the queue meanwhile.
 */
final class TakingIn implements Benchmark {
  private static final String SECRET = "only-for-this-benchmark";
  private static final Duration GOAL = Duration.ofMillis(1);
  private static final double GOAL_PERCENTILE = 99;
  private static final int WARM_UP = 20_000;
  private static final int UPDATES = 50_000;

  private final InstantSource clock = InstantSource.system();
  private final Ports ports = new Ports();
  private final Shell webhook;
  private long updates;

  TakingIn() {
    var dice = new SplittableRandom(1);
    webhook =
        WebhookFactory.telegramWebhook(
            CurrentSecret.of(Secret.of(SECRET)), ports, ports, clock, dice::nextInt);
  }

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public List<Row> run(Options options) throws IOException {
    takenIn(WARM_UP);
    ports.writes = 0;
    ports.sent = 0;
    Latencies latencies = takenIn(UPDATES);
    return List.of(
        new Row.Judged(
            name(),
            "an update taken in, ports in memory",
            latencies.inMicros(),
            "p99 ≤ " + GOAL.toMillis() + " ms",
            latencies.at(GOAL_PERCENTILE).compareTo(GOAL) <= 0),
        new Row.Judged(
            name(),
            "writes to the store and messages to the queue, for an update",
            String.format(
                Locale.ROOT,
                "%.2f and %.2f",
                (double) ports.writes / UPDATES,
                (double) ports.sent / UPDATES),
            "1 and 1",
            ports.writes == UPDATES && ports.sent == UPDATES));
  }

  private Latencies takenIn(int times) throws IOException {
    var latencies = new Latencies();
    for (int i = 0; i < times; i++) {
      byte[] call = call(++updates);
      var answer = new ByteArrayOutputStream();
      long start = System.nanoTime();
      webhook.handle(new ByteArrayInputStream(call), answer);
      latencies.add(Duration.ofNanos(System.nanoTime() - start));
      if (!answer.toString(StandardCharsets.UTF_8).contains("200")) {
        throw new IllegalStateException("Not taken in: " + answer);
      }
    }
    return latencies;
  }

  private static byte[] call(long update) {
    return """
        {"version":"2.0","rawPath":"/","rawQueryString":"",
        "headers":{"x-telegram-bot-api-secret-token":"%s","content-type":"application/json"},
        "requestContext":{"http":{"method":"POST","path":"/"}},"isBase64Encoded":false,
        "body":"{\\"update_id\\":%d,\\"message\\":{\\"message_id\\":1,\\"from\\":{\\"id\\":42},\
        \\"chat\\":{\\"id\\":42},\\"text\\":\\"/buy BTC 0.01\\"}}"}"""
        .formatted(SECRET, update)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The store and the queue, in memory, and how often they were asked. */
  private static final class Ports implements UpdateClaims, TelegramUpdates {
    private final Set<Long> claimed = new HashSet<>();
    private int writes;
    private int sent;

    @Override
    public boolean claim(long updateId) {
      writes++;
      return claimed.add(updateId);
    }

    @Override
    public boolean claimedWithin(long updateId, Duration age) {
      return claimed.contains(updateId);
    }

    @Override
    public void release(long updateId) {
      writes++;
      claimed.remove(updateId);
    }

    @Override
    public void send(
        long updateId, long chatId, Line line, String update, Instant receivedAt, Cause cause) {
      sent++;
    }
  }
}
