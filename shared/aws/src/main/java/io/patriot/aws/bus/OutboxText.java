package io.patriot.aws.bus;

import io.patriot.aws.table.Packed;
import io.patriot.events.UnreadableMessage;
import java.util.Base64;
import java.util.List;

/**
 * How events that tell of a trader's orders are written in the outbox until they are published: a
 * JSON list of envelopes, packed, in letters, since a stream tells letters as they are.
 */
public final class OutboxText {
  private OutboxText() {}

  /**
   * @param envelopes each as JSON
   */
  public static String of(List<String> envelopes) {
    String list = "[" + String.join(",", envelopes) + "]";
    return Base64.getEncoder().encodeToString(Packed.EVENTS.pack(list));
  }

  /**
   * The JSON list of envelopes.
   *
   * @throws UnreadableMessage if it was not written here
   */
  public static String read(String text) {
    return Packed.EVENTS
        .unpack(bytes(text))
        .orElseThrow(() -> new UnreadableMessage("an outbox entry that was not packed", null));
  }

  private static byte[] bytes(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new UnreadableMessage("an outbox entry in other letters", e);
    }
  }
}
