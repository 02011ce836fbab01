package io.patriot.api.inbox;

import io.patriot.api.form.SecretForm;
import io.patriot.api.telegram.InitDataCheck;
import io.patriot.api.telegram.MiniAppUser;
import io.patriot.application.card.ChatUser;
import io.patriot.application.link.Rates;
import io.patriot.application.news.Bulletin;
import io.patriot.application.news.Bulletins;
import io.patriot.application.trace.CorrelationId;
import io.patriot.application.trace.CurrentRequest;
import io.patriot.domain.account.TenantId;
import io.patriot.events.EventEnvelope;
import io.patriot.events.Wire;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows somebody whom Telegram vouches for the latest news of their own accounts. */
final class InboxDesk {
  static final int BODY_BYTES_MAX = 8 * 1024;
  static final int VISITS_MAX = 40;
  static final Duration VISITS_SPAN = Duration.ofMinutes(10);
  static final int SHOWN_MAX = 50;

  /** The newest of so many are shown; whoever has more had an eventful two days. */
  private static final int READ_MAX = 500;

  private static final String RATE = "inbox";
  private static final Set<String> TEXTS = Set.of("initData");
  private static final Logger LOG = LoggerFactory.getLogger(InboxDesk.class);

  private final InitDataCheck initData;
  private final Rates rates;
  private final Bulletins bulletins;
  private final Wire wire;
  private final InstantSource clock;
  private final IntSupplier random;

  InboxDesk(
      InitDataCheck initData,
      Rates rates,
      Bulletins bulletins,
      Wire wire,
      InstantSource clock,
      IntSupplier random) {
    this.initData = initData;
    this.rates = rates;
    this.bulletins = bulletins;
    this.wire = wire;
    this.clock = clock;
    this.random = random;
  }

  /** An HTTP status and what the page shows. */
  record Answer(int status, InboxReply reply) {}

  Answer handle(byte[] body, InboxWords words) {
    if (body.length > BODY_BYTES_MAX) {
      return new Answer(413, words.unreadable());
    }
    Optional<SecretForm> form = SecretForm.read(body, TEXTS, Set.of());
    if (form.isEmpty()) {
      return new Answer(400, words.unreadable());
    }
    try (SecretForm read = form.get()) {
      return initData
          .verify(read.text("initData"), InitDataCheck.AGE_MAX_FOR_ACTS)
          .map(user -> handle(user, words))
          .orElseGet(() -> stranger(words));
    }
  }

  private static Answer stranger(InboxWords words) {
    LOG.atWarn().log("inbox.stranger");
    return new Answer(401, words.stranger());
  }

  private Answer handle(MiniAppUser user, InboxWords words) {
    CorrelationId request = CorrelationId.of(clock.instant(), random.getAsInt());
    return ScopedValue.where(CurrentRequest.ID, request)
        .call(() -> handle(ChatUser.tenantOf(user.id()), request, words));
  }

  private Answer handle(TenantId tenant, CorrelationId request, InboxWords words) {
    try {
      if (!rates.admit(tenant, RATE, VISITS_MAX, VISITS_SPAN, clock.instant())) {
        return new Answer(429, words.tooOften());
      }
      List<InboxReply.OneNews> news = latest(tenant, words);
      LOG.atInfo()
          .addKeyValue("correlationId", request)
          .addKeyValue("news", news.size())
          .log("inbox.shown");
      return new Answer(200, words.latest(news));
    } catch (RuntimeException e) {
      LOG.atError().addKeyValue("correlationId", request).setCause(e).log("inbox.failed");
      return new Answer(503, words.failed(request.shortForm()));
    }
  }

  private record Dated(Bulletin bulletin, Instant at) {}

  private List<InboxReply.OneNews> latest(TenantId tenant, InboxWords words) {
    return bulletins.of(tenant, READ_MAX).stream()
        .filter(bulletin -> !bulletin.items().isEmpty())
        .map(bulletin -> new Dated(bulletin, last(bulletin)))
        .sorted(
            Comparator.comparing(Dated::at)
                .reversed()
                .thenComparing(one -> one.bulletin().account() + " " + one.bulletin().name()))
        .limit(SHOWN_MAX)
        .map(dated -> shown(dated, words))
        .toList();
  }

  private Instant last(Bulletin bulletin) {
    return bulletin.items().stream()
        .map(item -> wire.read(item.event(), EventEnvelope.class).occurredAt())
        .map(Instant::parse)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static InboxReply.OneNews shown(Dated dated, InboxWords words) {
    Bulletin bulletin = dated.bulletin();
    Bulletin.Headline line = bulletin.headline();
    return new InboxReply.OneNews(
        line == null ? "" : line.id(),
        dated.at().toString(),
        words.account(bulletin),
        words.headline(bulletin),
        words.state(bulletin),
        bulletin.message().isPresent());
  }
}
