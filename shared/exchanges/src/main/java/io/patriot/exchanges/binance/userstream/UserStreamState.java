package io.patriot.exchanges.binance.userstream;

import java.time.Duration;

/** How the connection of an account's stream is doing. */
public sealed interface UserStreamState {
  /** It stands. */
  record Connected() implements UserStreamState {}

  /** It does not; the next try is made after a while. */
  record Reconnecting(int attempt, Duration pause, String cause) implements UserStreamState {}

  /** The venue does not take the account's key; trying goes on, but slowly. */
  record KeyRefused(int code, String message) implements UserStreamState {}

  /** It was replaced by a new one before its time, without a hole. */
  record Rotated() implements UserStreamState {}
}
