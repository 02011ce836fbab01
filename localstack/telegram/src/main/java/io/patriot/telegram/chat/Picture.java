package io.patriot.telegram.chat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What a file shows itself to be by its first bytes, never by its name. */
record Picture(String contentType, int width, int height) {
  private static final Picture NONE = new Picture("application/octet-stream", 0, 0);
  private static final long PNG_SIGNATURE = 0x89504e470d0a1a0aL;
  private static final int JPEG_START = 0xffd8;

  static Picture of(byte[] bytes) {
    if (bytes.length < 24) {
      return NONE;
    }
    var buffer = ByteBuffer.wrap(bytes);
    var head = new String(bytes, 0, 16, StandardCharsets.ISO_8859_1);
    if (buffer.getLong(0) == PNG_SIGNATURE) {
      return sized("image/png", buffer.getInt(16), buffer.getInt(20));
    }
    if (head.startsWith("GIF8")) {
      return sized("image/gif", little(bytes, 6), little(bytes, 8));
    }
    if ((buffer.getShort(0) & 0xffff) == JPEG_START) {
      return jpeg(buffer);
    }
    return NONE;
  }

  private static Picture jpeg(ByteBuffer bytes) {
    int at = 2;
    while (at + 9 <= bytes.limit() && (bytes.get(at) & 0xff) == 0xff) {
      int marker = bytes.get(at + 1) & 0xff;
      boolean isFrame =
          marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
      if (isFrame) {
        return sized(
            "image/jpeg", bytes.getShort(at + 7) & 0xffff, bytes.getShort(at + 5) & 0xffff);
      }
      at += 2 + (bytes.getShort(at + 2) & 0xffff);
    }
    return NONE;
  }

  private static int little(byte[] bytes, int at) {
    return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
  }

  private static Picture sized(String contentType, int width, int height) {
    return width > 0 && height > 0 ? new Picture(contentType, width, height) : NONE;
  }
}
