package io.patriot.feeds;

import io.patriot.application.time.Waits;
import io.patriot.feeds.alert.AlertWatch;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something the feed does again and again while it runs. It waits as long after a failure as after
 * a success, so a store that is away is not asked in a loop, nor a venue because of it.
 */
final class Repeated implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Repeated.class);

  /** A crash costs an order at most what traded before it in this time. */
  private static final Duration SAVE_EVERY = Duration.ofSeconds(10);

  /** An order whose feed was replaced waits at most two of these for the next one. */
  private static final Duration TAKE_STRAYS_EVERY = Duration.ofMinutes(1);

  /** In a silent market an order stays on the book at most so long beyond its moment. */
  private static final Duration LOOK_AT_THE_CLOCK_EVERY = Duration.ofMillis(250);

  /** A price on the page is at most so much older than the two seconds it may be. */
  private static final Duration WRITE_PRICES_EVERY = Duration.ofMillis(100);

  /** Days that are over are known a minute after midnight; a failure costs another minute. */
  private static final Duration WRITE_CLOSES_EVERY = Duration.ofMinutes(1);

  /** Whoever waits for a price is told of it at most so much later. */
  private static final Duration WATCH_ALERTS_EVERY = Duration.ofSeconds(1);

  private final Duration first;
  private final Duration pause;
  private final Runnable act;
  private final String name;
  private final Waits waits;
  private final Thread thread;

  private Repeated(
      String name,
      Duration first,
      Duration pause,
      Runnable act,
      ThreadFactory threads,
      Waits waits) {
    this.name = name;
    this.waits = waits;
    this.first = first;
    this.pause = pause;
    this.act = act;
    this.thread = threads.newThread(this::run);
  }

  static Repeated savingPlaces(PaperExchange exchange, ThreadFactory threads, Waits waits) {
    return afterwards("place-saver", SAVE_EVERY, exchange::savePlaces, threads, waits);
  }

  /** Each look reads every order that waits, so it is not often. */
  static Repeated takingStrays(PaperExchange exchange, ThreadFactory threads, Waits waits) {
    return afterwards("stray-taker", TAKE_STRAYS_EVERY, exchange::takeStrays, threads, waits);
  }

  static Repeated lookingAtTheClock(PaperExchange exchange, ThreadFactory threads, Waits waits) {
    return afterwards(
        "deadline-watch", LOOK_AT_THE_CLOCK_EVERY, exchange::timePassed, threads, waits);
  }

  static Repeated writingPrices(PriceWriter prices, ThreadFactory threads, Waits waits) {
    return atOnce("price-writer", WRITE_PRICES_EVERY, prices::write, threads, waits);
  }

  static Repeated writingCloses(CloseWriter closes, ThreadFactory threads, Waits waits) {
    return atOnce("close-writer", WRITE_CLOSES_EVERY, closes::look, threads, waits);
  }

  static Repeated watchingAlerts(AlertWatch alerts, ThreadFactory threads, Waits waits) {
    return atOnce("alert-watch", WATCH_ALERTS_EVERY, alerts::look, threads, waits);
  }

  /** For the first time now. */
  private static Repeated atOnce(
      String name, Duration pause, Runnable act, ThreadFactory threads, Waits waits) {
    return started(new Repeated(name, Duration.ZERO, pause, act, threads, waits));
  }

  /** For the first time after a pause. */
  private static Repeated afterwards(
      String name, Duration pause, Runnable act, ThreadFactory threads, Waits waits) {
    return started(new Repeated(name, pause, pause, act, threads, waits));
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
    Duration wait = first;
    while (true) {
      try {
        waits.waitFor(wait);
        wait = pause;
        act.run();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.atWarn().setCause(e).addKeyValue("what", name).log("feed.repeated-failed");
      }
    }
  }
}
