package io.patriot.simulator.binance.account;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What an account is worth now and the margin it needs. */
public record AccountMargin(
    BigDecimal wallet, BigDecimal crossWallet, List<PositionMargin> positions) {
  public BigDecimal unrealized() {
    return sum(positions.stream(), PositionMargin::unrealized);
  }

  public BigDecimal crossUnrealized() {
    return sum(cross(), PositionMargin::unrealized);
  }

  public BigDecimal marginBalance() {
    return wallet.add(unrealized());
  }

  public BigDecimal positionInitial() {
    return sum(positions.stream(), PositionMargin::positionInitial);
  }

  public BigDecimal orderInitial() {
    return sum(positions.stream(), PositionMargin::orderInitial);
  }

  public BigDecimal initial() {
    return positionInitial().add(orderInitial());
  }

  public BigDecimal maintenance() {
    return sum(positions.stream(), PositionMargin::maintenance);
  }

  public BigDecimal crossMaintenance() {
    return sum(cross(), PositionMargin::maintenance);
  }

  /** What cross positions have to live on. */
  public BigDecimal crossBalance() {
    return crossWallet.add(crossUnrealized());
  }

  /** What new orders may use. */
  public BigDecimal available() {
    return crossBalance()
        .subtract(sum(cross(), PositionMargin::positionInitial))
        .subtract(orderInitial())
        .max(BigDecimal.ZERO);
  }

  /** What may leave the account: unrealised profit may not. */
  public BigDecimal withdrawable() {
    return available().min(crossWallet).max(BigDecimal.ZERO);
  }

  /** Whether the cross positions are worth less than they must be. */
  public boolean isExhausted() {
    BigDecimal needed = crossMaintenance();
    return needed.signum() > 0 && crossBalance().compareTo(needed) < 0;
  }

  public Stream<PositionMargin> cross() {
    return positions.stream().filter(each -> !each.isolated());
  }

  private static BigDecimal sum(
      Stream<PositionMargin> positions, Function<PositionMargin, BigDecimal> part) {
    return positions.map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
