package io.patriot.domain.money;

import java.util.regex.Pattern;

/** What can be held or owed: a coin or a currency, by its market code such as BTC or USDT. */
public record Asset(String code) implements Comparable<Asset> {
  private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,20}");

  public static final Asset USDT = new Asset("USDT"); // after the pattern that checks it

  public Asset {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("Not an asset code: " + code.length() + " characters");
    }
  }

  @Override
  public int compareTo(Asset other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
