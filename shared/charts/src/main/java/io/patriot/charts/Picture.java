package io.patriot.charts;

/** Something a trader is shown at a glance, of a market or of their money. */
public sealed interface Picture permits PriceChart, EquityCurve, ProfitBars, Allocation {
  Heading heading();
}
