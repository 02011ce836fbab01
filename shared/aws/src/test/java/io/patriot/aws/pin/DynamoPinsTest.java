package io.patriot.aws.pin;

import io.patriot.application.pin.Pins;
import io.patriot.aws.LocalCloud;

/** PINs in DynamoDB. */
final class DynamoPinsTest extends PinsContract {
  @Override
  Pins empty() {
    return new DynamoPins(LocalCloud.freshTables());
  }
}
