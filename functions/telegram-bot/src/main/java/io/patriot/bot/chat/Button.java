package io.patriot.bot.chat;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Something to press: what it says, and what it does.
 *
 * @param page opened inside Telegram by the press, which then never reaches the bot; usually absent
 */
public record Button(String label, ButtonAct act, @Nullable URI page) {
  private static final int LABEL_LENGTH_MAX = 60;

  public Button {
    if (label.isBlank() || label.length() > LABEL_LENGTH_MAX) {
      throw new IllegalArgumentException("A label has 1 to " + LABEL_LENGTH_MAX + " characters");
    }
  }

  public Button(String label, ButtonAct act) {
    this(label, act, null);
  }

  /** Opens a page inside Telegram. */
  public static Button page(String label, URI page) {
    return new Button(label, new ButtonAct.Run("/home", false), page);
  }

  /** Runs a command and shows the answer in the same message. */
  public static Button here(String label, String command) {
    return new Button(label, new ButtonAct.Run(command, true));
  }

  /** Runs a command and shows the answer in a new message. */
  public static Button anew(String label, String command) {
    return new Button(label, new ButtonAct.Run(command, false));
  }
}
