package io.patriot.aws.pin;

import io.patriot.application.pin.Pins;
import io.patriot.testkit.pin.InMemoryPins;

/** The test kit's PINs keep the same promises. */
final class InMemoryPinsTest extends PinsContract {
  @Override
  Pins empty() {
    return new InMemoryPins();
  }
}
