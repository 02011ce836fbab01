package io.patriot.bench;

import io.patriot.application.trace.CorrelationId;
import io.patriot.aws.CallCounter;
import io.patriot.stack.Arguments;
import io.patriot.stack.LocalStack;
import io.patriot.stack.Ports;
import io.patriot.stack.chat.ChatPerson;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What an order costs in calls to AWS, from the press to the venue, and all told. */
final class CallsToAws implements Benchmark {
  /** Who works on an order until the venue has it; what comes after is telling about it. */
  private static final List<String> TO_THE_VENUE =
      List.of("telegram-bot", "decide-order", "place-order");

  private static final int CALLS_GOAL = 8;
  private static final int ORDERS = 20;
  private static final Duration TELLING = Duration.ofSeconds(3);
  private static final long USER = 3201;

  @Override
  public String name() {
    return "calls";
  }

  @Override
  public List<Row> run(Options options) throws IOException, InterruptedException {
    var arguments = new Arguments(false, false, null, new Ports(31_000).nextFree());
    try (LocalStack stack = LocalStack.start(arguments, Map.of());
        HttpClient http = HttpClient.newHttpClient()) {
      var trader =
          Trader.arriving(new ChatPerson(http, stack.page(), USER, InstantSource.system()));
      for (int i = 0; i < ORDERS; i++) {
        trader.trades();
      }
      Thread.sleep(TELLING);
      return rows(orders(stack.calls()));
    }
  }

  /** The requests that reached the venue, with the calls of each part. */
  private static List<SortedMap<String, SortedMap<String, Long>>> orders(CallCounter calls) {
    var orders = new ArrayList<SortedMap<String, SortedMap<String, Long>>>();
    for (CorrelationId request : calls.requests()) {
      var parts = calls.ofEachPart(request);
      if (parts.containsKey("place-order")) {
        orders.add(parts);
      }
    }
    return orders;
  }

  private List<Row> rows(List<SortedMap<String, SortedMap<String, Long>>> orders) {
    double toTheVenue =
        orders.stream()
            .mapToLong(parts -> TO_THE_VENUE.stream().mapToLong(part -> sum(parts, part)).sum())
            .average()
            .orElse(Double.NaN);
    var rows = new ArrayList<Row>();
    rows.add(
        new Row.Judged(
            name(),
            "calls to AWS from Confirm until the venue has the order",
            String.format(Locale.ROOT, "%.1f on average of %d orders", toTheVenue, orders.size()),
            "≤ " + CALLS_GOAL,
            toTheVenue <= CALLS_GOAL));
    byPart(orders)
        .forEach(
            (part, calls) -> rows.add(new Row.Noted(name(), "of an order, by " + part, calls)));
    return rows;
  }

  private static SortedMap<String, String> byPart(
      List<SortedMap<String, SortedMap<String, Long>>> orders) {
    var totals = new TreeMap<String, SortedMap<String, Long>>();
    orders.forEach(
        parts ->
            parts.forEach(
                (part, calls) -> {
                  var ofPart = totals.computeIfAbsent(part, _ -> new TreeMap<>());
                  calls.forEach((call, times) -> ofPart.merge(call, times, Long::sum));
                }));
    var told = new TreeMap<String, String>();
    totals.forEach(
        (part, calls) ->
            told.put(
                part,
                calls.entrySet().stream()
                    .map(call -> call.getKey() + " " + perOrder(call.getValue(), orders.size()))
                    .collect(Collectors.joining(", "))));
    return told;
  }

  private static long sum(SortedMap<String, SortedMap<String, Long>> parts, String part) {
    Collection<Long> calls = parts.getOrDefault(part, new TreeMap<>()).values();
    return calls.stream().mapToLong(Long::longValue).sum();
  }

  private static String perOrder(long calls, int orders) {
    return String.format(Locale.ROOT, "%.1f", (double) calls / orders);
  }
}
