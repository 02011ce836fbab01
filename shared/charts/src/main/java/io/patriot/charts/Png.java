package io.patriot.charts;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Pixels as a PNG file (ISO/IEC 15948): eight bits for each of red, green and blue, every row as
 * its difference from the one above, because most of a chart repeats downwards.
 */
final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte BITS = 8;
  private static final byte RED_GREEN_BLUE = 2;
  private static final byte FROM_ABOVE = 2;
  private static final int LEVEL = 6;

  private Png() {}

  static byte[] of(int[] pixels, int width, int height) {
    ByteBuffer size = ByteBuffer.allocate(13).putInt(width).putInt(height);
    size.put(BITS).put(RED_GREEN_BLUE);
    byte[] packed = packed(rows(pixels, width, height));
    var file = new ByteArrayOutputStream(packed.length + 64);
    file.writeBytes(SIGNATURE);
    chunk(file, "IHDR", size.array());
    chunk(file, "IDAT", packed);
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  private static byte[] rows(int[] pixels, int width, int height) {
    var rows = new byte[height * (1 + 3 * width)];
    int at = 0;
    for (int y = 0; y < height; y++) {
      rows[at++] = FROM_ABOVE;
      for (int x = 0; x < width; x++) {
        int here = pixels[y * width + x];
        int above = y == 0 ? 0 : pixels[(y - 1) * width + x];
        rows[at++] = (byte) ((here >> 16) - (above >> 16));
        rows[at++] = (byte) ((here >> 8) - (above >> 8));
        rows[at++] = (byte) (here - above);
      }
    }
    return rows;
  }

  private static byte[] packed(byte[] rows) {
    var deflater = new Deflater(LEVEL);
    try {
      deflater.setInput(rows);
      deflater.finish();
      var packed = new ByteArrayOutputStream(1 << 16);
      var part = new byte[1 << 15];
      while (!deflater.finished()) {
        packed.write(part, 0, deflater.deflate(part));
      }
      return packed.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static void chunk(ByteArrayOutputStream file, String name, byte[] content) {
    byte[] type = name.getBytes(StandardCharsets.US_ASCII);
    var sum = new CRC32();
    sum.update(type);
    sum.update(content);
    file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    file.writeBytes(type);
    file.writeBytes(content);
    file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
