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
final class Sealed {
  /** Where the order's seal stands, at its state and at each of its events. */
  static final String SEAL = "seal";

  /** Where the account's seal stands, at each event that moved its book. */
  static final String ACCOUNT_SEAL = "accountSeal";

  /** The seal before the first step. */
  static final String NONE = "";

  private Sealed() {}

  /** The seal of a step, from the one before and from what is kept of it. */
  static String after(String before, Item event) {
    return hash(
        String.join(
            "\n",
            before,
            event.text(Item.JSON),
            event.find(DecisionItems.RULES).orElse(""),
            event.find(DecisionItems.INPUTS_HASH).orElse(""),
            event.find(DecisionItems.VERDICT_HASH).orElse("")));
  }

  static String hash(String text) {
    return hash(text.getBytes(StandardCharsets.UTF_8));
  }

  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
