package io.patriot.aws.trading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Text packed small: what is written with every order is paid for by the kilobyte. What all such
 * texts have in common stands in a dictionary that both sides know, so a short one hardly takes
 * more than what is its own.
 *
 * <p>The dictionary must never change, or what was packed with it cannot be read; another would
 * need a name of its own beside the bytes.
 */
final class Packed {
  private static final byte[] DICTIONARY = dictionary();
  private static final int BUFFER_SIZE = 4_096;

  /** Far more than the largest book comes to; what is longer was not written here. */
  private static final int TEXT_MAX = 4_000_000;

  private Packed() {}

  static byte[] of(String text) {
    var deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try {
      deflater.setDictionary(DICTIONARY);
      deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
      deflater.finish();
      var packed = new ByteArrayOutputStream();
      byte[] buffer = new byte[BUFFER_SIZE];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      return packed.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /** The text that was packed; nothing when the bytes are not what was made of one here. */
  static Optional<String> text(byte[] packed) {
    var inflater = new Inflater();
    try {
      inflater.setInput(packed);
      var text = new ByteArrayOutputStream();
      byte[] buffer = new byte[BUFFER_SIZE];
      while (!inflater.finished()) {
        int read = inflater.inflate(buffer);
        if (read == 0 && !inflater.finished()) {
          if (!inflater.needsDictionary()) {
            return Optional.empty();
          }
          inflater.setDictionary(DICTIONARY);
        }
        text.write(buffer, 0, read);
        if (text.size() > TEXT_MAX) {
          return Optional.empty();
        }
      }
      return Optional.of(text.toString(StandardCharsets.UTF_8));
    } catch (DataFormatException | IllegalArgumentException e) {
      return Optional.empty();
    } finally {
      inflater.end();
    }
  }

  private static byte[] dictionary() {
    try (InputStream in = Packed.class.getResourceAsStream("packed.dictionary")) {
      if (in == null) {
        throw new IllegalStateException("No dictionary to pack with");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
