package io.patriot.portfolio;

import io.patriot.application.digest.Digests;
import io.patriot.application.digest.DueDigest;
import io.patriot.application.digest.TellDigest;
import io.patriot.lambda.TickHandler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every five minutes for people who are to be told how they stand, which is as punctual as a
 * summary of a day needs to be, and costs a fifth.
 */
final class DigestSweep implements TickHandler {
  private static final Logger LOG = LoggerFactory.getLogger(DigestSweep.class);
  private static final long MINUTES = 5;

  /** What can be drawn up within one run; more are told five minutes later. */
  private static final int PEOPLE_MAX = 200;

  private final Digests digests;
  private final TellDigest telling;
  private final InstantSource clock;

  DigestSweep(Digests digests, TellDigest telling, InstantSource clock) {
    this.digests = digests;
    this.telling = telling;
    this.clock = clock;
  }

  @Override
  public void tick() {
    Instant now = clock.instant();
    if (Math.floorMod(Duration.between(Instant.EPOCH, now).toMinutes(), MINUTES) != 0) {
      return;
    }
    List<DueDigest> due = digests.due(now, PEOPLE_MAX);
    if (due.isEmpty()) {
      return;
    }
    long told = due.stream().filter(one -> tell(one, now)).count();
    LOG.atInfo().addKeyValue("due", due.size()).addKeyValue("told", told).log("digest.round");
  }

  /** Somebody's that cannot be drawn up must not keep others from theirs. */
  private boolean tell(DueDigest due, Instant now) {
    try {
      return telling.handle(due, now);
    } catch (RuntimeException e) {
      LOG.atError().addKeyValue("tenant", due.person()).setCause(e).log("digest.not-told");
      return false;
    }
  }
}
