package io.patriot.exchanges.binance;

import java.util.function.Supplier;

/** How a question is put to a venue: once, or again where a network lost it. */
interface Asking {
  /** Once; who asks has a way of their own to go on. */
  Asking ONCE =
      new Asking() {
        @Override
        public <T> Reading<T> read(Supplier<Reading<T>> question) {
          return question.get();
        }
      };

  <T> Reading<T> read(Supplier<Reading<T>> question);
}
