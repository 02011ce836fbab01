package io.patriot.bot.chat;

/** A picture that somebody asked for, with what stands under it. */
public final class ChatPhoto {
  public static final int CAPTION_LENGTH_MAX = 1024;
  public static final int BYTES_MAX = 1 << 20;
  static final String NAME = "chart.png";

  private final byte[] png;
  private final Screen caption;

  /**
   * @param caption says in words what the picture shows, for who cannot see it
   */
  public ChatPhoto(byte[] png, Screen caption) {
    if (png.length > BYTES_MAX || caption.text().plain().length() > CAPTION_LENGTH_MAX) {
      throw new IllegalArgumentException("Too large for a picture: " + png.length + " bytes");
    }
    this.png = png.clone();
    this.caption = caption;
  }

  public byte[] png() {
    return png.clone();
  }

  public Screen caption() {
    return caption;
  }
}
