package io.patriot.lambda;

import io.patriot.application.snapshot.Fleeting;
import io.patriot.application.snapshot.Priming;
import java.util.Collection;
import java.util.function.Supplier;
import org.crac.Core;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a function does before Lambda copies it: warms what the first person would wait for, then
 * forgets what copies must not share. After a copy is woken nothing is done at once, for each thing
 * is made anew when it is first asked for.
 */
final class SnapshotManners implements Resource {
  private static final Logger LOG = LoggerFactory.getLogger(SnapshotManners.class);

  private final Supplier<? extends Collection<? extends Priming>> primings;
  private final Supplier<? extends Collection<? extends Fleeting>> fleeting;

  SnapshotManners(
      Supplier<? extends Collection<? extends Priming>> primings,
      Supplier<? extends Collection<? extends Fleeting>> fleeting) {
    this.primings = primings;
    this.fleeting = fleeting;
  }

  void register() {
    Core.getGlobalContext().register(this);
  }

  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
    for (Priming priming : primings.get()) {
      try {
        priming.prime();
      } catch (RuntimeException e) {
        LOG.atWarn().setCause(e).log("snapshot.not-primed");
      }
    }
    fleeting.get().forEach(Fleeting::forget);
    LOG.atInfo().log("snapshot.ready");
  }

  @Override
  public void afterRestore(org.crac.Context<? extends Resource> context) {
    LOG.atInfo().log("snapshot.woken");
  }
}
