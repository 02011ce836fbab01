package io.patriot.application.card;

import java.util.regex.Pattern;

/** The unguessable name of one card: 16 base32 characters that fit into a button. */
public record CardId(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z2-7]{16}");

  public CardId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a card id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
