package io.patriot.exchanges.binance.trade;

import io.patriot.exchanges.binance.signed.Params;

/** How an order is named to the venue: by our id or by its own. */
public sealed interface OrderKey {
  /** By ours; the venue takes the newest of that name. */
  record Ours(ClientId id) implements OrderKey {}

  /** By the venue's. */
  record Venues(long id) implements OrderKey {}

  /** As a query or cancel of a plain order names it. */
  default void into(Params params) {
    switch (this) {
      case Ours(var id) -> params.with("origClientOrderId", id.value());
      case Venues(var id) -> params.with("orderId", id);
    }
  }

  /** As a query or cancel of a conditional order names it. */
  default void intoAlgo(Params params) {
    switch (this) {
      case Ours(var id) -> params.with("clientAlgoId", id.value());
      case Venues(var id) -> params.with("algoId", id);
    }
  }
}
