package io.patriot.simulator.binance.admin;

import io.patriot.simulator.binance.fault.Banned;
import io.patriot.simulator.binance.fault.ClockSkew;
import io.patriot.simulator.binance.fault.DepthGap;
import io.patriot.simulator.binance.fault.DroppedStreams;
import io.patriot.simulator.binance.fault.DuplicateFill;
import io.patriot.simulator.binance.fault.ExecutedButUnknown;
import io.patriot.simulator.binance.fault.ExpiredListenKey;
import io.patriot.simulator.binance.fault.Fault;
import io.patriot.simulator.binance.fault.FeeInAnotherCoin;
import io.patriot.simulator.binance.fault.HalfOpenStreams;
import io.patriot.simulator.binance.fault.HeldRequest;
import io.patriot.simulator.binance.fault.InternalTrouble;
import io.patriot.simulator.binance.fault.LateArrival;
import io.patriot.simulator.binance.fault.MarkShift;
import io.patriot.simulator.binance.fault.NoAnswer;
import io.patriot.simulator.binance.fault.NotExecutedAndUnknown;
import io.patriot.simulator.binance.fault.OneTradeTwoSides;
import io.patriot.simulator.binance.fault.Reach;
import io.patriot.simulator.binance.fault.RefusedRequest;
import io.patriot.simulator.binance.fault.RejectedTrigger;
import io.patriot.simulator.binance.fault.ReorderedFill;
import io.patriot.simulator.binance.fault.ServiceUnavailable;
import io.patriot.simulator.binance.fault.StuckTrigger;
import io.patriot.simulator.binance.fault.ThinMarket;
import io.patriot.simulator.binance.fault.Throttled;
import io.patriot.simulator.binance.fault.TooManyRequests;
import io.patriot.simulator.binance.fault.UnknownAnswer;
import io.patriot.simulator.binance.rest.Refusal;
import io.patriot.simulator.binance.rest.Request;

/** Reads a fault from a request. */
final class FaultReader {
  private static final long DELAY_MS = 1000;
  private static final long BAN_MS = 120_000;

  private FaultReader() {}

  static Fault read(Request request) {
    return switch (request.required("name")) {
      case "executed-but-unknown" -> new ExecutedButUnknown(answer(request));
      case "not-executed-and-unknown" -> new NotExecutedAndUnknown(answer(request));
      case "late-arrival" -> new LateArrival(ms(request, DELAY_MS), answer(request));
      case "held-request" -> new HeldRequest(ms(request, DELAY_MS));
      case "no-answer" -> new NoAnswer(request.flag("executed").orElse(true));
      case "service-unavailable" -> new ServiceUnavailable();
      case "internal-error" -> new InternalTrouble();
      case "refused-request" -> RefusedRequest.WRONG_ENDPOINT;
      case "throttled" -> new Throttled();
      case "too-many-requests" -> new TooManyRequests();
      case "banned" -> new Banned(ms(request, BAN_MS));
      case "duplicate-fill" -> new DuplicateFill();
      case "one-trade-two-sides" -> new OneTradeTwoSides();
      case "fee-in-another-coin" -> new FeeInAnotherCoin();
      case "reordered-fill" -> new ReorderedFill();
      case "stuck-trigger" -> new StuckTrigger();
      case "rejected-trigger" -> new RejectedTrigger();
      case "dropped-streams" -> new DroppedStreams(request.number("account"));
      case "half-open-streams" -> new HalfOpenStreams(request.number("account"));
      case "expired-listen-key" -> new ExpiredListenKey(request.number("account"));
      case "depth-gap" -> new DepthGap(request.requiredInstrument());
      case "clock-skew" -> new ClockSkew(request.requiredDecimal("ms").longValue());
      case "mark-shift" ->
          new MarkShift(
              request.requiredInstrument(), request.requiredDecimal("millionths").longValue());
      case "thin-market" -> new ThinMarket(request.requiredInstrument());
      default -> throw Refusal.invalidValue("name").now();
    };
  }

  static Reach reach(Request request) {
    int times =
        request.text("times").orElse("1").equals("until-off")
            ? 0
            : (int) (long) request.number("times").orElse(1L);
    return new Reach(times, request.text("path"), request.number("account"));
  }

  private static long ms(Request request, long whenAbsent) {
    return request.number("ms").orElse(whenAbsent);
  }

  private static UnknownAnswer answer(Request request) {
    return switch (request.text("answer").orElse("unknown-error")) {
      case "unknown-error" -> UnknownAnswer.UNKNOWN_ERROR;
      case "unexpected-response" -> UnknownAnswer.UNEXPECTED_RESPONSE;
      case "timeout" -> UnknownAnswer.TIMEOUT;
      default -> throw Refusal.invalidValue("answer").now();
    };
  }
}
