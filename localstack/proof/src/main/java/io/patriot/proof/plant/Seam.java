package io.patriot.proof.plant;

import java.util.function.UnaryOperator;

/** Where a planted bug sits: before one port, on every machine. */
record Seam<P>(Class<P> port, UnaryOperator<P> bug) {
  static <P> Seam<P> at(Class<P> port, UnaryOperator<P> bug) {
    return new Seam<>(port, bug);
  }
}
