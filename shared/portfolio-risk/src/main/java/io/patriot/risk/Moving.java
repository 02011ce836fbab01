package io.patriot.risk;

import io.patriot.domain.market.Symbol;
import java.util.ArrayList;
import java.util.List;

/**
 * How some markets move: each by itself, and together.
 *
 * @param volatilities of a day, as shares of the price
 */
record Moving(List<Symbol> symbols, List<Double> volatilities, ShrunkCorrelation correlation) {
  static Moving of(History.Known past) {
    var volatilities = new ArrayList<Double>();
    for (int column = 0; column < past.symbols().size(); column++) {
      volatilities.add(Measures.volatility(past.of(column)));
    }
    return new Moving(
        past.symbols(), List.copyOf(volatilities), ShrunkCorrelation.of(past.moves()));
  }

  int column(Symbol symbol) {
    int column = symbols.indexOf(symbol);
    if (column < 0) {
      throw new IllegalArgumentException("Not looked at: " + symbol);
    }
    return column;
  }

  double volatility(int column) {
    return volatilities.get(column);
  }
}
