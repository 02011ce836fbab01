package io.patriot.charts;

/**
 * What stands over a picture, in its reader's language.
 *
 * @param title such as BTCUSDT · 1h
 * @param subtitle the span, the account, whatever must be known to read it right
 * @param nothing what stands in the middle when there is nothing to draw
 */
public record Heading(String title, String subtitle, String nothing) {
  private static final int LENGTH_MAX = 200;

  public Heading {
    if (title.length() + subtitle.length() + nothing.length() > LENGTH_MAX) {
      throw new IllegalArgumentException("Too long to stand over a picture");
    }
  }
}
