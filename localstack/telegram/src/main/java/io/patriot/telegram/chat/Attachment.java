package io.patriot.telegram.chat;

/** A photo or a file that came with a message. */
public record Attachment(Kind kind, StoredFile file) {
  /** How it is shown. */
  public enum Kind {
    PHOTO,
    DOCUMENT
  }
}
