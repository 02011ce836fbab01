package io.patriot.charts;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Takes the outlines of the letters that pictures are written in from a font: the first argument is
 * the font's file, the second the table to write.
 */
final class LettersOfFont {
  private static final int UNITS = 2048;
  private static final String SIGNS = "–—‘’“”„•…€←↑→↓−≈≤≥□▲△▼▽●○◆◇";

  private LettersOfFont() {}

  public static void main(String[] args) throws IOException, FontFormatException {
    Font font =
        Font.createFont(Font.TRUETYPE_FONT, Path.of(args[0]).toFile()).deriveFont((float) UNITS);
    var exact = new FontRenderContext(null, true, true);
    List<String> rows = new ArrayList<>();
    IntStream.concat(
            IntStream.concat(IntStream.rangeClosed(' ', '~'), IntStream.rangeClosed(0xA0, 0xFF)),
            IntStream.concat(IntStream.rangeClosed(0x400, 0x45F), SIGNS.codePoints()))
        .filter(font::canDisplay)
        .forEach(
            code -> {
              GlyphVector glyphs = font.createGlyphVector(exact, Character.toString(code));
              rows.add(
                  "%04X %d%s"
                      .formatted(
                          code,
                          Math.round(glyphs.getGlyphMetrics(0).getAdvanceX()),
                          outline(glyphs.getOutline())));
            });
    Files.writeString(Path.of(args[1]), String.join("\n", rows) + "\n");
  }

  private static String outline(Shape shape) {
    var text = new StringBuilder();
    var at = new double[6];
    for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
      int numbers =
          switch (path.currentSegment(at)) {
            case PathIterator.SEG_MOVETO -> with(text, 'M', 2);
            case PathIterator.SEG_LINETO -> with(text, 'L', 2);
            case PathIterator.SEG_QUADTO -> with(text, 'Q', 4);
            case PathIterator.SEG_CUBICTO -> with(text, 'C', 6);
            default -> with(text, 'Z', 0);
          };
      for (int i = 0; i < numbers; i++) {
        text.append(String.format(Locale.ROOT, " %d", Math.round(at[i])));
      }
    }
    return text.toString();
  }

  private static int with(StringBuilder text, char command, int numbers) {
    text.append(' ').append(command);
    return numbers;
  }
}
