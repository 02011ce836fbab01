package io.patriot.aws.news;

import io.patriot.application.news.SendingPace;
import io.patriot.testkit.InMemorySendingPace;

/** The pace of telling in memory. */
final class InMemorySendingPaceTest extends SendingPaceContract {
  private final SendingPace pace = new InMemorySendingPace();

  @Override
  SendingPace pace() {
    return pace;
  }
}
