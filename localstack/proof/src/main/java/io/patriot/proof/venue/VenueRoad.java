package io.patriot.proof.venue;

import io.patriot.exchanges.http.HttpCall;
import io.patriot.exchanges.http.HttpOutcome;
import io.patriot.proof.cloud.Container;
import io.patriot.proof.cloud.Surroundings;
import io.patriot.simulator.line.HttpRoad;
import io.patriot.testkit.sim.Fault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The way from one machine to the exchange: slow, lossy, and at times full of wrong answers. */
final class VenueRoad implements HttpRoad {
  private static final double OFTEN = 0.06;
  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORIZED = 401;
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;
  private static final int SERVER_ERROR = 500;

  private final Surroundings world;
  private final Container container;
  private final VenueMemory memory;
  private final BadDays badDays;

  VenueRoad(Surroundings world, Container container, VenueMemory memory, BadDays badDays) {
    this.world = world;
    this.container = container;
    this.memory = memory;
    this.badDays = badDays;
  }

  @Override
  public HttpOutcome carry(HttpCall call, Travelling request) {
    String name = "venue " + call.method() + " " + call.uri().getPath();
    container.goesOut(name, time());
    HttpOutcome outcome =
        badDays.refusesKeys() && call.headers().containsKey("X-MBX-APIKEY")
            ? refusal(UNAUTHORIZED, -2015, "Invalid API-key, IP, or permissions for action.")
            : call.method() == HttpCall.Method.POST && isOrder(call)
                ? placed(call, request)
                : asked(call, request);
    if (outcome instanceof HttpOutcome.Answer
        && call.method() == HttpCall.Method.POST
        && strikes(Fault.FILL_BEFORE_ANSWER, OFTEN)) {
      container.pause(world.between("late answer", 300, 2_500));
    }
    container.comesBack(name, time());
    return outcome;
  }

  private HttpOutcome placed(HttpCall call, Travelling request) {
    memory.sent(call, world.simulation().now());
    if (strikes(Fault.ORDER_LOST, 1.5 * OFTEN)) {
      return silence(call);
    }
    if (world.replacements().isFreshIn(memory.words(call))
        && strikes(Fault.REPLACED_BY_HALF, 0.6)) {
      return refusal(BAD_REQUEST, -2021, "Order would immediately trigger.");
    }
    if (strikes(Fault.ORDER_LATE, 1.5 * OFTEN)) {
      Duration late = world.between("late order", 100, 9_000);
      world.simulation().after(late, "an order arrives late", request::arrive);
      return silence(call);
    }
    if (strikes(Fault.VENUE_ORDER_LIMIT, 6 * OFTEN)) {
      return refusal(TOO_MANY, -1015, "Too many new orders.");
    }
    if (badDays.isHalted()) {
      return refusal(
          BAD_REQUEST, -4108, "This contract is on delivering or delivered or settling or closed.");
    }
    if (strikes(Fault.EXECUTION_UNKNOWN, 5 * OFTEN)) {
      if (world.chance().of("unknown but done").nextBoolean()) {
        Optional<HttpOutcome.Answer> unused = request.arrive();
      }
      return refusal(
          UNAVAILABLE,
          -1007,
          "Timeout waiting for response from backend server. Send status unknown.");
    }
    Optional<HttpOutcome.Answer> answer = request.arrive();
    boolean trades = memory.isMarket(call);
    if (trades
        ? strikes(Fault.FILLED_AND_ANSWER_LOST, 9 * OFTEN)
        : strikes(Fault.ORDER_DONE_ANSWER_LOST, 8 * OFTEN)) {
      return silence(call);
    }
    return HttpRoad.outcomeOf(answer);
  }

  private HttpOutcome asked(HttpCall call, Travelling request) {
    String path = call.uri().getPath();
    if (strikes(Fault.VENUE_RATE_LIMIT, 0.006)) {
      return refusal(TOO_MANY, -1003, "Too many requests.");
    }
    if (call.method() == HttpCall.Method.DELETE
        && world.replacements().isOldIn(memory.words(call))
        && strikes(Fault.REPLACED_BY_HALF, 0.6)) {
      if (world.chance().of("half").nextBoolean()) {
        Optional<HttpOutcome.Answer> unused = request.arrive();
        return silence(call);
      }
      return refusal(SERVER_ERROR, -1001, "Internal error; unable to process your request.");
    }
    if (path.endsWith("/positionRisk") && strikes(Fault.POSITION_NOT_TOLD, OFTEN)) {
      return refusal(SERVER_ERROR, -1001, "Internal error; unable to process your request.");
    }
    if (call.method() == HttpCall.Method.GET
        && isOrder(call)
        && memory.isFresh(call, world.simulation().now())
        && strikes(Fault.ORDER_NOT_SHOWN_YET, 0.2)) {
      return refusal(BAD_REQUEST, -2013, "Order does not exist.");
    }
    if (call.method() == HttpCall.Method.GET && (isOrder(call) || path.endsWith("/openOrders"))) {
      Optional<HttpOutcome.Answer> old = memory.earlier(call, world.simulation().now());
      if (old.isPresent() && strikes(Fault.OPEN_LIST_STALE, 0.2)) {
        return old.get();
      }
    }
    HttpOutcome outcome = HttpRoad.outcomeOf(request.arrive());
    memory.heard(call, outcome, world.simulation().now());
    return outcome;
  }

  private boolean strikes(Fault fault, double rate) {
    return world.faults().strikes(fault, rate, container.part());
  }

  /** The call takes all the time it has. */
  private HttpOutcome silence(HttpCall call) {
    container.pause(call.timeout());
    return HttpRoad.timedOut();
  }

  private static HttpOutcome refusal(int status, int code, String message) {
    return new HttpOutcome.Answer(
        status, Map.of(), "{\"code\":" + code + ",\"msg\":\"" + message + "\"}");
  }

  private static boolean isOrder(HttpCall call) {
    String path = call.uri().getPath();
    return path.endsWith("/order") || path.endsWith("/algoOrder");
  }

  private Duration time() {
    return world.between("venue latency", 5, 60);
  }
}
