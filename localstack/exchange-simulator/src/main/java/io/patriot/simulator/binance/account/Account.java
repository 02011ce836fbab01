package io.patriot.simulator.binance.account;

import io.patriot.domain.order.Side;
import io.patriot.simulator.binance.market.Instrument;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** One customer of the exchange: money in USDT, positions, settings, and open orders' claims. */
public final class Account {
  private static final int INCOME_KEPT_MAX = 10_000;
  private static final int MARGIN_CHANGES_KEPT_MAX = 1000;

  private final long id;
  private final Map<Instrument, SymbolSettings> settings = new EnumMap<>(Instrument.class);
  private final Map<Instrument, Map<PositionSide, Position>> positions =
      new EnumMap<>(Instrument.class);
  private final Map<Long, MarginClaim> claims = new LinkedHashMap<>();
  private final Deque<Income> incomes = new ArrayDeque<>();
  private final Deque<MarginChange> marginChanges = new ArrayDeque<>();
  private BigDecimal wallet = BigDecimal.ZERO;
  private boolean hedged;
  private boolean multiAssets;
  private long incomeIds;
  private long updatedMs;

  Account(long id) {
    this.id = id;
    for (Instrument instrument : Instrument.values()) {
      settings.put(instrument, new SymbolSettings());
      Map<PositionSide, Position> bySide = new EnumMap<>(PositionSide.class);
      for (PositionSide side : PositionSide.values()) {
        bySide.put(side, new Position(instrument, side));
      }
      positions.put(instrument, bySide);
    }
  }

  public long id() {
    return id;
  }

  /** All its money, what is set aside for isolated positions included. */
  public BigDecimal wallet() {
    return wallet;
  }

  /** The money that cross positions stand on. */
  public BigDecimal crossWallet() {
    return positions().map(Position::isolatedWallet).reduce(wallet, BigDecimal::subtract);
  }

  public long updatedMs() {
    return updatedMs;
  }

  public SymbolSettings settings(Instrument instrument) {
    return Objects.requireNonNull(settings.get(instrument));
  }

  public Position position(Instrument instrument, PositionSide side) {
    return Objects.requireNonNull(Objects.requireNonNull(positions.get(instrument)).get(side));
  }

  /** Every position of the account's mode, open or not. */
  public Stream<Position> positions() {
    return positions.values().stream()
        .flatMap(bySide -> bySide.values().stream())
        .filter(position -> (position.side() != PositionSide.BOTH) == hedged);
  }

  /** Whether it holds anything whose worth moves with the market. */
  public boolean isExposed() {
    for (Map<PositionSide, Position> bySide : positions.values()) {
      for (Position position : bySide.values()) {
        if (position.isOpen()) {
          return true;
        }
      }
    }
    return false;
  }

  public Stream<Position> positions(Instrument instrument) {
    return positions().filter(position -> position.instrument() == instrument);
  }

  public boolean hedged() {
    return hedged;
  }

  public void hedged(boolean value) {
    hedged = value;
  }

  public boolean multiAssets() {
    return multiAssets;
  }

  public void multiAssets(boolean value) {
    multiAssets = value;
  }

  public void claim(long orderId, MarginClaim claim) {
    claims.put(orderId, claim);
  }

  public void release(long orderId) {
    claims.remove(orderId);
  }

  public Stream<MarginClaim> claims() {
    return claims.values().stream();
  }

  public long claims(Instrument instrument) {
    return claims().filter(claim -> claim.instrument() == instrument).count();
  }

  /** The newest movements of money, oldest first. */
  public Stream<Income> incomes() {
    return incomes.stream();
  }

  /** Moves money in or out, and notes why. */
  public void move(Income.Kind kind, String symbol, BigDecimal amount, long nowMs, String tradeId) {
    BigDecimal exact = Amounts.rounded(amount);
    wallet = wallet.add(exact);
    updatedMs = nowMs;
    if (incomes.size() == INCOME_KEPT_MAX) {
      incomes.removeFirst();
    }
    incomes.addLast(new Income(kind, symbol, exact, nowMs, ++incomeIds, tradeId));
  }

  /**
   * Books a trade: position, realised profit and fee.
   *
   * @return what the trade realised, fee not counted
   */
  public BigDecimal trade(
      Position position, Side side, BigDecimal quantity, BigDecimal price, long nowMs) {
    BigDecimal change = Amounts.signed(side, quantity);
    BigDecimal before = position.size();
    BigDecimal closed = position.closedBy(change);
    if (closed.signum() > 0) {
      BigDecimal kept = before.subtract(closed);
      position.isolatedWallet(
          Amounts.rounded(Amounts.ratio(position.isolatedWallet().multiply(kept), before)));
    }
    BigDecimal earned = position.trade(change, price, nowMs);
    SymbolSettings how = settings(position.instrument());
    BigDecimal opened = quantity.subtract(closed);
    if (how.isolated() && opened.signum() > 0) {
      BigDecimal margin = Amounts.ratio(opened.multiply(price), how.leverageFactor());
      position.isolatedWallet(Amounts.rounded(position.isolatedWallet().add(margin)));
    }
    return earned;
  }

  /** Sets money aside for an isolated position, or, below zero, takes it back. */
  public void setAside(Position position, BigDecimal amount, long nowMs) {
    position.isolatedWallet(Amounts.rounded(position.isolatedWallet().add(amount)));
    updatedMs = nowMs;
    if (marginChanges.size() == MARGIN_CHANGES_KEPT_MAX) {
      marginChanges.removeFirst();
    }
    marginChanges.addLast(new MarginChange(position.instrument(), position.side(), amount, nowMs));
  }

  /** The newest moves of money to and from isolated positions, oldest first. */
  public Stream<MarginChange> marginChanges() {
    return marginChanges.stream();
  }
}
