package io.patriot.aws.stop;

import io.patriot.application.platform.PlatformSwitches;
import io.patriot.testkit.stop.InMemoryPlatformSwitches;

/** The test kit's switch keeps the same promises. */
final class InMemoryPlatformSwitchesTest extends PlatformSwitchesContract {
  @Override
  PlatformSwitches empty() {
    return new InMemoryPlatformSwitches();
  }
}
