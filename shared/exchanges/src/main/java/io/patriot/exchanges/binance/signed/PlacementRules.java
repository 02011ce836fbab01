package io.patriot.exchanges.binance.signed;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.exchanges.binance.wire.Json;
import io.patriot.exchanges.binance.wire.Unexpected;
import io.patriot.exchanges.http.HttpOutcome;
import io.patriot.exchanges.http.HttpOutcome.Answer;
import io.patriot.exchanges.http.HttpOutcome.NoAnswer;
import io.patriot.exchanges.venue.Placed;
import io.patriot.exchanges.venue.Placed.Accepted;
import io.patriot.exchanges.venue.Placed.NotSent;
import io.patriot.exchanges.venue.Placed.Rejected;
import io.patriot.exchanges.venue.Placed.Unknown;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Judges what became of an order from what came back. It says rejected only where the venue's
 * answer is proof that there is no order; all doubt is unknown.
 */
final class PlacementRules {
  private static final int OK = 200;
  private static final int FIREWALL = 403;
  private static final int BACKEND_TIMEOUT = 408;
  private static final int BANNED = 418;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;

  // "General Info", HTTP return codes, 2026-05-28: what 503 means is in its words
  private static final String FAILED_UNAVAILABLE = "service unavailable";
  private static final String FAILED_INTERNAL = "internal error; unable to process your request";
  private static final String FAILED_THROTTLED = "request throttled by system-level protection";

  private PlacementRules() {}

  static <T> Placed<T> judge(HttpOutcome outcome, Function<JsonNode, T> order) {
    return switch (outcome) {
      case NoAnswer(var cause, var detail) ->
          cause.mayHaveArrived()
              ? new Unknown<>(cause + ": " + detail)
              : new NotSent<>(Placed.Reason.NOT_CONNECTED, detail, Duration.ZERO);
      case Answer answer -> answered(answer, order);
    };
  }

  private static <T> Placed<T> answered(Answer answer, Function<JsonNode, T> order) {
    int status = answer.status();
    if (status == OK) {
      return accepted(answer, order);
    }
    var refusal = VenueRefusal.in(answer.body());
    if (status == UNAVAILABLE) {
      return unavailable(answer, refusal);
    }
    if (refusal.isPresent()) {
      // The venue's throttle says that nothing was done under any status; other codes only say so
      // where the status is a refusal too.
      boolean definite =
          isRefusal(status)
              ? VenueCode.isDefinite(refusal.get().code())
              : refusal.get().code() == VenueCode.THROTTLED;
      return definite ? rejected(refusal.get()) : unknown(refusal.get());
    }
    return isDoor(status)
        ? new Rejected<>("HTTP-" + status, "kept out")
        : new Unknown<>("HTTP " + status);
  }

  private static boolean isRefusal(int status) {
    return status >= 400 && status < 500 && status != BACKEND_TIMEOUT;
  }

  /** These are answered at the door, before anything is looked at. */
  private static boolean isDoor(int status) {
    return status == TOO_MANY_REQUESTS || status == BANNED || status == FIREWALL;
  }

  private static <T> Placed<T> accepted(Answer answer, Function<JsonNode, T> order) {
    try {
      return new Accepted<>(order.apply(Json.parsed(answer.body())));
    } catch (Unexpected e) {
      return new Unknown<>("an answer that cannot be read: " + e.getMessage());
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException _) {
      return new Unknown<>("an answer with a value that cannot be");
    }
  }

  private static <T> Placed<T> unavailable(Answer answer, Optional<VenueRefusal> refusal) {
    String words = refusal.map(VenueRefusal::message).orElse(answer.body()).strip();
    String start = VenueRefusal.cut(words).toLowerCase(Locale.ROOT);
    boolean failed =
        refusal.filter(known -> known.code() == VenueCode.THROTTLED).isPresent()
            || start.startsWith(FAILED_UNAVAILABLE)
            || start.startsWith(FAILED_INTERNAL)
            || start.startsWith(FAILED_THROTTLED);
    return failed
        ? new Rejected<>("HTTP-503", VenueRefusal.cut(words))
        : new Unknown<>("HTTP 503 without proof that nothing was done");
  }

  private static <T> Placed<T> rejected(VenueRefusal refusal) {
    return new Rejected<>(Integer.toString(refusal.code()), refusal.message());
  }

  private static <T> Placed<T> unknown(VenueRefusal refusal) {
    return new Unknown<>(refusal.code() + " " + refusal.message());
  }
}
