package io.patriot.exchanges.binance.trade;

import io.patriot.application.venue.AmendResult;
import io.patriot.application.venue.CancelResult;
import io.patriot.application.venue.PlacementResult;
import io.patriot.application.venue.VenueOrder;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.TradeId;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.signed.VenueCode;
import io.patriot.exchanges.venue.Placed;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** The venue's answers in the words in which the platform thinks of orders. */
public final class VenueWords {
  private VenueWords() {}

  public static <T> PlacementResult placement(Placed<T> placed, ToLongFunction<T> venueOrderId) {
    return switch (placed) {
      case Placed.Accepted<T>(T order) ->
          new PlacementResult.Accepted(Long.toString(venueOrderId.applyAsLong(order)));
      case Placed.Rejected<T>(var code, var message) ->
          code.equals(Integer.toString(VenueCode.OTHER_POSITION_MODE))
              ? new PlacementResult.OtherPositionMode(code, message)
              : new PlacementResult.Rejected(code, message);
      case Placed.NotSent<T> notSent -> new PlacementResult.NotSent(why(notSent));
      case Placed.Unknown<T>(var cause) -> new PlacementResult.Unknown(cause);
    };
  }

  public static AmendResult amendment(Placed<OrderAnswer> placed) {
    return switch (placed) {
      case Placed.Accepted<OrderAnswer> _ -> new AmendResult.Amended();
      case Placed.Rejected<OrderAnswer>(var code, var message) ->
          code.equals(Integer.toString(VenueCode.SAME_ORDER))
              ? new AmendResult.Amended()
              : new AmendResult.Rejected(code, message);
      case Placed.NotSent<OrderAnswer> notSent ->
          new AmendResult.Rejected(notSent.reason().name(), why(notSent));
      case Placed.Unknown<OrderAnswer>(var cause) -> new AmendResult.Unknown(cause);
    };
  }

  private static String why(Placed.NotSent<?> notSent) {
    return switch (notSent.reason()) {
      case CLOSED ->
          "it was not sent: the venue wants to hear nothing from us for another %d s"
              .formatted(seconds(notSent.retryAfter()));
      case OVER_BUDGET ->
          "it was not sent: our share of what the venue allows is used up for another %d s"
              .formatted(seconds(notSent.retryAfter()));
      case NOT_CONNECTED -> "it was not sent: the venue cannot be reached";
    };
  }

  /** Rounded up, so that who waits so long waits long enough. */
  private static long seconds(Duration howLong) {
    return howLong.plusMillis(999).toSeconds();
  }

  public static CancelResult cancellation(Reading<?> reading) {
    return switch (reading) {
      case Reading.Read<?> _ -> new CancelResult.Requested();
      case Reading.VenueError<?>(_, int code, String message) ->
          code == VenueCode.CANCEL_REJECTED || code == VenueCode.NO_SUCH_ORDER
              ? new CancelResult.AlreadyGone()
              : new CancelResult.Unknown(code + " " + message);
      case Reading.Unavailable<?>(var reason, var detail, _) ->
          new CancelResult.Unknown(reason + ": " + detail);
    };
  }

  /**
   * What was found of a plain order.
   *
   * @param trades all trades of the order; not asked for when nothing was executed
   */
  public static VenueOrder order(Reading<OrderAnswer> reading, Reading<List<UserTrade>> trades) {
    return switch (reading) {
      case Reading.Read<OrderAnswer>(var order, _) ->
          switch (trades) {
            case Reading.Read<List<UserTrade>>(var listed, _) -> found(order, listed);
            case Reading.VenueError<List<UserTrade>>(_, int code, String message) ->
                new VenueOrder.Unavailable(code + " " + message);
            case Reading.Unavailable<List<UserTrade>>(var reason, var detail, _) ->
                new VenueOrder.Unavailable(reason + ": " + detail);
          };
      case Reading.VenueError<OrderAnswer>(_, int code, String message) ->
          code == VenueCode.NO_SUCH_ORDER
              ? new VenueOrder.NotFound()
              : new VenueOrder.Unavailable(code + " " + message);
      case Reading.Unavailable<OrderAnswer>(var reason, var detail, _) ->
          new VenueOrder.Unavailable(reason + ": " + detail);
    };
  }

  private static VenueOrder found(OrderAnswer order, List<UserTrade> trades) {
    if (order.status() == OrderStatus.UNHEARD_OF) {
      return new VenueOrder.Unavailable("an order status that is not known here");
    }
    var fills =
        trades.stream()
            .filter(trade -> trade.orderId() == order.orderId())
            .map(VenueWords::fill)
            .toList();
    BigDecimal told =
        fills.stream()
            .map(fill -> fill.quantity().value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    // A live order may trade on between the two questions, and a trade that was told is true.
    boolean isLive = status(order) instanceof VenueOrder.Status.Live;
    int more = told.compareTo(order.executed());
    if (more < 0 || (more > 0 && !isLive)) {
      return new VenueOrder.Unavailable("the venue does not list all trades of the order yet");
    }
    return new VenueOrder.Found(
        Long.toString(order.orderId()),
        new Quantity(order.quantity()),
        order.price().map(Price::new),
        status(order),
        fills);
  }

  private static VenueOrder.Status status(OrderAnswer order) {
    return switch (order.status()) {
      case NEW, PARTIALLY_FILLED, UNHEARD_OF -> new VenueOrder.Status.Live();
      case FILLED -> new VenueOrder.Status.Filled();
      case CANCELED -> new VenueOrder.Status.Cancelled("cancelled at the venue");
      case REJECTED -> new VenueOrder.Status.Rejected("REJECTED", "refused by the venue");
      case EXPIRED -> new VenueOrder.Status.Expired("expired at the venue");
      case EXPIRED_IN_MATCH ->
          new VenueOrder.Status.Expired("it would have traded with the same account");
    };
  }

  /**
   * A fee as it touches the account's money. One that was paid in another coin, such as BNB, does
   * not: converted, our money would differ from the venue's by it. {@link #otherFee} has it.
   */
  public static Money fee(BigDecimal commission, String asset) {
    return asset.equals(Asset.USDT.code())
        ? new Money(commission, Asset.USDT)
        : Money.zero(Asset.USDT);
  }

  /** A fee that was paid in another coin, exact and in that coin. */
  public static Optional<Money> otherFee(BigDecimal commission, String asset) {
    return asset.isEmpty() || asset.equals(Asset.USDT.code()) || commission.signum() == 0
        ? Optional.empty()
        : Optional.of(new Money(commission, new Asset(asset)));
  }

  public static Fill fill(UserTrade trade) {
    return new Fill(
        new TradeId(Long.toString(trade.tradeId())),
        new Price(trade.price()),
        new Quantity(trade.quantity()),
        fee(trade.commission(), trade.commissionAsset()),
        trade.maker() ? Liquidity.MAKER : Liquidity.TAKER,
        trade.at(),
        otherFee(trade.commission(), trade.commissionAsset()));
  }
}
