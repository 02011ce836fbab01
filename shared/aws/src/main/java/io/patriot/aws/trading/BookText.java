package io.patriot.aws.trading;

import io.patriot.aws.table.Item;
import io.patriot.aws.table.Packed;
import io.patriot.events.UnreadableMessage;

/**
 * How the book of a trader's account is written in its item: as it is while that fits into the
 * first kilobyte, which is all that most books take, and packed where each change would be paid for
 * twice.
 */
public final class BookText {
  private static final String PACKED = "packed";

  /** Beside the keys, the seal and the names of its attributes. */
  private static final int PLAIN_LENGTH_MAX = 800;

  private BookText() {}

  static Item with(Item item, String text) {
    return text.length() <= PLAIN_LENGTH_MAX
        ? item.with(Item.JSON, text)
        : item.with(PACKED, Packed.DECISIONS.pack(text));
  }

  /**
   * The JSON that was written.
   *
   * @throws UnreadableMessage if somebody changed it
   */
  public static String of(Item item) {
    return item.findBytes(PACKED)
        .map(
            packed ->
                Packed.DECISIONS
                    .unpack(packed)
                    .orElseThrow(
                        () -> new UnreadableMessage("a book that was not packed here", null)))
        .orElseGet(() -> item.text(Item.JSON));
  }
}
