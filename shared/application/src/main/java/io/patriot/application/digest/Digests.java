package io.patriot.application.digest;

import io.patriot.application.setting.OutcomeStep;
import io.patriot.domain.account.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who wants a summary a day, and when the next is due. */
public interface Digests {
  /** When somebody wants it; nothing for whoever does not. */
  Optional<DigestTime> of(TenantId person);

  /** From now on somebody wants it then, first at that moment. */
  void want(TenantId person, DigestTime time, Instant first);

  /** From now on somebody wants none. */
  void stop(TenantId person);

  /** Those that are due, the longest due first; what was just wanted may still be missing. */
  List<DueDigest> due(Instant now, int limit);

  /**
   * Keeps what is told, and when the next one is due: both or neither. False when somebody else was
   * faster, or it is wanted otherwise by now.
   */
  boolean tell(DueDigest due, Instant next, OutcomeStep told);
}
