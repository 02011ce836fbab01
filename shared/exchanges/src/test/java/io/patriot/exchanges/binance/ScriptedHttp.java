package io.patriot.exchanges.binance;

import io.patriot.exchanges.http.HttpCall;
import io.patriot.exchanges.http.HttpOutcome;
import io.patriot.exchanges.http.HttpOutcome.Answer;
import io.patriot.exchanges.http.HttpOutcome.Cause;
import io.patriot.exchanges.http.HttpOutcome.NoAnswer;
import io.patriot.exchanges.http.HttpPort;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A venue's REST side that answers what it was told to, and remembers what it was asked. */
final class ScriptedHttp implements HttpPort {
  final List<String> asked = new ArrayList<>();
  private final Deque<HttpOutcome> next = new ArrayDeque<>();
  private Function<HttpCall, HttpOutcome> otherwise =
      _ -> new NoAnswer(Cause.CONNECTION_BROKE, "nothing to say");

  ScriptedHttp then(HttpOutcome outcome) {
    next.add(outcome);
    return this;
  }

  ScriptedHttp then(int status, String body) {
    return then(answer(status, body));
  }

  ScriptedHttp otherwise(Function<HttpCall, HttpOutcome> answers) {
    otherwise = answers;
    return this;
  }

  static Answer answer(int status, String body) {
    return new Answer(status, Map.of(), body);
  }

  @Override
  public HttpOutcome send(HttpCall call) {
    asked.add(call.uri().getPath() + "?" + call.uri().getQuery());
    return next.isEmpty() ? otherwise.apply(call) : next.remove();
  }
}
