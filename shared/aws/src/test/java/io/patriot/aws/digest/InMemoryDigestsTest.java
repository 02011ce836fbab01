package io.patriot.aws.digest;

import io.patriot.application.digest.Digests;
import io.patriot.testkit.digest.InMemoryDigests;

/** Summaries in memory. */
final class InMemoryDigestsTest extends DigestsContract {
  private final InMemoryDigests digests = new InMemoryDigests();

  @Override
  Digests digests() {
    return digests;
  }

  @Override
  int told() {
    return digests.told().size();
  }
}
