package io.patriot.testkit.digest;

import io.patriot.application.digest.DigestTime;
import io.patriot.application.digest.Digests;
import io.patriot.application.digest.DueDigest;
import io.patriot.application.setting.OutcomeStep;
import io.patriot.domain.account.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who wants a summary a day, in memory, and what was told. */
public final class InMemoryDigests implements Digests {
  private final Map<TenantId, DueDigest> wanted = new TreeMap<>();
  private final List<OutcomeStep> told = new ArrayList<>();

  @Override
  public synchronized Optional<DigestTime> of(TenantId person) {
    return Optional.ofNullable(wanted.get(person)).map(DueDigest::time);
  }

  @Override
  public synchronized void want(TenantId person, DigestTime time, Instant first) {
    wanted.put(person, new DueDigest(person, time, first));
  }

  @Override
  public synchronized void stop(TenantId person) {
    wanted.remove(person);
  }

  @Override
  public synchronized List<DueDigest> due(Instant now, int limit) {
    return wanted.values().stream()
        .filter(one -> !one.at().isAfter(now))
        .sorted(Comparator.comparing(DueDigest::at).thenComparing(DueDigest::person))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized boolean tell(DueDigest due, Instant next, OutcomeStep step) {
    boolean same = due.equals(wanted.get(due.person()));
    if (same) {
      want(due.person(), due.time(), next);
      told.add(step);
    }
    return same;
  }

  public synchronized List<OutcomeStep> told() {
    return List.copyOf(told);
  }
}
