package io.patriot.aws.stop;

import io.patriot.application.platform.Flags;
import io.patriot.testkit.stop.InMemoryFlags;

/** What tests use instead of them. */
final class InMemoryFlagsTest extends FlagsContract {
  @Override
  Flags untouched() {
    return new InMemoryFlags();
  }
}
