package io.patriot.feeds;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the places of resting paper orders saved every few seconds. */
final class PlaceSaver implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PlaceSaver.class);

  /** A crash costs an order at most what traded before it in this time. */
  private static final Duration SAVE_EVERY = Duration.ofSeconds(10);

  private final PaperExchange exchange;
  private final Thread thread;

  PlaceSaver(PaperExchange exchange) {
    this.exchange = exchange;
    this.thread = Thread.ofVirtual().name("place-saver").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void run() {
    while (true) {
      try {
        Thread.sleep(SAVE_EVERY);
        exchange.savePlaces();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.atWarn().setCause(e).log("paper.places-failed");
      }
    }
  }
}
