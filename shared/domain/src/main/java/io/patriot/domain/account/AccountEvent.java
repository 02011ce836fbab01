package io.patriot.domain.account;

import io.patriot.domain.money.Money;

/** Something that happened to an account apart from its orders. */
public sealed interface AccountEvent {

  /** The account began with this much money. */
  record Opened(Money deposit, Limits limits) implements AccountEvent {}

  /** The switch above all its orders was turned; every turn raises the fence. */
  record TradingStateChanged(TradingState state, String reason) implements AccountEvent {}
}
