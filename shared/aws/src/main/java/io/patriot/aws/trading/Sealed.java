package io.patriot.aws.trading;

import io.patriot.aws.table.Item;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How histories are sealed: the seal of each step is the SHA-256 of the seal before it and of all
 * that is kept of the step, so whoever changes, drops or puts in one would have to make all later
 * ones anew, up to the one that stands beside the state.
 */
public final class Sealed {
  /** Where the order's seal stands, at its state and at each of its events. */
  public static final String SEAL = "seal";

  /** Where the account's seal stands, at each event that moved its book. */
  static final String ACCOUNT_SEAL = "bookSeal";

  /** The seal before the first step, in hexadecimal as all seals are outside their tables. */
  public static final String NONE = "";

  private Sealed() {}

  /** The seal of a step, from the one before and from what is kept of it. */
  public static String after(String before, Item event) {
    MessageDigest digest = sha256();
    digest.update(bytes(before));
    digest.update(event.text(Item.JSON).getBytes(StandardCharsets.UTF_8));
    event.findBytes(DecisionItems.INPUTS).ifPresent(digest::update);
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The item with a seal, in bytes: half as long as in letters. */
  public static Item with(Item item, String name, String seal) {
    return item.with(name, bytes(seal));
  }

  /** The seal that stands at an item. */
  public static String of(Item item, String name) {
    return item.findBytes(name).map(HexFormat.of()::formatHex).orElse(NONE);
  }

  static String hash(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] bytes(String seal) {
    return HexFormat.of().parseHex(seal);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
