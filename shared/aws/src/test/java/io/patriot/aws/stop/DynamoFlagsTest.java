package io.patriot.aws.stop;

import io.patriot.application.platform.Flags;
import io.patriot.aws.LocalCloud;

/** The switches over parts of the platform in DynamoDB. */
final class DynamoFlagsTest extends FlagsContract {
  @Override
  Flags untouched() {
    return new DynamoFlags(LocalCloud.freshTables());
  }
}
