package io.patriot.charts;

/** Which height of a picture a value stands at. */
record Scale(double low, double high, double top, double bottom) {
  private static final double AIR = 0.06;
  private static final double FLAT = 0.01;

  /** With some air over and under the values; a course that is flat runs through the middle. */
  static Scale around(double lowest, double highest, double top, double bottom) {
    double span = highest - lowest;
    double air = span > 0 ? span * AIR : Math.max(Math.abs(highest) * FLAT, Double.MIN_NORMAL);
    return new Scale(lowest - air, highest + air, top, bottom);
  }

  double y(double value) {
    return bottom - (value - low) / (high - low) * (bottom - top);
  }

  boolean holds(double value) {
    return value >= low && value <= high;
  }
}
