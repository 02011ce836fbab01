package io.patriot.application.mail;

/**
 * What a trader is told by e-mail, in plain words.
 *
 * @param subject one line
 * @param text lines with a newline between them
 */
public record Letter(String subject, String text) {
  private static final int SUBJECT_LENGTH_MAX = 200;

  public Letter {
    if (subject.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("A subject is one line");
    }
    if (subject.length() > SUBJECT_LENGTH_MAX) {
      throw new IllegalArgumentException(
          "A subject has at most " + SUBJECT_LENGTH_MAX + " characters");
    }
  }

  /** With as much of a subject as there is room for. */
  public static Letter about(String subject, String text) {
    String line = subject.replaceAll("\\p{Cntrl}+", " ").strip();
    return new Letter(
        line.length() <= SUBJECT_LENGTH_MAX
            ? line
            : line.substring(0, line.offsetByCodePoints(0, SUBJECT_LENGTH_MAX / 2)) + "…",
        text);
  }
}
