package io.patriot.feeds.live;

import io.patriot.application.order.ReconcileRequests;
import io.patriot.application.time.Waits;
import io.patriot.application.trace.Cause;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.ExecutionReports;
import io.patriot.domain.account.AccountId;
import io.patriot.exchanges.binance.userstream.UserEvent;
import io.patriot.exchanges.binance.userstream.UserStreamListener;
import io.patriot.exchanges.binance.userstream.UserStreamState;
import io.patriot.exchanges.binance.venue.AccountNews;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes on what one account's stream tells: news of orders to their queue, in order, and whatever
 * else happened as a wish to compare the account. What cannot be passed on is not lost, because
 * then the account is compared too.
 */
final class AccountFeed implements UserStreamListener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AccountFeed.class);
  private static final int WAITING_MAX = 10_000;
  private static final int REPORTS_PER_SENDING_MAX = 50;
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

  private final AccountId account;
  private final AccountNews news;
  private final ExecutionReports reports;
  private final ReconcileRequests requests;
  private final Supplier<Cause> causes;
  private final InstantSource clock;
  private final ComparisonPace pace = new ComparisonPace();
  private final BlockingQueue<AccountNews.Meaning> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
  private final Waits waits;
  private final Thread passing;
  private volatile boolean compare;

  AccountFeed(
      AccountId account,
      ExecutionReports reports,
      ReconcileRequests requests,
      Supplier<Cause> causes,
      ThreadFactory threads,
      Waits waits,
      InstantSource clock) {
    this.account = account;
    this.news = new AccountNews(account);
    this.reports = reports;
    this.requests = requests;
    this.causes = causes;
    this.clock = clock;
    this.waits = waits;
    this.passing = threads.newThread(this::pass);
  }

  void start() {
    passing.start();
  }

  @Override
  public void onEvent(UserEvent event) {
    put(news.of(event));
  }

  @Override
  public void gap(Instant from) {
    put(new AccountNews.Meaning.Compare("the stream has a gap"));
  }

  @Override
  public void onState(UserStreamState state) {
    LOG.atInfo()
        .addKeyValue("account", account)
        .addKeyValue("state", state.getClass().getSimpleName())
        .log("account-feed.state");
  }

  @Override
  public void close() {
    passing.interrupt();
  }

  private void put(AccountNews.Meaning meaning) {
    if (!waiting.offer(meaning)) {
      compare = true;
    }
  }

  private void pass() {
    var batch = new ArrayList<AccountNews.Meaning>();
    while (!Thread.currentThread().isInterrupted()) {
      try {
        if (batch.isEmpty()) {
          batch.add(waiting.take());
          waiting.drainTo(batch, REPORTS_PER_SENDING_MAX - 1);
        }
        send(batch);
        batch.clear();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException e) {
        LOG.atWarn().addKeyValue("account", account).setCause(e).log("account-feed.not-passed");
        pause();
      }
    }
  }

  private void send(List<AccountNews.Meaning> batch) {
    var told = new ArrayList<ExecutionReport>();
    boolean ask = compare;
    for (AccountNews.Meaning meaning : batch) {
      switch (meaning) {
        case AccountNews.Meaning.Told(var report) -> told.add(report);
        case AccountNews.Meaning.Compare(var why) -> {
          LOG.atInfo()
              .addKeyValue("account", account)
              .addKeyValue("why", why)
              .log("account-feed.compare");
          ask = true;
        }
        case AccountNews.Meaning.Nothing() -> {}
      }
    }
    Cause cause = causes.get();
    if (!told.isEmpty()) {
      reports.send(told, cause);
    }
    if (ask) {
      askToCompare(cause);
      compare = false;
    }
  }

  private void askToCompare(Cause cause) {
    Instant now = clock.instant();
    if (!pace.isAsked(now)) {
      Duration delay = pace.delay(now);
      requests.send(account, delay, cause);
      pace.asked(now.plus(delay));
    }
  }

  private void pause() {
    try {
      waits.waitFor(PAUSE_AFTER_FAILURE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
