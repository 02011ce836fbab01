package io.patriot.exchanges.binance.signed;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.application.link.Credential;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.Reading.Reason;
import io.patriot.exchanges.binance.Reading.Unavailable;
import io.patriot.exchanges.binance.Reading.VenueError;
import io.patriot.exchanges.http.HttpCall;
import io.patriot.exchanges.http.HttpOutcome.Answer;
import io.patriot.exchanges.http.HttpPort;
import io.patriot.exchanges.venue.EgressBudget;
import io.patriot.exchanges.venue.OrderBudgets;
import io.patriot.exchanges.venue.Permit;
import io.patriot.exchanges.venue.Placed;
import io.patriot.exchanges.venue.VenueClock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * The one way on which anything private is said to Binance. Questions and cancels are repeated when
 * a network loses them; an order goes out at most once.
 */
public final class PrivateLine {
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);

  private final HttpPort http;
  private final CallWriter writer;
  private final ServerTime time;
  private final EgressBudget weights;
  private final OrderBudgets orders;
  private final RepeatGuards guards;

  public PrivateLine(
      HttpPort http,
      BinanceHost host,
      VenueClock clock,
      EgressBudget weights,
      OrderBudgets orders,
      RepeatGuards guards,
      InstantSource ourClock) {
    this.http = http;
    this.writer = new CallWriter(host, clock, ANSWER_TIMEOUT);
    this.time = new ServerTime(http, host, clock, ourClock);
    this.weights = weights;
    this.orders = orders;
    this.guards = guards;
  }

  /** Asks something. */
  public <T> Reading<T> ask(Credential credential, Request request, Function<JsonNode, T> mapping) {
    return guards.questions().read(() -> onTime(credential, request, mapping));
  }

  /** Asks once what anybody may ask, without a key. */
  public <T> Reading<T> askOpenly(Request request, Function<JsonNode, T> mapping) {
    return switch (weights.take(request.weight(), request.purpose())) {
      case Permit.Refused refused -> refusedHere(refused);
      case Permit.Granted() -> sent(writer.writeOpen(request), mapping);
    };
  }

  /** Does something that is the same done twice: a cancel, a setting. */
  public <T> Reading<T> settle(
      Credential credential, Request request, Function<JsonNode, T> mapping) {
    return guards.cancels().read(() -> onTime(credential, request, mapping));
  }

  /** Sends an order, or a change of one, once. */
  public <T> Placed<T> placeOnce(TradingKey key, Request request, Function<JsonNode, T> mapping) {
    time.refreshWhenOld(weights);
    var ofAccount = orders.of(key.account());
    if (weights.take(request.weight(), request.purpose()) instanceof Permit.Refused refused) {
      return notSent(refused);
    }
    if (ofAccount.take(request.purpose()) instanceof Permit.Refused refused) {
      return notSent(refused);
    }
    HttpCall call;
    try {
      call = writer.write(key.credential(), request);
    } catch (UnusableKey e) {
      return new Placed.Rejected<>(
          Integer.toString(VenueCode.BAD_KEY_FORMAT), String.valueOf(e.getMessage()));
    }
    var outcome = http.send(call);
    if (outcome instanceof Answer answer) {
      LimitHeaders.learn(answer, weights);
      LimitHeaders.learn(answer, ofAccount);
    }
    Placed<T> placed = PlacementRules.judge(outcome, mapping);
    if (placed instanceof Placed.Rejected<T>(var code, _)
        && code.equals(Integer.toString(VenueCode.INVALID_TIMESTAMP))) {
      time.refresh(weights);
    }
    return placed;
  }

  private <T> Reading<T> onTime(
      Credential credential, Request request, Function<JsonNode, T> mapping) {
    time.refreshWhenOld(weights);
    Reading<T> reading = once(credential, request, mapping);
    if (reading instanceof VenueError<T>(_, int code, _)
        && code == VenueCode.INVALID_TIMESTAMP
        && time.refresh(weights)) {
      return once(credential, request, mapping);
    }
    return reading;
  }

  private <T> Reading<T> once(
      Credential credential, Request request, Function<JsonNode, T> mapping) {
    return switch (weights.take(request.weight(), request.purpose())) {
      case Permit.Refused refused -> refusedHere(refused);
      case Permit.Granted() -> {
        HttpCall call;
        try {
          call = writer.write(credential, request);
        } catch (UnusableKey e) {
          yield new VenueError<>(0, VenueCode.BAD_KEY_FORMAT, String.valueOf(e.getMessage()));
        }
        yield sent(call, mapping);
      }
    };
  }

  private <T> Reading<T> sent(HttpCall call, Function<JsonNode, T> mapping) {
    var outcome = http.send(call);
    if (outcome instanceof Answer answer) {
      LimitHeaders.learn(answer, weights);
    }
    return ReadingRules.judge(outcome, mapping);
  }

  private static <T> Reading<T> refusedHere(Permit.Refused refused) {
    var reason =
        switch (refused.why()) {
          case CLOSED -> Reason.RATE_LIMITED;
          case USED_UP -> Reason.OVER_BUDGET;
        };
    return new Unavailable<>(reason, "not sent", refused.howLong());
  }

  private static <T> Placed<T> notSent(Permit.Refused refused) {
    var reason =
        switch (refused.why()) {
          case CLOSED -> Placed.Reason.CLOSED;
          case USED_UP -> Placed.Reason.OVER_BUDGET;
        };
    return new Placed.NotSent<>(reason, "not sent", refused.howLong());
  }
}
