package io.patriot.charts;

/**
 * Draws a picture as a PNG of 1280 by 720 pixels. The same picture gives the same file, wherever
 * and whenever it is drawn.
 */
public final class DrawPicture {
  private DrawPicture() {}

  public static byte[] png(Picture picture, Theme theme) {
    var canvas = new Canvas(theme.background());
    switch (picture) {
      case PriceChart chart -> DrawPriceChart.on(canvas, theme, chart);
      case EquityCurve curve -> DrawEquity.on(canvas, theme, curve);
      case ProfitBars bars -> DrawProfits.on(canvas, theme, bars);
      case Allocation allocation -> DrawAllocation.on(canvas, theme, allocation);
    }
    return canvas.png();
  }
}
