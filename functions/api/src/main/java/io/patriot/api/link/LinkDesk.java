package io.patriot.api.link;

import io.patriot.api.telegram.InitDataCheck;
import io.patriot.api.telegram.MiniAppUser;
import io.patriot.application.card.ChatUser;
import io.patriot.application.link.Credential;
import io.patriot.application.link.LinkTicket;
import io.patriot.application.link.Rates;
import io.patriot.application.link.SubmitKey;
import io.patriot.application.link.SubmitKey.Submission;
import io.patriot.application.trace.Cause;
import io.patriot.application.trace.CorrelationId;
import io.patriot.application.trace.CurrentRequest;
import io.patriot.domain.account.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the form of the link page: who is it, how often were they here, is their ticket good; then
 * the key is dealt with, and wiped whatever came of it. What was sent is never logged.
 */
final class LinkDesk {
  static final int BODY_BYTES_MAX = 8 * 1024;
  static final int SUBMISSIONS_MAX = 10;
  static final Duration SUBMISSIONS_SPAN = Duration.ofMinutes(10);
  private static final String ACT = "link";
  private static final Logger LOG = LoggerFactory.getLogger(LinkDesk.class);

  private final InitDataCheck initData;
  private final Rates rates;
  private final SubmitKey submitKey;
  private final InstantSource clock;
  private final IntSupplier random;

  LinkDesk(
      InitDataCheck initData,
      Rates rates,
      SubmitKey submitKey,
      InstantSource clock,
      IntSupplier random) {
    this.initData = initData;
    this.rates = rates;
    this.submitKey = submitKey;
    this.clock = clock;
    this.random = random;
  }

  /** An HTTP status and what the page shows. */
  record Answer(int status, LinkReply reply) {}

  Answer handle(byte[] body, LinkWords words) {
    if (body.length > BODY_BYTES_MAX) {
      return new Answer(413, words.unreadable());
    }
    Optional<LinkForm> form = LinkFormReader.read(body);
    if (form.isEmpty()) {
      return new Answer(400, words.unreadable());
    }
    try (Credential _ = form.get().credential()) {
      return handle(form.get(), words);
    }
  }

  private Answer handle(LinkForm form, LinkWords words) {
    Optional<MiniAppUser> user = initData.verify(form.initData(), InitDataCheck.AGE_MAX_FOR_ACTS);
    if (user.isEmpty()) {
      LOG.atWarn().log("link.stranger");
      return new Answer(401, words.stranger());
    }
    Instant now = clock.instant();
    CorrelationId request = CorrelationId.of(now, random.getAsInt());
    return ScopedValue.where(CurrentRequest.ID, request)
        .call(() -> submit(user.get(), form, request, now, words));
  }

  private Answer submit(
      MiniAppUser user, LinkForm form, CorrelationId request, Instant now, LinkWords words) {
    TenantId tenant = ChatUser.tenantOf(user.id());
    try {
      if (!rates.admit(tenant, ACT, SUBMISSIONS_MAX, SUBMISSIONS_SPAN, now)) {
        return said(429, "too-often", words.tooOften(), request);
      }
      var cause = new Cause(request, "page:link", "user:" + user.id());
      Submission submission =
          submitKey.handle(
              tenant, user.id(), form.ticket(), form.label(), form.credential(), cause);
      return switch (submission) {
        case Submission.NoTicket _ -> said(403, "no-ticket", words.noTicket(), request);
        case Submission.Answered(var outcome, var again) ->
            said(
                200,
                outcome.getClass().getSimpleName(),
                words.of(outcome).again(again.map(LinkTicket::nonce).orElse(null)),
                request);
      };
    } catch (RuntimeException e) {
      LOG.atError().addKeyValue("correlationId", request).setCause(e).log("link.failed");
      return new Answer(503, words.failed(request.shortForm()));
    }
  }

  private static Answer said(int status, String result, LinkReply reply, CorrelationId request) {
    LOG.atInfo()
        .addKeyValue("correlationId", request)
        .addKeyValue("result", result)
        .log("link.submitted");
    return new Answer(status, reply);
  }
}
