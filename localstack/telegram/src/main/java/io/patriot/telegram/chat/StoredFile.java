package io.patriot.telegram.chat;

/** A file the messenger keeps; width and height are 0 for all but pictures. */
public record StoredFile(
    String fileId, String name, String contentType, long size, int width, int height) {

  /** The path under which a bot may fetch it again. */
  public String path() {
    return "files/" + fileId;
  }

  /** The same file is the same here whatever way it was sent. */
  public String uniqueId() {
    return "u" + fileId;
  }

  public boolean isPicture() {
    return width > 0;
  }
}
