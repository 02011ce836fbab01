package io.patriot.testkit.pin;

import io.patriot.application.pin.PinHash;
import io.patriot.application.pin.PinHasher;
import io.patriot.application.secret.Secret;
import java.util.Base64;

/** Hashes nothing at all, so that tests are quick; never for people. */
public final class QuickHasher implements PinHasher {
  @Override
  public PinHash hash(Secret pin) {
    return new PinHash("none", 1, "", Base64.getEncoder().encodeToString(pin.revealBytes()));
  }

  @Override
  public boolean matches(Secret pin, PinHash hash) {
    return hash(pin).equals(hash);
  }
}
