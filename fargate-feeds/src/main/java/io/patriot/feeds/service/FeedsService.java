package io.patriot.feeds.service;

import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.runtime.server.EmbeddedServer;
import io.patriot.aws.AwsClients;
import io.patriot.aws.wiring.QueueUrls;
import io.patriot.events.Wire;
import io.patriot.feeds.Feeds;
import io.patriot.feeds.live.PrivateFeeds;
import io.patriot.lambda.Shell;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The feed running by itself, told by its environment where everything is. When it is asked to
 * stop, it takes no more orders, stores and reports what it holds, and ends.
 */
public final class FeedsService implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FeedsService.class);
  private static final String PART = "fargate-feeds";
  private static final String PAPER_ORDERS = "paper-orders";

  /** What turns the class path of the local stack into that of the service. */
  public static final String ENVIRONMENT = "service";

  /** Whoever stops a task waits this long, and then kills it. */
  public static final Duration GOODBYE_MAX = Duration.ofSeconds(30);

  /** Half a minute; a market that is silent for longer must not keep the others waiting. */
  private static final int BOOK_LOOKS_MAX = 300;

  private static final Duration BOOK_LOOK_EVERY = Duration.ofMillis(100);

  private static final Duration CALLS_END_MAX = Duration.ofSeconds(12);
  private static final Duration STORED_MAX = Duration.ofSeconds(10);
  private static final Duration EVERYTHING_MAX = Duration.ofSeconds(27);

  private final ApplicationContext context;
  private final Feeds feeds;
  private final PaperQueue queue;

  private FeedsService(ApplicationContext context, Feeds feeds, PaperQueue queue) {
    this.context = context;
    this.feeds = feeds;
    this.queue = queue;
  }

  public static void main(String[] words) {
    InstantSource clock = InstantSource.system();
    FeedsService service = start();
    service.feeds.whenReplaced(() -> new Thread(FeedsService::end, "replaced").start());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> goodbye(service, clock), "goodbye"));
    LOG.atInfo().log("feed.started");
  }

  /** The goodbye follows, as when somebody asks it to stop. */
  private static void end() {
    Runtime.getRuntime().exit(0);
  }

  /** Returns when prices are heard and paper orders are taken. */
  static FeedsService start() {
    ApplicationContext context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .banner(false)
            .environments(ENVIRONMENT)
            .start();
    try {
      context.getBean(EmbeddedServer.class).start();
      Feeds feeds = context.getBean(Feeds.class);
      feeds.start();
      awaitBooks(feeds);
      Optional<PrivateFeeds> linked = context.findBean(PrivateFeeds.class);
      linked.ifPresent(PrivateFeeds::start);
      var queue =
          new PaperQueue(
              context.getBean(AwsClients.class).sqs(),
              context.getBean(QueueUrls.class).of(PAPER_ORDERS),
              context.getBean(Shell.class, Qualifiers.byName(PART)),
              context.getBean(Wire.class),
              Thread::sleep);
      context.getBean(TakingOrders.class).watch(queue);
      queue.start();
      return new FeedsService(context, feeds, queue);
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }

  /** An order that waited for this start should meet a whole book, or it would be refused. */
  private static void awaitBooks(Feeds feeds) {
    try {
      for (int i = 0; i < BOOK_LOOKS_MAX && !feeds.isHealthy(); i++) {
        Thread.sleep(BOOK_LOOK_EVERY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * False when something that it held could not be stored in time; it is then done after a start.
   */
  boolean finish() {
    boolean handled = queue.finish(CALLS_END_MAX);
    boolean stored = feeds.finish(STORED_MAX);
    return handled && stored;
  }

  @Override
  public void close() {
    context.close();
  }

  /** A process that is asked to stop would end with 143; whoever watches it should see what was. */
  private static void goodbye(FeedsService service, InstantSource clock) {
    long began = clock.millis();
    var late = new Thread(() -> endLate(), "late");
    late.setDaemon(true);
    late.start();
    boolean whole = service.finish();
    LOG.atInfo()
        .addKeyValue("whole", whole)
        .addKeyValue("ms", clock.millis() - began)
        .log("feed.goodbye");
    service.close();
    Runtime.getRuntime().halt(whole ? 0 : 1);
  }

  private static void endLate() {
    try {
      Thread.sleep(EVERYTHING_MAX);
      LOG.atError().log("feed.goodbye-late");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(1);
  }
}
