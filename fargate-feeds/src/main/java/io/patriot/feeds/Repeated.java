package io.patriot.feeds;

import io.patriot.application.time.Waits;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something of the paper venue that is done again and again while it is open. */
final class Repeated implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Repeated.class);

  /** A crash costs an order at most what traded before it in this time. */
  private static final Duration SAVE_EVERY = Duration.ofSeconds(10);

  /** An order whose feed was replaced waits at most two of these for the next one. */
  private static final Duration TAKE_STRAYS_EVERY = Duration.ofMinutes(1);

  /** In a silent market an order stays on the book at most so long beyond its moment. */
  private static final Duration LOOK_AT_THE_CLOCK_EVERY = Duration.ofMillis(250);

  private final Duration pause;
  private final Runnable act;
  private final String name;
  private final Waits waits;
  private final Thread thread;

  private Repeated(String name, Duration pause, Runnable act, ThreadFactory threads, Waits waits) {
    this.name = name;
    this.waits = waits;
    this.pause = pause;
    this.act = act;
    this.thread = threads.newThread(this::run);
  }

  static Repeated savingPlaces(PaperExchange exchange, ThreadFactory threads, Waits waits) {
    return started(new Repeated("place-saver", SAVE_EVERY, exchange::savePlaces, threads, waits));
  }

  /** Each look reads every order that waits, so it is not often. */
  static Repeated takingStrays(PaperExchange exchange, ThreadFactory threads, Waits waits) {
    return started(
        new Repeated("stray-taker", TAKE_STRAYS_EVERY, exchange::takeStrays, threads, waits));
  }

  static Repeated lookingAtTheClock(PaperExchange exchange, ThreadFactory threads, Waits waits) {
    return started(
        new Repeated(
            "deadline-watch", LOOK_AT_THE_CLOCK_EVERY, exchange::timePassed, threads, waits));
  }

  private static Repeated started(Repeated one) {
    one.thread.start();
    return one;
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void run() {
    while (true) {
      try {
        waits.waitFor(pause);
        act.run();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.atWarn().setCause(e).addKeyValue("what", name).log("paper.repeated-failed");
      }
    }
  }
}
