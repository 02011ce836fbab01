package io.patriot.exchanges.binance;

import io.patriot.domain.market.Symbol;
import java.time.Duration;
import java.time.Instant;

/** How far a market stream can be trusted, told whenever it changes. */
public sealed interface StreamState {
  /** A socket stands on this route. */
  record Connected(Route route) implements StreamState {}

  /** The socket was replaced by a new one before the venue's daily cut; nothing was missed. */
  record Rotated(Route route) implements StreamState {}

  /** The socket lives but this kind of stream has gone quiet. */
  record Stale(Route route, StreamKind kind, Duration silence) implements StreamState {}

  /** This kind of stream speaks again after it was stale. */
  record Fresh(Route route, StreamKind kind) implements StreamState {}

  /** No socket stands; another is tried after the pause. */
  record Reconnecting(Route route, int attempt, Duration pause, String cause)
      implements StreamState {}

  /** The book told is the venue's. */
  record InSync(Symbol symbol) implements StreamState {}

  /** The book told is no longer the venue's; a reset will follow. */
  record Gapped(Symbol symbol) implements StreamState {}

  /** Bars that ended unheard have been fetched and told. */
  record BarsCaughtUp(Symbol symbol, int bars) implements StreamState {}

  /** Bars are missing and the venue does not have them; the next ones are told all the same. */
  record BarsMissing(Symbol symbol, Instant from) implements StreamState {}
}
