package io.patriot.simulator.binance.risk;

import io.patriot.simulator.binance.account.Account;
import io.patriot.simulator.binance.account.AccountMargin;
import io.patriot.simulator.binance.account.Accounts;
import io.patriot.simulator.binance.account.Margin;
import io.patriot.simulator.binance.account.Position;
import io.patriot.simulator.binance.account.PositionMargin;
import io.patriot.simulator.binance.account.rest.AccountEvents;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks at every account's margin again and again: warns, and liquidates who cannot go on. */
public final class RiskWatch {
  private static final long INTERVAL_MS = 100;
  private static final BigDecimal WARNING_RATIO = new BigDecimal("0.8");

  private final Accounts accounts;
  private final Margin margin;
  private final AccountEvents events;
  private final Liquidation liquidation;
  private final Set<Position> warned = new HashSet<>();
  private long lookedAt;

  public RiskWatch(
      Accounts accounts, Margin margin, AccountEvents events, Liquidation liquidation) {
    this.accounts = accounts;
    this.margin = margin;
    this.events = events;
    this.liquidation = liquidation;
  }

  public void timePassed(long nowMs) {
    if (nowMs / INTERVAL_MS != lookedAt) {
      lookedAt = nowMs / INTERVAL_MS;
      accounts.all().forEach(this::look);
    }
  }

  private void look(Account account) {
    if (account.positions().noneMatch(Position::isOpen)) {
      return;
    }
    AccountMargin whole = margin.of(account);
    warn(account, whole);
    whole.positions().stream()
        .filter(PositionMargin::isExhausted)
        .forEach(each -> liquidation.isolated(account, each.position()));
    if (whole.isExhausted()) {
      liquidation.cross(account);
    }
  }

  /** Once for each time a position comes into danger. */
  private void warn(Account account, AccountMargin whole) {
    boolean crossInDanger = isNear(whole.crossMaintenance(), whole.crossBalance());
    List<PositionMargin> fresh = new ArrayList<>();
    for (PositionMargin each : whole.positions()) {
      boolean danger =
          each.position().isOpen()
              && (each.isolated()
                  ? isNear(
                      each.maintenance(), each.position().isolatedWallet().add(each.unrealized()))
                  : crossInDanger);
      if (!danger) {
        warned.remove(each.position());
      } else if (warned.add(each.position())) {
        fresh.add(each);
      }
    }
    if (!fresh.isEmpty()) {
      events.marginCall(account, fresh);
    }
  }

  private static boolean isNear(BigDecimal needed, BigDecimal has) {
    return needed.signum() > 0 && needed.compareTo(has.multiply(WARNING_RATIO)) >= 0;
  }
}
