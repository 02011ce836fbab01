package io.patriot.exchanges.binance.userstream;

/** What a message on the stream turned out to be. */
sealed interface UserFrame {
  record Told(UserEvent event) implements UserFrame {}

  /** The key of the stream has ended and nothing will follow. */
  record KeyExpired() implements UserFrame {}

  /** Known to be of no use here, or not known at all. */
  record Ignored() implements UserFrame {}

  /** It should have been of use and cannot be read. */
  record Malformed(String cause) implements UserFrame {}
}
