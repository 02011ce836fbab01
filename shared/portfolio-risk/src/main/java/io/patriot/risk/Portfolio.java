package io.patriot.risk;

import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Rate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an account is worth and what it holds, at today's prices.
 *
 * @param equity the wallet and what is gained or lost on paper
 * @param maintenance the share of a position's worth that must be left for it to be kept
 * @param lostToday what today has cost as a share of what the day began with; zero on a good day,
 *     absent when it is not known what the day began with
 */
public record Portfolio(
    Money equity, Rate maintenance, Optional<Rate> lostToday, List<Holding> holdings) {

  public Portfolio {
    holdings = List.copyOf(holdings);
  }

  public Asset currency() {
    return equity.asset();
  }

  double equityAmount() {
    return equity.amount().doubleValue();
  }

  double maintenanceShare() {
    return maintenance.value().doubleValue();
  }

  /** What is held of each market, long less short: side by side they move as one. */
  SortedMap<Symbol, Double> net() {
    var net = new TreeMap<Symbol, Double>();
    holdings.forEach(one -> net.merge(one.leg().symbol(), one.signed(), Double::sum));
    return net;
  }

  /** What is held of each market, long and short together. */
  SortedMap<Symbol, Double> gross() {
    var gross = new TreeMap<Symbol, Double>();
    holdings.forEach(one -> gross.merge(one.leg().symbol(), one.size(), Double::sum));
    return gross;
  }

  double exposure() {
    return holdings.stream().mapToDouble(Holding::size).sum();
  }
}
