package io.patriot.testkit;

import io.patriot.application.portfolio.DayResult;
import io.patriot.application.portfolio.Portfolios;
import io.patriot.application.portfolio.Trade;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.money.Money;
import io.patriot.domain.position.Leg;
import io.patriot.domain.position.Position;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Trades added up in memory, as the real projection adds them. */
public final class InMemoryPortfolios implements Portfolios {
  private static final Comparator<Trade> LATEST_FIRST =
      Comparator.comparing((Trade trade) -> trade.fill().at())
          .thenComparing(trade -> trade.order().value())
          .thenComparing(trade -> trade.fill().tradeId().value())
          .reversed();

  private final Map<String, Trade> trades = new LinkedHashMap<>();

  @Override
  public synchronized boolean add(Trade trade) {
    String name = trade.account() + " " + trade.order() + " " + trade.fill().tradeId();
    return trades.putIfAbsent(name, trade) == null;
  }

  @Override
  public synchronized List<DayResult> days(AccountId account, LocalDate from, LocalDate to) {
    var days = new TreeMap<LocalDate, DayResult>();
    for (Trade trade : trades.values()) {
      LocalDate day = LocalDate.ofInstant(trade.fill().at(), ZoneOffset.UTC);
      if (trade.account().equals(account) && !day.isBefore(from) && !day.isAfter(to)) {
        Money fee = trade.fill().fee();
        var byMarket = new TreeMap<>(Map.of(trade.position().symbol(), fee));
        var alone = new DayResult(day, trade.gain(), fee, trade.fill().cost(), 1, byMarket);
        days.merge(day, alone, InMemoryPortfolios::sum);
      }
    }
    return List.copyOf(days.values());
  }

  @Override
  public synchronized List<Trade> latest(AccountId account, int limit) {
    return trades.values().stream()
        .filter(trade -> trade.account().equals(account))
        .sorted(LATEST_FIRST)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<Position> positions(AccountId account) {
    var newest = new TreeMap<Leg, Trade>();
    for (Trade trade : trades.values()) {
      if (trade.account().equals(account)) {
        newest.merge(
            trade.position().leg(),
            trade,
            (one, other) -> one.accountVersion() > other.accountVersion() ? one : other);
      }
    }
    return newest.values().stream()
        .map(Trade::position)
        .filter(position -> !position.isFlat())
        .toList();
  }

  private static DayResult sum(DayResult one, DayResult other) {
    var byMarket = new TreeMap<>(one.feesByMarket());
    other.feesByMarket().forEach((market, fee) -> byMarket.merge(market, fee, Money::plus));
    return new DayResult(
        one.day(),
        one.realised().plus(other.realised()),
        one.fees().plus(other.fees()),
        one.volume().plus(other.volume()),
        one.trades() + other.trades(),
        byMarket);
  }
}
