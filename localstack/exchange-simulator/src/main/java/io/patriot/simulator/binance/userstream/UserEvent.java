package io.patriot.simulator.binance.userstream;

import io.patriot.simulator.binance.json.JsonText;

/**
 * Something that happened to an account, as its owner is told.
 *
 * @param fill whether it is the full news of a trade
 */
public record UserEvent(EventKind kind, boolean fill, JsonText json) {
  /** The beginning of every event: its name, and when it is told and happened. */
  public static JsonText begin(EventKind kind, long nowMs) {
    return new JsonText().open().field("e", kind.spelling()).field("E", nowMs).field("T", nowMs);
  }

  public static UserEvent of(EventKind kind, JsonText json) {
    return new UserEvent(kind, false, json);
  }
}
