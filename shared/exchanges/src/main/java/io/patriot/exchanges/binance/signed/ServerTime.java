package io.patriot.exchanges.binance.signed;

import io.patriot.exchanges.binance.wire.Json;
import io.patriot.exchanges.binance.wire.Unexpected;
import io.patriot.exchanges.http.HttpCall;
import io.patriot.exchanges.http.HttpOutcome.Answer;
import io.patriot.exchanges.http.HttpPort;
import io.patriot.exchanges.venue.EgressBudget;
import io.patriot.exchanges.venue.Permit;
import io.patriot.exchanges.venue.Purpose;
import io.patriot.exchanges.venue.VenueClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps the view of the venue's clock fresh by asking for it. */
final class ServerTime {
  private static final String PATH = "/fapi/v1/time";
  private static final int WEIGHT = 1;
  private static final int OK = 200;
  private static final Duration FRESH = Duration.ofMinutes(30);
  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  /** A venue that cannot tell the time is not asked again before each of our calls. */
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(10);

  private final HttpPort http;
  private final URI uri;
  private final VenueClock clock;
  private final InstantSource ours;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile Instant lastTry = Instant.EPOCH;

  ServerTime(HttpPort http, BinanceHost host, VenueClock clock, InstantSource ours) {
    this.http = http;
    this.uri = URI.create(host.futures() + PATH);
    this.clock = clock;
    this.ours = ours;
  }

  void refreshWhenOld(EgressBudget weights) {
    if (clock.isOlderThan(FRESH)
        && Duration.between(lastTry, ours.instant()).compareTo(BETWEEN_TRIES) >= 0
        && asking.tryLock()) {
      try {
        boolean _ = ask(weights);
      } finally {
        asking.unlock();
      }
    }
  }

  /** Asks now; false when nothing was learned. */
  boolean refresh(EgressBudget weights) {
    asking.lock();
    try {
      return ask(weights);
    } finally {
      asking.unlock();
    }
  }

  private boolean ask(EgressBudget weights) {
    lastTry = ours.instant();
    if (weights.take(WEIGHT, Purpose.SAFETY) instanceof Permit.Refused) {
      return false;
    }
    Instant asked = ours.instant();
    var outcome = http.send(HttpCall.get(uri, TIMEOUT));
    Instant answered = ours.instant();
    if (!(outcome instanceof Answer answer)) {
      return false;
    }
    LimitHeaders.learn(answer, weights);
    if (answer.status() != OK) {
      return false;
    }
    try {
      Instant venueTime = Json.time(Json.parsed(answer.body()), "serverTime");
      return clock.measured(asked, venueTime, answered);
    } catch (Unexpected _) {
      return false;
    }
  }
}
