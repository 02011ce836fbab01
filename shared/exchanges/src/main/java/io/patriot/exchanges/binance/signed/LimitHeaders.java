package io.patriot.exchanges.binance.signed;

import io.patriot.exchanges.http.HttpOutcome.Answer;
import io.patriot.exchanges.venue.EgressBudget;
import io.patriot.exchanges.venue.OrderBudget;
import java.time.Duration;

/** What an answer says beside its content: how much is used up, and whether to stay away. */
final class LimitHeaders {
  // "General Info", limits, 2026-05-28
  static final String WEIGHT = "X-MBX-USED-WEIGHT-1M";
  static final String ORDERS_10_SECONDS = "X-MBX-ORDER-COUNT-10S";
  static final String ORDERS_MINUTE = "X-MBX-ORDER-COUNT-1M";
  private static final String RETRY_AFTER = "Retry-After";
  private static final int FIREWALL = 403;
  private static final int BANNED = 418;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final Duration BAN_MIN = Duration.ofMinutes(2);
  private static final Duration BAN_MAX = Duration.ofDays(3);
  private static final Duration COOLING_DOWN = Duration.ofMinutes(1);
  private static final Duration ORDERS_COOLING_DOWN = Duration.ofSeconds(10);

  private LimitHeaders() {}

  /** Puts the venue's own counts and orders in the place of our assumptions. */
  static void learn(Answer answer, EgressBudget weights) {
    answer.wholeNumber(WEIGHT).ifPresent(weights::counted);
    var closed = closedFor(answer);
    if (closed.isPositive()) {
      weights.close(closed);
    }
  }

  static void learn(Answer answer, OrderBudget orders) {
    answer.wholeNumber(ORDERS_10_SECONDS).ifPresent(orders::countedIn10Seconds);
    answer.wholeNumber(ORDERS_MINUTE).ifPresent(orders::countedInMinute);
    if (isAboutOrders(answer)) {
      orders.close(ORDERS_COOLING_DOWN);
    }
  }

  /** For how long the venue wants nothing from our address; zero when it does not say so. */
  static Duration closedFor(Answer answer) {
    Duration usual =
        switch (answer.status()) {
          case TOO_MANY_REQUESTS -> isAboutOrders(answer) ? Duration.ZERO : COOLING_DOWN;
          case BANNED, FIREWALL -> BAN_MIN;
          default -> Duration.ZERO;
        };
    int seconds = answer.wholeNumber(RETRY_AFTER).orElse(0);
    if (usual.isZero() || seconds <= 0) {
      return usual;
    }
    return Duration.ofSeconds(Math.min(seconds, BAN_MAX.toSeconds()));
  }

  /** Too many orders are one account's affair, and no reason to silence the others. */
  private static boolean isAboutOrders(Answer answer) {
    return answer.status() >= 400
        && VenueRefusal.in(answer.body())
            .filter(refusal -> refusal.code() == VenueCode.TOO_MANY_ORDERS)
            .isPresent();
  }
}
