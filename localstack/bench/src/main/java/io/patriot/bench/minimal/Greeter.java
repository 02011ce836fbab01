package io.patriot.bench.minimal;

import jakarta.inject.Singleton;

/** The only part of the least function. */
@Singleton
final class Greeter {
  Greeting answer(Greeting greeting) {
    return new Greeting("Hello, " + greeting.name());
  }
}
