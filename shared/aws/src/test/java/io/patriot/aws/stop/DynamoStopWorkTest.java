package io.patriot.aws.stop;

import io.patriot.application.platform.StopWork;
import io.patriot.aws.LocalCloud;

/** How far a stop of the platform has come, in DynamoDB. */
final class DynamoStopWorkTest extends StopWorkContract {
  @Override
  StopWork empty() {
    return new DynamoStopWork(LocalCloud.freshTables());
  }
}
