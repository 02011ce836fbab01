package io.patriot.bot.chat;

/** Something to press: what it says, and what it does. */
public record Button(String label, ButtonAct act) {
  private static final int LABEL_LENGTH_MAX = 60;

  public Button {
    if (label.isBlank() || label.length() > LABEL_LENGTH_MAX) {
      throw new IllegalArgumentException("A label has 1 to " + LABEL_LENGTH_MAX + " characters");
    }
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
