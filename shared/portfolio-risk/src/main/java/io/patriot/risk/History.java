package io.patriot.risk;

import io.patriot.domain.market.DailyCloses;
import io.patriot.domain.market.Symbol;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * The daily moves of some markets on the days of which all closes are known, or why there are none.
 */
public sealed interface History {
  /** Thirty moves, the least that a volatility is taken from. */
  int MOVES_MIN = 30;

  /** What past days are looked at: the newest ones of this many. */
  int MOVES_MAX = 250;

  /** A close older than this is not news of the market as it is now. */
  int OLD_AFTER_DAYS = 2;

  /** Moves enough, one column for each market, the oldest day first. */
  record Known(List<Symbol> symbols, RealMatrix moves) implements History {
    public Known {
      symbols = List.copyOf(symbols);
    }

    public int days() {
      return moves.getRowDimension();
    }

    double[] of(int column) {
      return moves.getColumn(column);
    }
  }

  /** Some markets are known for too few days, or not up to now. */
  record TooLittle(List<Lack> lacks) implements History {
    public TooLittle {
      lacks = List.copyOf(lacks);
    }
  }

  /**
   * What is missing of a market.
   *
   * @param days of which the close is known
   * @param needed how many there must be
   * @param last the newest known day, if there is any
   */
  record Lack(Symbol symbol, int days, int needed, @Nullable LocalDate last) {}

  /**
   * The moves of these markets on the newest days that all of them know.
   *
   * @param today the running day, which has no close yet
   */
  static History of(Collection<Symbol> symbols, Map<Symbol, DailyCloses> closes, LocalDate today) {
    List<Symbol> wanted = symbols.stream().distinct().sorted().toList();
    var lacks = new ArrayList<Lack>();
    var found = new ArrayList<DailyCloses>();
    for (Symbol symbol : wanted) {
      DailyCloses known = closes.get(symbol);
      if (known == null || known.days() <= MOVES_MIN || !known.reachTo(today, OLD_AFTER_DAYS)) {
        lacks.add(lack(symbol, known));
      } else {
        found.add(known);
      }
    }
    if (!lacks.isEmpty()) {
      return new TooLittle(lacks);
    }
    List<LocalDate> days = commonDays(found);
    if (days.size() <= MOVES_MIN) {
      return new TooLittle(
          wanted.stream()
              .map(
                  one ->
                      new Lack(
                          one, days.size(), MOVES_MIN + 1, days.isEmpty() ? null : days.getLast()))
              .toList());
    }
    return new Known(wanted, moves(found, days));
  }

  private static Lack lack(Symbol symbol, @Nullable DailyCloses known) {
    return known == null || known.days() == 0
        ? new Lack(symbol, 0, MOVES_MIN + 1, null)
        : new Lack(symbol, known.days(), MOVES_MIN + 1, known.byDay().lastKey());
  }

  private static List<LocalDate> commonDays(List<DailyCloses> all) {
    var common = List.copyOf(all.getFirst().byDay().keySet());
    for (DailyCloses one : all) {
      Set<LocalDate> days = one.byDay().keySet();
      if (!List.copyOf(days).equals(common)) {
        common = common.stream().filter(days::contains).toList();
      }
    }
    return common.subList(Math.max(0, common.size() - MOVES_MAX - 1), common.size());
  }

  private static RealMatrix moves(List<DailyCloses> all, List<LocalDate> days) {
    var moves = new double[days.size() - 1][all.size()];
    for (int column = 0; column < all.size(); column++) {
      double[] closes = closes(all.get(column), days);
      for (int row = 0; row < moves.length; row++) {
        moves[row][column] = closes[row + 1] / closes[row] - 1;
      }
    }
    return new Array2DRowRealMatrix(moves, false);
  }

  /** Of these days, all of which are known; both go from old to new. */
  private static double[] closes(DailyCloses known, List<LocalDate> days) {
    var closes = new double[days.size()];
    int row = 0;
    for (var one : known.byDay().entrySet()) {
      if (row < closes.length && one.getKey().equals(days.get(row))) {
        closes[row] = one.getValue().value().doubleValue();
        row++;
      }
    }
    return closes;
  }
}
