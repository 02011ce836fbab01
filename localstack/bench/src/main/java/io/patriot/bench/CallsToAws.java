package io.patriot.bench;

import io.patriot.application.trace.CorrelationId;
import io.patriot.aws.CallCounter;
import io.patriot.aws.CallCounter.Call;
import io.patriot.stack.Arguments;
import io.patriot.stack.LocalStack;
import io.patriot.stack.Ports;
import io.patriot.stack.chat.ChatPerson;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What an order costs in calls to AWS, from the press to the venue, and all told. */
final class CallsToAws implements Benchmark {
  private static final String BOT = "telegram-bot";
  private static final String DECIDING = "decide-order";
  private static final String PLACING = "place-order";
  private static final String HANDING_ON = "Sqs.SendMessage";

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

  /** The requests that reached the venue, with their calls. */
  private static List<List<Call>> orders(CallCounter counter) {
    var orders = new ArrayList<List<Call>>();
    for (CorrelationId request : counter.requests()) {
      List<Call> calls = counter.inOrder(request);
      if (calls.stream().anyMatch(call -> call.part().equals(PLACING))) {
        orders.add(calls);
      }
    }
    return orders;
  }

  private List<Row> rows(List<List<Call>> orders) {
    double toTheVenue =
        orders.stream().mapToLong(CallsToAws::toTheVenue).average().orElse(Double.NaN);
    var rows = new ArrayList<Row>();
    rows.add(
        new Row.Judged(
            name(),
            "calls to AWS from Confirm to the venue's answer",
            String.format(Locale.ROOT, "%.1f on average of %d orders", toTheVenue, orders.size()),
            "≤ " + CALLS_GOAL,
            toTheVenue <= CALLS_GOAL));
    byPart(orders)
        .forEach((part, calls) -> rows.add(new Row.Noted(name(), "all told, by " + part, calls)));
    return rows;
  }

  /**
   * What the bot draws after handing the order on keeps nobody waiting. The paper venue is reached
   * by a message, and its taking that is the venue's answer; what is written down of it comes
   * after.
   */
  static long toTheVenue(List<Call> calls) {
    return untilHandedOn(calls, BOT)
        + calls.stream().filter(call -> call.part().equals(DECIDING)).count()
        + untilHandedOn(calls, PLACING);
  }

  private static long untilHandedOn(List<Call> calls, String part) {
    List<Call> its = calls.stream().filter(call -> call.part().equals(part)).toList();
    long before = its.stream().takeWhile(call -> !call.operation().equals(HANDING_ON)).count();
    return Math.min(before + 1, its.size());
  }

  private static SortedMap<String, String> byPart(List<List<Call>> orders) {
    var counted = new TreeMap<String, SortedMap<String, Long>>();
    for (List<Call> calls : orders) {
      for (Call call : calls) {
        counted
            .computeIfAbsent(call.part(), _ -> new TreeMap<>())
            .merge(call.operation(), 1L, Long::sum);
      }
    }
    var told = new TreeMap<String, String>();
    counted.forEach(
        (part, operations) ->
            told.put(
                part,
                operations.entrySet().stream()
                    .map(one -> one.getKey() + " " + perOrder(one.getValue(), orders.size()))
                    .collect(Collectors.joining(", "))));
    return told;
  }

  private static String perOrder(long calls, int orders) {
    return String.format(Locale.ROOT, "%.1f", (double) calls / orders);
  }
}
