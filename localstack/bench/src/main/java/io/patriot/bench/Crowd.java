package io.patriot.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many people who trade on a timetable, whether or not the platform keeps up. A wait counts from
 * the moment the timetable says.
 */
final class Crowd implements Benchmark {
  private static final Duration WARM_UP = Duration.ofSeconds(30);
  private static final int WHY_SHOWN_MAX = 5;
  private static final long FIRST_USER = 4001;

  private final boolean onDisk;

  private Crowd(boolean onDisk) {
    this.onDisk = onDisk;
  }

  /** With a platform that keeps everything in memory, as it does when it is not told otherwise. */
  static Crowd inMemory() {
    return new Crowd(false);
  }

  /** With a platform that keeps everything on disk and writes it through. */
  static Crowd onDisk() {
    return new Crowd(true);
  }

  @Override
  public String name() {
    return onDisk ? "crowd-on-disk" : "crowd";
  }

  @Override
  public List<Row> run(Options options) throws IOException, InterruptedException {
    Path home = options.home();
    try (Platform platform = onDisk ? Platform.startOnDisk(home) : Platform.start(home)) {
      var traders = new ArrayList<Trader>();
      for (int i = 0; i < options.users(); i++) {
        traders.add(Trader.arriving(platform.person(FIRST_USER + i)));
      }
      var pace = Timetable.of(options.ordersPerMinute());
      play(traders, pace.during(WARM_UP), pace);
      Work before = platform.work();
      Session session = play(traders, pace.during(Duration.ofMinutes(options.minutes())), pace);
      Work work = platform.work().minus(before);
      Memory memory = platform.memory();
      long right = traders.stream().filter(Trader::ownsWhatWasTraded).count();
      var rows = new ArrayList<>(rows(session, right, traders.size()));
      rows.add(
          new Row.Noted(
              name(),
              "processor time for an order, from the command to the filled card",
              work.each(session.due)));
      rows.add(new Row.Noted(name(), "taken by other programs meanwhile", work.byOthers()));
      rows.add(
          new Row.Judged(
              name(),
              "memory afterwards",
              memory.toString(),
              "≤ " + Memory.GOAL,
              memory.atMost(Memory.GOAL)));
      return rows;
    }
  }

  /** What came of a timetable. */
  private static final class Session {
    final int due;
    final long start = System.nanoTime();
    final Latencies whole = new Latencies();
    final Latencies filling = new Latencies();
    final AtomicInteger filled = new AtomicInteger();
    final Set<String> orders = ConcurrentHashMap.newKeySet();
    final ConcurrentLinkedQueue<String> missing = new ConcurrentLinkedQueue<>();

    Session(int due) {
      this.due = due;
    }
  }

  private static Session play(List<Trader> traders, int due, Timetable pace)
      throws InterruptedException {
    var session = new Session(due);
    var done = new CountDownLatch(traders.size());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < traders.size(); i++) {
        int first = i;
        threads.execute(
            () -> {
              for (int n = first; n < due; n += traders.size()) {
                trade(first, traders.get(first), session, pace.dueAfter(n));
              }
              done.countDown();
            });
      }
      done.await();
    }
    return session;
  }

  private static void trade(int person, Trader trader, Session session, Duration dueAfter) {
    long due = session.start + dueAfter.toNanos();
    try {
      TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
      Trader.Trade trade = trader.trades();
      session.whole.add(Duration.ofNanos(System.nanoTime() - due));
      session.filling.add(trade.filling());
      session.filled.incrementAndGet();
      session.orders.add(person + " " + trade.order()); // short ids are told apart by person
    } catch (IllegalStateException e) {
      session.missing.add(String.valueOf(e.getMessage()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Row> rows(Session session, long right, int people) {
    session.missing.stream().limit(WHY_SHOWN_MAX).forEach(System.err::println);
    int different = session.orders.size();
    return List.of(
        new Row.Judged(
            name(),
            "filled orders of those that were due",
            String.format(
                Locale.ROOT,
                "%,d of %,d, %,d different",
                session.filled.get(),
                session.due,
                different),
            "all, each once",
            session.filled.get() == session.due && different == session.due),
        new Row.Judged(
            name(),
            "people who own exactly what they traded",
            right + " of " + people,
            "all",
            right == people),
        new Row.Noted(name(), "due → card → Confirm → filled card", session.whole.toString()),
        new Row.Noted(name(), "Confirm → filled card", session.filling.toString()));
  }
}
