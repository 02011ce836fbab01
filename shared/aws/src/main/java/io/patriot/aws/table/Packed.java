package io.patriot.aws.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Text packed small: what is written with every order is paid for by the kilobyte. What all such
 * texts have in common stands in a dictionary that both sides know, so a short one hardly takes
 * more than what is its own. A CRC-32 follows: the sum that the format itself would add, Adler-32,
 * stays the same when digits of a price change places.
 *
 * <p>A dictionary must never change, or what was packed with it cannot be read; another would need
 * a name of its own beside the bytes.
 */
public final class Packed {
  /** What decisions were reached from. */
  public static final Packed DECISIONS = new Packed("decision.dictionary");

  /** Events in their envelopes. */
  public static final Packed EVENTS = new Packed("event.dictionary");

  private static final int BUFFER_SIZE = 4_096;

  /** Far more than the largest book comes to; what is longer was not written here. */
  private static final int TEXT_MAX = 4_000_000;

  private final byte[] dictionary;

  private Packed(String dictionary) {
    this.dictionary = read(dictionary);
  }

  public byte[] pack(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setDictionary(dictionary);
      deflater.setInput(bytes);
      deflater.finish();
      var packed = new ByteArrayOutputStream();
      byte[] buffer = new byte[BUFFER_SIZE];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      packed.writeBytes(sum(bytes));
      return packed.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /** The text that was packed; nothing when the bytes are not what was made of one here. */
  public Optional<String> unpack(byte[] packed) {
    var inflater = new Inflater(true);
    try {
      inflater.setDictionary(dictionary);
      inflater.setInput(packed);
      var text = new ByteArrayOutputStream();
      byte[] buffer = new byte[BUFFER_SIZE];
      while (!inflater.finished()) {
        int read = inflater.inflate(buffer);
        text.write(buffer, 0, read);
        if ((read == 0 && !inflater.finished()) || text.size() > TEXT_MAX) {
          return Optional.empty();
        }
      }
      byte[] bytes = text.toByteArray();
      byte[] rest =
          Arrays.copyOfRange(packed, packed.length - inflater.getRemaining(), packed.length);
      return Arrays.equals(rest, sum(bytes))
          ? Optional.of(new String(bytes, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (DataFormatException e) {
      return Optional.empty();
    } finally {
      inflater.end();
    }
  }

  /** Over the dictionary too, so that no text is read with another than it was packed with. */
  private byte[] sum(byte[] text) {
    var sum = new CRC32();
    sum.update(dictionary);
    sum.update(text);
    return ByteBuffer.allocate(Integer.BYTES).putInt((int) sum.getValue()).array();
  }

  private static byte[] read(String dictionary) {
    try (InputStream in = Packed.class.getResourceAsStream(dictionary)) {
      if (in == null) {
        throw new IllegalStateException("No " + dictionary);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
