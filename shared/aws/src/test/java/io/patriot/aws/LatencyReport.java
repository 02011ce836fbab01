package io.patriot.aws;

import io.patriot.application.card.CardId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * How long each step takes against the tables and queues of this machine, with either HTTP client;
 * run by hand with {@code -Dtest=LatencyReport}.
 */
final class LatencyReport {
  private static final int ORDERS = 80;
  private static final int WARM_UP = 30;

  @Test
  void steps() {
    report("url-connection", UrlConnectionHttpClient.create());
    report("apache5", Apache5HttpClient.create());
    report("url-connection", UrlConnectionHttpClient.create());
    report("apache5", Apache5HttpClient.create());
  }

  private static void report(String name, SdkHttpClient http) {
    var counter = new CallCounter();
    try (AwsClients clients = LocalCloud.clients(counter, http)) {
      var confirm = new ArrayList<Long>();
      var decide = new ArrayList<Long>();
      var place = new ArrayList<Long>();
      var fill = new ArrayList<Long>();
      OrderWalk walk = new OrderWalk(clients, counter);
      for (int i = 0; i < ORDERS; i++) {
        var id = new CardId("aaaaaaaaaaaaaa" + letter(i / 26) + letter(i % 26));
        walk.draw(id);
        confirm.add(nanos(() -> walk.confirm(id)));
        decide.add(nanos(() -> walk.decide(id)));
        place.add(nanos(walk::place));
        fill.add(nanos(() -> walk.fill(id)));
      }
      print(name + " confirm", confirm);
      print(name + " decide", decide);
      print(name + " place", place);
      print(name + " fill", fill);
    }
  }

  private static char letter(int number) {
    return (char) ('a' + number);
  }

  private static long nanos(Runnable act) {
    long start = System.nanoTime();
    act.run();
    return System.nanoTime() - start;
  }

  private static void print(String what, List<Long> all) {
    List<Long> warm = all.subList(WARM_UP, all.size()).stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%s ms: median %.1f, 90th %.1f, max %.1f%n",
        what,
        ms(warm.get(warm.size() / 2)),
        ms(warm.get(warm.size() * 9 / 10)),
        ms(warm.getLast()));
  }

  private static double ms(long nanos) {
    return nanos / (double) Duration.ofMillis(1).toNanos();
  }
}
