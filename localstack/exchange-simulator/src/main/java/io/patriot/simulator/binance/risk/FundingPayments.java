package io.patriot.simulator.binance.risk;

import io.patriot.simulator.binance.account.Account;
import io.patriot.simulator.binance.account.Accounts;
import io.patriot.simulator.binance.account.Income;
import io.patriot.simulator.binance.account.Margin;
import io.patriot.simulator.binance.account.Position;
import io.patriot.simulator.binance.account.rest.AccountEvents;
import io.patriot.simulator.binance.market.BarInterval;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.market.Market;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Moves money between longs and shorts at every funding time. */
public final class FundingPayments {
  private static final int RATE_DECIMALS = 8;

  private final Map<Instrument, Long> settledMs = new EnumMap<>(Instrument.class);
  private final Market market;
  private final Accounts accounts;
  private final Margin margin;
  private final AccountEvents events;

  public FundingPayments(Market market, Accounts accounts, Margin margin, AccountEvents events) {
    this.market = market;
    this.accounts = accounts;
    this.margin = margin;
    this.events = events;
    market.each(
        each -> settledMs.put(each.instrument(), each.funding().lastTimeMs(market.nowMs())));
  }

  public void timePassed(long nowMs) {
    market.each(
        each -> {
          Instrument instrument = each.instrument();
          long lastMs = Objects.requireNonNull(settledMs.get(instrument));
          if (each.funding().lastTimeMs(nowMs) > lastMs) {
            long dueMs = each.funding().nextTimeMs(lastMs);
            settledMs.put(instrument, dueMs);
            settle(
                instrument, BigDecimal.valueOf(each.funding().rateE8(dueMs), RATE_DECIMALS), dueMs);
          }
        });
  }

  /** The next funding time that has not been settled. */
  public long nextDueMs() {
    long dueMs = Long.MAX_VALUE;
    for (long lastMs : settledMs.values()) {
      dueMs = Math.min(dueMs, lastMs + BarInterval.H8.lengthMs());
    }
    return dueMs;
  }

  private void settle(Instrument instrument, BigDecimal rate, long timeMs) {
    BigDecimal mark = margin.mark(instrument);
    for (Account account : accounts.all()) {
      account
          .positions(instrument)
          .filter(Position::isOpen)
          .forEach(position -> pay(account, position, rate, mark, timeMs));
    }
  }

  /** A long pays while the rate is above zero; a short is paid. */
  private void pay(
      Account account, Position position, BigDecimal rate, BigDecimal mark, long timeMs) {
    BigDecimal amount = position.notional(mark).multiply(rate).negate();
    boolean isolated = account.settings(position.instrument()).isolated();
    account.move(Income.Kind.FUNDING_FEE, position.instrument().name(), amount, timeMs, "");
    if (isolated) {
      account.setAside(position, amount, timeMs);
    }
    events.updated(account, "FUNDING_FEE", amount, isolated ? List.of(position) : List.of());
  }
}
