package io.patriot.simulator.binance.risk;

import io.patriot.simulator.binance.account.Account;
import io.patriot.simulator.binance.account.Income;
import io.patriot.simulator.binance.account.Margin;
import io.patriot.simulator.binance.account.Position;
import io.patriot.simulator.binance.account.PositionMargin;
import io.patriot.simulator.binance.account.rest.AccountEvents;
import io.patriot.simulator.binance.algo.AlgoDesk;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.order.OrderDesk;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;

/**
 * Closes positions whose account can no longer carry them, whole and at once. The venue takes a fee
 * if anything is left, and pays what is missing.
 */
public final class Liquidation {
  private static final BigDecimal FEE = new BigDecimal("0.0125");

  private final OrderDesk desk;
  private final AlgoDesk algos;
  private final Margin margin;
  private final AccountEvents events;
  private final InstantSource clock;

  public Liquidation(
      OrderDesk desk, AlgoDesk algos, Margin margin, AccountEvents events, InstantSource clock) {
    this.desk = desk;
    this.algos = algos;
    this.margin = margin;
    this.events = events;
    this.clock = clock;
  }

  /** All cross positions; open orders go first, and may save the account. */
  void cross(Account account) {
    desk.sweep(account);
    algos.sweep(account);
    if (!margin.of(account).isExhausted()) {
      return;
    }
    BigDecimal worth = BigDecimal.ZERO;
    Instrument last = Instrument.BTCUSDT;
    for (PositionMargin each : margin.of(account).cross().toList()) {
      if (each.position().isOpen()) {
        worth = worth.add(desk.liquidate(account, each.position()).spent());
        last = each.position().instrument();
      }
    }
    clear(account, last, worth, account.crossWallet());
  }

  /** One position, at the cost of the money set aside for it and no more. */
  void isolated(Account account, Position position) {
    BigDecimal walletBefore = account.wallet();
    BigDecimal setAside = position.isolatedWallet();
    BigDecimal worth = desk.liquidate(account, position).spent();
    BigDecimal rest = setAside.add(account.wallet()).subtract(walletBefore);
    clear(account, position.instrument(), worth, rest);
  }

  private void clear(Account account, Instrument instrument, BigDecimal worth, BigDecimal rest) {
    BigDecimal amount = rest.signum() < 0 ? rest.negate() : rest.min(worth.multiply(FEE)).negate();
    if (amount.signum() != 0) {
      account.move(Income.Kind.INSURANCE_CLEAR, instrument.name(), amount, clock.millis(), "");
      events.updated(account, "INSURANCE_CLEAR", amount, List.of());
    }
  }
}
