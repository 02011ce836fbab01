package io.patriot.aws.stop;

import io.patriot.application.stop.StopLinks;
import io.patriot.aws.LocalCloud;

/** Stop links in DynamoDB. */
final class DynamoStopLinksTest extends StopLinksContract {
  @Override
  StopLinks empty() {
    return new DynamoStopLinks(LocalCloud.freshTables());
  }
}
