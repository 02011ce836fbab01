package io.patriot.telegram.text;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses that may stand behind a word or a button; anything that could run code is none. */
public final class Links {
  private static final int URL_LENGTH_MAX = 2_048;
  private static final Pattern SAFE = Pattern.compile("(?:https?://|tg://|mailto:|tel:)[^\\s]+");
  private static final Pattern HOST_ONLY = Pattern.compile("[\\w-]+(?:\\.[\\w-]+)+(?:[/?#]\\S*)?");

  private Links() {}

  public static @Nullable String clean(String address) {
    var trimmed = address.strip();
    if (trimmed.length() > URL_LENGTH_MAX) {
      return null;
    }
    if (SAFE.matcher(trimmed.toLowerCase(Locale.ROOT)).matches()) {
      return trimmed;
    }
    return HOST_ONLY.matcher(trimmed).matches() ? "http://" + trimmed : null;
  }
}
