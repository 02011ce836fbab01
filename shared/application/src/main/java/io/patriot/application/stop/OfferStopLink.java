package io.patriot.application.stop;

import io.patriot.domain.account.TenantId;
import java.time.InstantSource;
import java.util.Optional;

/** Gives a person the link by which they can stop everything, or another in its place. */
public final class OfferStopLink {
  private static final int ATTEMPTS_MAX = 5;

  private final StopLinks links;
  private final StopTokens tokens;
  private final InstantSource clock;

  public OfferStopLink(StopLinks links, StopTokens tokens, InstantSource clock) {
    this.links = links;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** A link, and what makes it theirs. */
  public record Offered(StopLink link, String token) {}

  /** The one that is good now; the first when there was none. */
  public Offered current(TenantId tenant, String requestId) {
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      Optional<StopLink> known = links.find(tenant);
      if (known.isPresent()) {
        return offered(tenant, known.get());
      }
      StopLink first = next(0, requestId);
      if (links.save(tenant, first)) {
        return offered(tenant, first);
      }
    }
    throw exhausted();
  }

  /** Another one; from now on all older ones are good for nothing. */
  public Offered another(TenantId tenant, String requestId) {
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      Optional<StopLink> known = links.find(tenant);
      if (known.isPresent() && known.get().requestId().equals(requestId)) {
        return offered(tenant, known.get()); // the same request, delivered again
      }
      StopLink next = next(known.map(StopLink::version).orElse(0L), requestId);
      if (links.save(tenant, next)) {
        return offered(tenant, next);
      }
    }
    throw exhausted();
  }

  private StopLink next(long before, String requestId) {
    return new StopLink(before + 1, clock.instant(), requestId);
  }

  private Offered offered(TenantId tenant, StopLink link) {
    return new Offered(link, tokens.of(tenant, link));
  }

  private static IllegalStateException exhausted() {
    return new IllegalStateException("A stop link met other changes too often");
  }
}
