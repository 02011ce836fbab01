package io.patriot.api.stop;

import io.patriot.application.stop.StopByLink;
import io.patriot.application.stop.StopByLink.Outcome;
import io.patriot.application.stop.StopTokens;
import io.patriot.application.trace.Cause;
import io.patriot.application.trace.CorrelationId;
import io.patriot.application.trace.CurrentRequest;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the call that stops everything. A token that is right is never too often and is judged by
 * nothing but our signature and whether it is the newest; what was sent is never logged.
 */
final class StopDesk {
  private static final Pattern BEARER = Pattern.compile("(?i:bearer) +(?<token>\\S{1,120})");
  private static final Logger LOG = LoggerFactory.getLogger(StopDesk.class);

  private final StopTokens tokens;
  private final StopByLink stopByLink;
  private final WrongTokens wrongTokens = new WrongTokens();
  private final InstantSource clock;
  private final IntSupplier random;

  StopDesk(StopTokens tokens, StopByLink stopByLink, InstantSource clock, IntSupplier random) {
    this.tokens = tokens;
    this.stopByLink = stopByLink;
    this.clock = clock;
    this.random = random;
  }

  /** An HTTP status and what is told. */
  record Answer(int status, StopReply reply) {}

  /**
   * @param authorization the header of that name
   * @param address where the call comes from; empty when nobody knows
   * @param words what is told is told in these
   */
  Answer handle(String authorization, String address, StopWords words) {
    CorrelationId request = CorrelationId.of(clock.instant(), random.getAsInt());
    return ScopedValue.where(CurrentRequest.ID, request)
        .call(() -> handle(authorization, address, request, words));
  }

  private Answer handle(
      String authorization, String address, CorrelationId request, StopWords words) {
    try {
      Matcher bearer = BEARER.matcher(authorization);
      Optional<StopTokens.Claim> claim =
          bearer.matches() ? tokens.read(bearer.group("token")) : Optional.empty();
      return claim.isEmpty()
          ? refused(new Answer(401, words.noLink()), address, request, words)
          : stopped(claim.get(), address, request, words);
    } catch (RuntimeException e) {
      LOG.atError().addKeyValue("correlationId", request).setCause(e).log("stop.failed");
      return new Answer(503, words.failed(request.shortForm()));
    }
  }

  private Answer stopped(
      StopTokens.Claim claim, String address, CorrelationId request, StopWords words) {
    var cause = new Cause(request, "page:stop", "link:" + claim.tenant());
    return switch (stopByLink.handle(claim, cause)) {
      case Outcome.Replaced() ->
          refused(new Answer(410, words.replaced()), address, request, words);
      case Outcome.Tried tried -> {
        StopReply reply = words.of(tried, request.shortForm());
        yield said(new Answer(status(reply.result()), reply), request);
      }
    };
  }

  /** What is not confirmed is no success, so that a program asks again. */
  private static int status(StopReply.Result result) {
    return result == StopReply.Result.STOPPED || result == StopReply.Result.NOTHING_TO_STOP
        ? 200
        : 503;
  }

  private Answer refused(Answer answer, String address, CorrelationId request, StopWords words) {
    return wrongTokens.admit(address, clock.instant())
        ? said(answer, request)
        : new Answer(429, words.tooOften());
  }

  private static Answer said(Answer answer, CorrelationId request) {
    LOG.atInfo()
        .addKeyValue("correlationId", request)
        .addKeyValue("result", answer.reply().result())
        .log("stop.asked");
    return answer;
  }
}
