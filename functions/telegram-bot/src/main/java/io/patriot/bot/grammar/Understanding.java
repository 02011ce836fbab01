package io.patriot.bot.grammar;

import io.patriot.domain.market.Instrument;

/** What became of a typed order. */
public sealed interface Understanding {
  /** It is complete. */
  record Complete(OrderWish wish) implements Understanding {}

  /** No market was named. */
  record SymbolMissing() implements Understanding {}

  /** No amount was named. */
  record AmountMissing(Instrument instrument) implements Understanding {}

  /** It cannot be acted on. */
  record NotClear(Problem problem) implements Understanding {}
}
