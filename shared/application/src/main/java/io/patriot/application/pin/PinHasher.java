package io.patriot.application.pin;

import io.patriot.application.secret.Secret;

/** Makes and compares what is kept of PINs; slow on purpose. */
public interface PinHasher {
  PinHash hash(Secret pin);

  /** Takes as long for a near miss as for a far one. */
  boolean matches(Secret pin, PinHash hash);
}
