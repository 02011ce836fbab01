package io.patriot.bench.minimal;

import io.micronaut.serde.annotation.Serdeable;

/** What the least function is asked and answers. */
@Serdeable
record Greeting(String name) {}
