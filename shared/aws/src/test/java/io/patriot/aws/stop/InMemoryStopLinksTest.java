package io.patriot.aws.stop;

import io.patriot.application.stop.StopLinks;
import io.patriot.testkit.stop.InMemoryStopLinks;

/** The test kit's stop links keep the same promises. */
final class InMemoryStopLinksTest extends StopLinksContract {
  @Override
  StopLinks empty() {
    return new InMemoryStopLinks();
  }
}
