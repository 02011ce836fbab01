package io.patriot.events.link;

import io.micronaut.json.tree.JsonNode;
import io.patriot.application.link.LinkEvent;
import io.patriot.events.EventType;
import io.patriot.events.Wire;

/**
 * The way between the events of a link in the application's words and their records on the wire.
 */
public final class LinkEventsOnTheWire {
  private LinkEventsOnTheWire() {}

  public static Object detail(LinkEvent event) {
    return switch (event) {
      case LinkEvent.Linked e -> AccountLinkedV1.of(e);
      case LinkEvent.KeyRotated e -> AccountKeyRotatedV1.of(e);
      case LinkEvent.Unlinked(var keyTail) -> new AccountUnlinkedV1(keyTail);
    };
  }

  public static EventType type(LinkEvent event) {
    return switch (event) {
      case LinkEvent.Linked _ -> EventType.ACCOUNT_LINKED;
      case LinkEvent.KeyRotated _ -> EventType.ACCOUNT_KEY_ROTATED;
      case LinkEvent.Unlinked _ -> EventType.ACCOUNT_UNLINKED;
    };
  }

  public static LinkEvent read(Wire wire, EventType type, JsonNode detail) {
    Object record = wire.read(detail, type.detail());
    return switch (record) {
      case AccountLinkedV1 e -> e.toApplication();
      case AccountKeyRotatedV1 e -> e.toApplication();
      case AccountUnlinkedV1(var keyTail) -> new LinkEvent.Unlinked(keyTail);
      default -> throw new IllegalArgumentException(type.wireName() + " is no link's event");
    };
  }
}
