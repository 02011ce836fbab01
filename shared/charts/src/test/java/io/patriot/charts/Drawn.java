package io.patriot.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture as somebody else's reader of PNG files sees it. */
record Drawn(BufferedImage image, Theme theme) {
  private static final int EDGE = 4;

  static Drawn of(Picture picture, Theme theme) {
    return new Drawn(read(DrawPicture.png(picture, theme)), theme);
  }

  static BufferedImage read(byte[] png) {
    try {
      return ImageIO.read(new ByteArrayInputStream(png));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int[] pixels(byte[] png) {
    BufferedImage image = read(png);
    assertThat(image.getWidth()).isEqualTo(1280);
    assertThat(image.getHeight()).isEqualTo(720);
    return image.getRGB(0, 0, 1280, 720, null, 0, 1280);
  }

  boolean has(Color colour, int left, int top, int right, int bottom) {
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        if (image.getRGB(x, y) == colour.getRGB()) {
          return true;
        }
      }
    }
    return false;
  }

  int count(Color colour) {
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        count += image.getRGB(x, y) == colour.getRGB() ? 1 : 0;
      }
    }
    return count;
  }

  /** The uppermost row that has the colour, below the heading. */
  int highest(Color colour, int left, int right) {
    int y = (int) Head.BOTTOM;
    while (y < image.getHeight() && !has(colour, left, y, right, y + 1)) {
      y++;
    }
    return y;
  }

  /** Whatever reaches the edge may be cut off. */
  void hasAFreeEdge() {
    int width = image.getWidth();
    int height = image.getHeight();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (x < EDGE || x >= width - EDGE || y < EDGE || y >= height - EDGE) {
          assertThat(image.getRGB(x, y))
              .as("pixel %d, %d", x, y)
              .isEqualTo(theme.background().getRGB());
        }
      }
    }
  }
}
