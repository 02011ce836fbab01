package io.patriot.webhook;

import io.patriot.application.card.TelegramUpdates;
import io.patriot.application.card.UpdateClaims;
import io.patriot.application.secret.CurrentSecret;
import io.patriot.application.secret.SecretUnavailable;
import io.patriot.application.trace.Cause;
import io.patriot.application.trace.CorrelationId;
import io.patriot.lambda.HttpAnswer;
import io.patriot.lambda.HttpCall;
import io.patriot.lambda.HttpHandler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes Telegram's updates in: right secret, right shape, not seen before, onto the queue, done.
 *
 * <p>Strangers learn nothing but "no". Telegram repeats an update until it gets a 200, so a claim
 * is given back when the update could not be put on the queue.
 */
final class WebhookHandler implements HttpHandler {
  static final String SECRET_HEADER = "x-telegram-bot-api-secret-token";

  /** Telegram's own updates stay far below; the largest text has 4,096 characters. */
  static final int BODY_BYTES_MAX = 1_000_000;

  /**
   * The claim and the queue cannot be written together, so who claimed an update may have died
   * before it was queued. A repetition that comes while the queue still knows the update (SQS drops
   * repetitions for five minutes) is therefore queued again.
   */
  private static final Duration QUEUE_REMEMBERS = Duration.ofMinutes(4);

  private static final Logger LOG = LoggerFactory.getLogger(WebhookHandler.class);

  private final CurrentSecret secret;
  private final UpdateClaims claims;
  private final TelegramUpdates updates;
  private final InstantSource clock;
  private final IntSupplier random;

  WebhookHandler(
      CurrentSecret secret,
      UpdateClaims claims,
      TelegramUpdates updates,
      InstantSource clock,
      IntSupplier random) {
    this.secret = secret;
    this.claims = claims;
    this.updates = updates;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public HttpAnswer answer(HttpCall call) {
    if (!call.method().equals("POST")) {
      return new HttpAnswer(405, "POST only");
    }
    try {
      if (!isFromTelegram(call)) {
        LOG.atWarn().log("webhook.refused");
        return new HttpAnswer(401, "no");
      }
    } catch (SecretUnavailable e) {
      LOG.atError().setCause(e).log("webhook.secret-unavailable");
      return new HttpAnswer(503, "try again");
    }
    if (call.body().getBytes(StandardCharsets.UTF_8).length > BODY_BYTES_MAX) {
      return new HttpAnswer(413, "too large");
    }
    Optional<UpdateReader.Address> address = UpdateReader.read(call.body());
    if (address.isEmpty()) {
      return new HttpAnswer(400, "not an update");
    }
    return takeIn(address.get(), call.body());
  }

  /** Who says nothing costs us no question to the keeper of secrets. */
  private boolean isFromTelegram(HttpCall call) {
    return call.header(SECRET_HEADER).map(said -> secret.get().matches(said)).orElse(false);
  }

  private HttpAnswer takeIn(UpdateReader.Address address, String update) {
    if (!claims.claim(address.updateId())
        && !claims.claimedWithin(address.updateId(), QUEUE_REMEMBERS)) {
      LOG.atInfo().addKeyValue("updateId", address.updateId()).log("webhook.repeated");
      return HttpAnswer.ok();
    }
    Instant now = clock.instant();
    var correlation = CorrelationId.of(now, random.getAsInt());
    var cause = new Cause(correlation, "update:" + address.updateId(), "user:" + address.userId());
    try {
      updates.send(address.updateId(), address.chatId(), address.line(), update, now, cause);
    } catch (RuntimeException e) {
      claims.release(address.updateId());
      LOG.atError().setCause(e).log("webhook.queue-unavailable");
      return new HttpAnswer(503, "try again");
    }
    LOG.atInfo()
        .addKeyValue("updateId", address.updateId())
        .addKeyValue("correlationId", correlation)
        .log("webhook.taken-in");
    return HttpAnswer.ok();
  }
}
