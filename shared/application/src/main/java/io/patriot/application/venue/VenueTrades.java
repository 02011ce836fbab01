package io.patriot.application.venue;

import java.util.List;

/** What a venue answers when asked for an account's trades. */
public sealed interface VenueTrades {

  /** Each trade as news, of an order of ours or of none. */
  record Listed(List<ExecutionReport> trades) implements VenueTrades {
    public Listed {
      trades = List.copyOf(trades);
    }
  }

  /** It cannot be asked now. */
  record Unavailable(String cause) implements VenueTrades {}
}
