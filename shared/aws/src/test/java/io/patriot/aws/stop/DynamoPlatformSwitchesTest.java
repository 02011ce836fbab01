package io.patriot.aws.stop;

import io.patriot.application.platform.PlatformSwitches;
import io.patriot.aws.LocalCloud;

/** The platform's switch in DynamoDB. */
final class DynamoPlatformSwitchesTest extends PlatformSwitchesContract {
  @Override
  PlatformSwitches empty() {
    return new DynamoPlatformSwitches(LocalCloud.freshTables(), LocalCloud.WIRE);
  }
}
