package io.patriot.aws.people;

import io.patriot.application.people.People;
import io.patriot.testkit.people.InMemoryPeople;

/** The test kit's people keep the same promises. */
final class InMemoryPeopleTest extends PeopleContract {
  @Override
  People empty() {
    return new InMemoryPeople();
  }
}
