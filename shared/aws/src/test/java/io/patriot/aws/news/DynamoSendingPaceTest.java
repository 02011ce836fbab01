package io.patriot.aws.news;

import io.patriot.application.news.SendingPace;
import io.patriot.aws.LocalCloud;

/** The pace of telling in DynamoDB. */
final class DynamoSendingPaceTest extends SendingPaceContract {
  private final SendingPace pace = new DynamoSendingPace(LocalCloud.freshTables());

  @Override
  SendingPace pace() {
    return pace;
  }
}
