package io.patriot.exchanges.binance.signed;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.Reading.Read;
import io.patriot.exchanges.binance.Reading.Reason;
import io.patriot.exchanges.binance.Reading.Unavailable;
import io.patriot.exchanges.binance.Reading.VenueError;
import io.patriot.exchanges.binance.wire.Json;
import io.patriot.exchanges.binance.wire.Unexpected;
import io.patriot.exchanges.http.HttpOutcome;
import io.patriot.exchanges.http.HttpOutcome.Answer;
import io.patriot.exchanges.http.HttpOutcome.NoAnswer;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.function.Function;

/** Judges the answer to a question, or to a call that does no harm when it is repeated. */
final class ReadingRules {
  private static final int OK = 200;
  private static final int BACKEND_TIMEOUT = 408;

  private ReadingRules() {}

  static <T> Reading<T> judge(HttpOutcome outcome, Function<JsonNode, T> mapping) {
    return switch (outcome) {
      case NoAnswer(var cause, var detail) ->
          new Unavailable<>(Reason.NO_ANSWER, cause + ": " + detail, Duration.ZERO);
      case Answer answer when answer.status() == OK -> read(answer, mapping);
      case Answer answer -> refused(answer);
    };
  }

  private static <T> Reading<T> read(Answer answer, Function<JsonNode, T> mapping) {
    try {
      return new Read<>(
          mapping.apply(Json.parsed(answer.body())),
          answer.wholeNumber(LimitHeaders.WEIGHT).orElse(0));
    } catch (Unexpected e) {
      return garbled(String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException _) {
      return garbled("a value that cannot be");
    }
  }

  private static <T> Reading<T> refused(Answer answer) {
    int status = answer.status();
    var closed = LimitHeaders.closedFor(answer);
    if (closed.isPositive()) {
      return new Unavailable<>(Reason.RATE_LIMITED, "HTTP " + status, closed);
    }
    if (status >= 500 || status == BACKEND_TIMEOUT) {
      return new Unavailable<>(Reason.VENUE_DOWN, "HTTP " + status, Duration.ZERO);
    }
    var refusal = VenueRefusal.in(answer.body());
    if (refusal.isEmpty()) {
      return garbled("HTTP " + status);
    }
    int code = refusal.get().code();
    return VenueCode.isPassing(code)
        ? new Unavailable<>(Reason.VENUE_DOWN, "code " + code, Duration.ZERO)
        : new VenueError<>(status, code, refusal.get().message());
  }

  private static <T> Reading<T> garbled(String detail) {
    return new Unavailable<>(Reason.GARBLED, detail, Duration.ZERO);
  }
}
