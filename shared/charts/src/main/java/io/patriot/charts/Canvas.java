package io.patriot.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * What a picture is drawn on: shapes and outlined letters of the JDK's own two dimensions, and
 * never a font of the machine, because where functions run there may be none.
 */
final class Canvas {
  static final int WIDTH = 1280;
  static final int HEIGHT = 720;

  /** The smallest letters that can be read where the picture is as wide as a telephone. */
  static final int SMALL = 28;

  static final int MIDDLE = 32;
  static final int LARGE = 48;

  private static final float[] DASHES = {14, 10};
  private static final float[] DOTS = {3, 9};

  private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D graphics = image.createGraphics();

  Canvas(Color background) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    box(0, 0, WIDTH, HEIGHT, background);
  }

  void fill(Shape shape, Color colour) {
    graphics.setColor(colour);
    graphics.fill(shape);
  }

  /** A box with edges on whole pixels, so that they are sharp. */
  void box(double left, double top, double width, double height, Color colour) {
    graphics.setColor(colour);
    graphics.fillRect(
        (int) Math.round(left),
        (int) Math.round(top),
        (int) Math.max(1, Math.round(width)),
        (int) Math.max(1, Math.round(height)));
  }

  void rounded(Rectangle2D box, Color colour) {
    fill(
        new RoundRectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight(), 8, 8),
        colour);
  }

  void stroke(Path2D path, double width, Color colour) {
    graphics.setColor(colour);
    graphics.setStroke(
        new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(path);
  }

  void dashed(double fromX, double fromY, double toX, double toY, boolean dotted, Color colour) {
    graphics.setColor(colour);
    graphics.setStroke(
        new BasicStroke(
            3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dotted ? DOTS : DASHES, 0));
    graphics.draw(new Line2D.Double(fromX, fromY, toX, toY));
  }

  void line(double fromX, double fromY, double toX, double toY, double width, Color colour) {
    graphics.setColor(colour);
    graphics.setStroke(new BasicStroke((float) width));
    graphics.draw(new Line2D.Double(fromX, fromY, toX, toY));
  }

  /** A text whose baseline begins at a point. */
  void left(String text, Letters letters, double size, double x, double y, Color colour) {
    fill(letters.outline(text, x, y, size), colour);
  }

  /** A text whose baseline ends at a point. */
  void right(String text, Letters letters, double size, double x, double y, Color colour) {
    left(text, letters, size, x - letters.width(text, size), y, colour);
  }

  void centred(String text, Letters letters, double size, double x, double y, Color colour) {
    left(text, letters, size, x - letters.width(text, size) / 2, y, colour);
  }

  byte[] png() {
    graphics.dispose();
    return Png.of(((DataBufferInt) image.getRaster().getDataBuffer()).getData(), WIDTH, HEIGHT);
  }
}
