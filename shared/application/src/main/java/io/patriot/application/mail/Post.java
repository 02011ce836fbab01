package io.patriot.application.mail;

/** Carries letters to traders. */
public interface Post {
  /** What became of a letter. */
  enum Posted {
    /** It is on its way; whether anybody reads it nobody can say. */
    TAKEN,
    /** It will never be taken: the address, or whoever sends, is not accepted. */
    REFUSED,
    /** It may be on its way or not. */
    UNKNOWN
  }

  /** Sends a letter; how long that may take has a limit, and nothing is thrown. */
  Posted send(MailAddress to, Letter letter);
}
