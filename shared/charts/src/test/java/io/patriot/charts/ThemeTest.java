package io.patriot.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Colours that everybody can read, also who cannot tell red from green. */
final class ThemeTest {
  /** What WCAG 2.2 asks of text (success criterion 1.4.3). */
  private static final double CONTRAST_OF_TEXT = 4.5;

  /** As CIELAB counts it: one is just seen; plain red and green come to seven for some eyes. */
  private static final double APART = 30;

  /**
   * Linear red, green and blue as who lacks one kind of cone sees them (Viénot and others 1999).
   */
  private static final List<double[][]> EYES =
      List.of(
          new double[][] {{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}},
          new double[][] {{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}});

  @ParameterizedTest
  @EnumSource
  void allTextStandsOutFromTheBackground(Theme theme) {
    assertThat(
            List.of(
                theme.text(),
                theme.muted(),
                theme.rising(),
                theme.falling(),
                theme.bought(),
                theme.sold(),
                theme.of(Level.Kind.LIQUIDATION)))
        .allMatch(colour -> contrast(colour, theme.background()) >= CONTRAST_OF_TEXT);
  }

  @ParameterizedTest
  @EnumSource
  void riseAndFallDifferForEverybody(Theme theme) {
    for (double[][] eye : EYES) {
      assertThat(apart(seen(eye, theme.rising()), seen(eye, theme.falling()))).isGreaterThan(APART);
      assertThat(apart(seen(eye, theme.bought()), seen(eye, theme.sold()))).isGreaterThan(APART);
    }
  }

  private static double apart(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += Math.pow(one[i] - other[i], 2);
    }
    return Math.sqrt(sum);
  }

  /** Lightness and the two opposites of colour, under daylight (D65). */
  private static double[] lab(double[] light) {
    double x = root((0.4124 * light[0] + 0.3576 * light[1] + 0.1805 * light[2]) / 0.9505);
    double y = root(0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]);
    double z = root((0.0193 * light[0] + 0.1192 * light[1] + 0.9505 * light[2]) / 1.089);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double root(double share) {
    return share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16 / 116.0;
  }

  private static double[] seen(double[][] eye, Color colour) {
    double[] light = linear(colour);
    var seen = new double[light.length];
    for (int row = 0; row < light.length; row++) {
      for (int column = 0; column < light.length; column++) {
        seen[row] += eye[row][column] * light[column];
      }
    }
    return lab(seen);
  }

  private static double contrast(Color one, Color other) {
    double brighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (brighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(Color colour) {
    double[] light = linear(colour);
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
  }

  private static double[] linear(Color colour) {
    var light = new double[3];
    float[] parts = colour.getRGBColorComponents(null);
    for (int i = 0; i < light.length; i++) {
      light[i] = parts[i] <= 0.04045 ? parts[i] / 12.92 : Math.pow((parts[i] + 0.055) / 1.055, 2.4);
    }
    return light;
  }
}
