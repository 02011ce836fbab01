package io.patriot.bench;

import io.patriot.stack.chat.ChatPerson;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How long people wait for replies when a hundred of them chat at once, each reading for a while
 * before asking again. A wait counts from the moment the timetable says.
 */
final class AllAtOnce implements Benchmark {
  private static final List<String> COMMANDS =
      List.of("/price BTC", "/balance", "/positions", "/orders", "/help", "/buy BTC 0.01");
  private static final Duration GOAL = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration READING = Duration.ofSeconds(3);
  private static final Duration WARM_UP = Duration.ofSeconds(30);
  private static final Duration MEASURED = Duration.ofMinutes(1);
  private static final long FIRST_USER = 5001;

  @Override
  public String name() {
    return "chats";
  }

  @Override
  public List<Row> run(Options options) throws IOException, InterruptedException {
    try (Platform platform = Platform.start(options.home())) {
      var people = new ArrayList<ChatPerson>();
      for (int i = 0; i < options.users(); i++) {
        ChatPerson person = platform.person(FIRST_USER + i);
        person.seesAnswerTo(person.says("/start"), PATIENCE);
        people.add(person);
      }
      var pace = new Timetable(READING.dividedBy(people.size()));
      talk(people, pace.during(WARM_UP), pace);
      Talk talk = talk(people, pace.during(MEASURED), pace);
      String what =
          String.format(
              Locale.ROOT,
              "any command to its reply, %,d people, each every %d s",
              people.size(),
              READING.toSeconds());
      int due = pace.during(MEASURED);
      return List.of(
          talk.waits.judged(name(), what, GOAL),
          new Row.Judged(
              name(),
              "replies of those that were due",
              String.format(Locale.ROOT, "%,d of %,d", talk.replies.get(), due),
              "all",
              talk.replies.get() == due));
    }
  }

  /** What came of a timetable. */
  private static final class Talk {
    final long start = System.nanoTime();
    final Latencies waits = new Latencies();
    final AtomicInteger replies = new AtomicInteger();
  }

  private static Talk talk(List<ChatPerson> people, int due, Timetable pace)
      throws InterruptedException {
    var talk = new Talk();
    var done = new CountDownLatch(people.size());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < people.size(); i++) {
        int first = i;
        threads.execute(
            () -> {
              for (int n = first; n < due; n += people.size()) {
                String command = COMMANDS.get((n / people.size() + first) % COMMANDS.size());
                ask(people.get(first), command, talk, pace.dueAfter(n));
              }
              done.countDown();
            });
      }
      done.await();
    }
    return talk;
  }

  private static void ask(ChatPerson person, String command, Talk talk, Duration dueAfter) {
    long due = talk.start + dueAfter.toNanos();
    try {
      TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
      person.seesAnswerTo(person.says(command), PATIENCE);
      talk.waits.add(Duration.ofNanos(System.nanoTime() - due));
      talk.replies.incrementAndGet();
    } catch (IllegalStateException e) {
      System.err.println(e.getMessage());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
