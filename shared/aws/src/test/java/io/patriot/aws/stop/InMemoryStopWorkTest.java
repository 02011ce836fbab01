package io.patriot.aws.stop;

import io.patriot.application.platform.StopWork;
import io.patriot.testkit.stop.InMemoryStopWork;

/** The test kit keeps the same promises. */
final class InMemoryStopWorkTest extends StopWorkContract {
  @Override
  StopWork empty() {
    return new InMemoryStopWork();
  }
}
