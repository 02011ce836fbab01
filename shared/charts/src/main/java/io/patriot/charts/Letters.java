package io.patriot.charts;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringTokenizer;

/**
 * The letters that pictures are written in, as outlines. They come from a table of ours and not
 * from the machine, whose fonts differ or are missing, so a text is as wide and looks the same
 * wherever it is drawn.
 */
final class Letters {
  private static final double UNITS = 2048;
  private static final int UNKNOWN = '□';

  static final Letters REGULAR = new Letters("regular.txt");
  static final Letters BOLD = new Letters("bold.txt");

  private final Map<Integer, Letter> byCode;

  private Letters(String table) {
    this.byCode = read(table);
  }

  /** An outline is read when it is first drawn; most never are. */
  private record Letter(double advance, String outline) {}

  double width(String text, double size) {
    return text.codePoints().mapToDouble(code -> letter(code).advance).sum() * size / UNITS;
  }

  /** The text with its first letter's lower left corner at a point. */
  Path2D outline(String text, double x, double y, double size) {
    var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    var place = AffineTransform.getTranslateInstance(x, y);
    place.scale(size / UNITS, size / UNITS);
    text.codePoints()
        .forEach(
            code -> {
              Letter letter = letter(code);
              append(letter, place, path);
              place.translate(letter.advance, 0);
            });
    return path;
  }

  /** As much of the text as there is room for, with an ellipsis where something is missing. */
  String fitted(String text, double size, double room) {
    if (width(text, size) <= room) {
      return text;
    }
    for (int end = text.length() - 1; end > 0; end--) {
      String shorter = text.substring(0, end).stripTrailing() + "…";
      if (width(shorter, size) <= room) {
        return shorter;
      }
    }
    return "";
  }

  private Letter letter(int code) {
    Letter letter = byCode.get(code);
    return letter == null ? Objects.requireNonNull(byCode.get(UNKNOWN)) : letter;
  }

  private static void append(Letter letter, AffineTransform place, Path2D path) {
    var words = new StringTokenizer(letter.outline);
    var points = new double[4];
    while (words.hasMoreTokens()) {
      switch (words.nextToken().charAt(0)) {
        case 'M' -> {
          take(words, points, 1, place);
          path.moveTo(points[0], points[1]);
        }
        case 'L' -> {
          take(words, points, 1, place);
          path.lineTo(points[0], points[1]);
        }
        case 'Q' -> {
          take(words, points, 2, place);
          path.quadTo(points[0], points[1], points[2], points[3]);
        }
        default -> path.closePath();
      }
    }
  }

  private static void take(
      StringTokenizer words, double[] points, int count, AffineTransform place) {
    for (int i = 0; i < 2 * count; i++) {
      points[i] = Integer.parseInt(words.nextToken());
    }
    place.transform(points, 0, points, 0, count);
  }

  private static Map<Integer, Letter> read(String table) {
    var letters = new LinkedHashMap<Integer, Letter>();
    InputStream stream =
        Objects.requireNonNull(Letters.class.getResourceAsStream(table), "No letters: " + table);
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int afterCode = line.indexOf(' ');
        int afterAdvance = line.indexOf(' ', afterCode + 1);
        int end = afterAdvance < 0 ? line.length() : afterAdvance;
        letters.put(
            Integer.parseInt(line.substring(0, afterCode), 16),
            new Letter(Integer.parseInt(line.substring(afterCode + 1, end)), line.substring(end)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return letters;
  }
}
