package io.patriot.exchanges.binance.userstream;

import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.order.PositionSide;
import io.patriot.domain.order.Side;
import io.patriot.exchanges.binance.trade.AlgoStatus;
import io.patriot.exchanges.binance.trade.OrderStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Something that happened to an account, as the venue tells it. */
public sealed interface UserEvent {
  /** When the venue told it, by the venue's clock. */
  Instant toldAt();

  /**
   * A plain order came, changed, traded or went.
   *
   * @param fill present when it traded, once for each trade
   * @param reason the venue's number for why it expired; zero for none
   */
  record OrderChanged(
      Instant toldAt,
      Instant happenedAt,
      Symbol symbol,
      long orderId,
      String clientId,
      Side side,
      PositionSide positionSide,
      String type,
      Execution execution,
      OrderStatus status,
      BigDecimal quantity,
      BigDecimal executed,
      Optional<BigDecimal> price,
      Optional<BigDecimal> averagePrice,
      Optional<TradePart> fill,
      boolean reduceOnly,
      long reason)
      implements UserEvent {}

  /** The trade that an order's change tells of. */
  record TradePart(
      long tradeId,
      BigDecimal price,
      BigDecimal quantity,
      BigDecimal commission,
      Optional<Asset> commissionAsset,
      BigDecimal realised,
      boolean maker,
      Instant at) {}

  /** What happened to an order, in the venue's words. */
  enum Execution {
    NEW,
    CANCELED,
    /** The venue closed a position by itself. */
    CALCULATED,
    EXPIRED,
    TRADE,
    AMENDMENT,
    UNHEARD_OF
  }

  /** A conditional order came, was triggered or went. */
  record AlgoChanged(
      Instant toldAt,
      Instant happenedAt,
      Symbol symbol,
      long algoId,
      String clientId,
      Side side,
      PositionSide positionSide,
      String type,
      AlgoStatus status,
      OptionalLong actualOrderId,
      String reason)
      implements UserEvent {}

  /**
   * Balances and positions as they are now, those that changed only.
   *
   * @param reason the venue's word, such as ORDER or FUNDING_FEE
   */
  record AccountChanged(
      Instant toldAt,
      Instant happenedAt,
      String reason,
      List<BalanceNow> balances,
      List<PositionNow> positions)
      implements UserEvent {
    public AccountChanged {
      balances = List.copyOf(balances);
      positions = List.copyOf(positions);
    }
  }

  /** What there is of one coin, and by how much other things than trading changed it. */
  record BalanceNow(Asset asset, BigDecimal wallet, BigDecimal change) {}

  /** A position as it is now. */
  record PositionNow(
      Symbol symbol,
      PositionSide side,
      BigDecimal amount,
      Optional<BigDecimal> entryPrice,
      BigDecimal unrealised) {}

  /** The account or one of its markets is set differently. */
  record SettingsChanged(
      Instant toldAt, Optional<Symbol> symbol, OptionalLong leverage, Optional<Boolean> multiAssets)
      implements UserEvent {}

  /** The venue warns that positions are close to being closed by it. */
  record MarginCalled(Instant toldAt, List<PositionInDanger> positions) implements UserEvent {
    public MarginCalled {
      positions = List.copyOf(positions);
    }
  }

  /** A position that needs margin. */
  record PositionInDanger(
      Symbol symbol,
      PositionSide side,
      BigDecimal amount,
      BigDecimal markPrice,
      BigDecimal maintenanceMargin) {}
}
