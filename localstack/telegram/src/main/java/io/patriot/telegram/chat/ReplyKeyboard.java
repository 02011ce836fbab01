package io.patriot.telegram.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ready answers offered in place of typing, or only a wish that one answers. */
public record ReplyKeyboard(
    List<List<String>> rows, boolean oneTime, boolean forceReply, @Nullable String placeholder) {
  public ReplyKeyboard {
    rows = rows.stream().map(List::copyOf).toList();
  }
}
