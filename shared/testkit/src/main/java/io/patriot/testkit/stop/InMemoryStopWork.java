package io.patriot.testkit.stop;

import io.patriot.application.platform.Affected;
import io.patriot.application.platform.StopProgress;
import io.patriot.application.platform.StopWork;
import io.patriot.application.platform.SweepLook;
import io.patriot.domain.account.AccountId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is known of stops of the platform, in memory. */
public final class InMemoryStopWork implements StopWork {
  private final Map<Long, Map<AccountId, Affected>> affected = new TreeMap<>();
  private final Map<Long, SweepLook> looks = new TreeMap<>();

  @Override
  public synchronized StopProgress of(long stop) {
    return new StopProgress(
        Optional.ofNullable(looks.get(stop)),
        List.copyOf(affected.getOrDefault(stop, Map.of()).values()));
  }

  @Override
  public synchronized void keep(long stop, Affected next) {
    affected
        .computeIfAbsent(stop, _ -> new TreeMap<>())
        .merge(next.account(), next, InMemoryStopWork::later);
  }

  @Override
  public synchronized void keep(long stop, SweepLook look) {
    looks.put(stop, look);
  }

  private static Affected later(Affected before, Affected after) {
    if (after.stage() == Affected.Stage.ASKED) {
      return before;
    }
    int orders = after.orders() > 0 ? after.orders() : before.orders();
    return new Affected(after.account(), after.stage(), orders, after.left(), after.lookedAt());
  }
}
