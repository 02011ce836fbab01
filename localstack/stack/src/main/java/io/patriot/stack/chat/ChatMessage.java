package io.patriot.stack.chat;

import java.util.List;
import java.util.Optional;

/** A message as the person sees it. */
public record ChatMessage(
    long messageId, long seq, boolean fromBot, String text, List<List<Button>> buttons) {

  /**
   * A button under a message.
   *
   * @param data what pressing it sends; empty when it opens a page
   * @param page the page that it opens inside Telegram; empty when it opens none
   */
  public record Button(String text, String data, String page) {}

  /** The first button whose label begins like this. */
  public Optional<Button> button(String label) {
    return buttons.stream()
        .flatMap(List::stream)
        .filter(button -> button.text().startsWith(label))
        .findFirst();
  }
}
