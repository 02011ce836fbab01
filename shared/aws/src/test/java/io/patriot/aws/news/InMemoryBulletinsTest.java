package io.patriot.aws.news;

import io.patriot.application.news.Bulletins;
import io.patriot.testkit.InMemoryBulletins;

/** Bulletins in memory. */
final class InMemoryBulletinsTest extends BulletinsContract {
  @Override
  Bulletins empty() {
    return new InMemoryBulletins();
  }
}
