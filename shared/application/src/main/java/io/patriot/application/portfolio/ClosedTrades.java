package io.patriot.application.portfolio;

import io.patriot.domain.money.Money;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Leg;
import io.patriot.domain.position.Position;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Folds fills into closed trades, in the order in which the account's book took them. What was
 * opened before the first of the fills is passed over, because its entry and its fees are not
 * known.
 */
final class ClosedTrades {
  private static final Comparator<Trade> BY_BOOK = Comparator.comparingLong(Trade::accountVersion);

  private final Map<Leg, OpenTrade> open = new TreeMap<>();
  private final List<ClosedTrade> closed = new ArrayList<>();

  private ClosedTrades() {}

  /** The closed trades among these fills, the one closed last first. */
  static List<ClosedTrade> of(List<Trade> fills) {
    var trades = new ClosedTrades();
    fills.stream().sorted(BY_BOOK).forEach(trades::take);
    return List.copyOf(trades.closed.reversed());
  }

  private void take(Trade trade) {
    BigDecimal after = signed(trade.position());
    BigDecimal change = signed(trade.side(), trade.fill().quantity());
    BigDecimal before = after.subtract(change);
    if (before.signum() == 0) {
      open.put(trade.position().leg(), OpenTrade.of(trade, trade.fill().quantity()));
    } else if (before.signum() == change.signum()) {
      known(trade, before)
          .ifPresent(it -> open.put(trade.position().leg(), it.added(trade.fill())));
    } else {
      reduce(trade, before, after);
    }
  }

  /** What reduces may close all, and what is more than all opens the other way. */
  private void reduce(Trade trade, BigDecimal before, BigDecimal after) {
    Leg leg = trade.position().leg();
    Quantity taken = new Quantity(before.abs()).min(trade.fill().quantity());
    Optional<OpenTrade> reduced = known(trade, before).map(it -> it.reduced(trade, taken));
    boolean isClosed = after.signum() != before.signum();
    if (!isClosed) {
      reduced.ifPresent(it -> open.put(leg, it));
      return;
    }
    reduced.ifPresent(it -> closed.add(it.closedBy(trade)));
    open.remove(leg);
    Quantity turned = trade.fill().quantity().minus(taken);
    if (!turned.isZero()) {
      open.put(leg, OpenTrade.of(trade, turned));
    }
  }

  private Optional<OpenTrade> known(Trade trade, BigDecimal before) {
    return Optional.ofNullable(open.get(trade.position().leg()))
        .filter(it -> (it.direction() == Direction.LONG) == (before.signum() > 0));
  }

  private static BigDecimal signed(Position position) {
    BigDecimal quantity = position.quantity().value();
    return position.direction() == Direction.SHORT ? quantity.negate() : quantity;
  }

  private static BigDecimal signed(Side side, Quantity quantity) {
    return side == Side.SELL ? quantity.value().negate() : quantity.value();
  }

  /** A trade that is not closed yet, as far as its fills are known. */
  private record OpenTrade(
      Trade first,
      Direction direction,
      Quantity added,
      Money cost,
      Quantity taken,
      Money worth,
      Money realised,
      Money fees) {
    private static final int PRICE_DIGITS = 8;

    static OpenTrade of(Trade trade, Quantity quantity) {
      Money nothing = Money.zero(trade.fill().fee().asset());
      return new OpenTrade(
          trade,
          trade.side() == Side.BUY ? Direction.LONG : Direction.SHORT,
          quantity,
          trade.fill().price().times(quantity, nothing.asset()),
          Quantity.ZERO,
          nothing,
          nothing,
          feeOf(trade.fill(), quantity));
    }

    OpenTrade added(Fill fill) {
      return new OpenTrade(
          first,
          direction,
          added.plus(fill.quantity()),
          cost.plus(fill.cost()),
          taken,
          worth,
          realised,
          fees.plus(fill.fee()));
    }

    OpenTrade reduced(Trade trade, Quantity quantity) {
      return new OpenTrade(
          first,
          direction,
          added,
          cost,
          taken.plus(quantity),
          worth.plus(trade.fill().price().times(quantity, worth.asset())),
          realised.plus(trade.gain()),
          fees.plus(closingFee(trade.fill(), quantity)));
    }

    ClosedTrade closedBy(Trade last) {
      return new ClosedTrade(
          last.position().symbol(),
          direction,
          taken,
          cost.per(added, PRICE_DIGITS, RoundingMode.HALF_EVEN),
          worth.per(taken, PRICE_DIGITS, RoundingMode.HALF_EVEN),
          realised,
          fees,
          first.fill().at(),
          last.fill().at(),
          last.order());
    }

    /** Of a fill that turns a position, the one part is closing and the rest is opening. */
    private static Money feeOf(Fill fill, Quantity opening) {
      return fill.fee().share(opening, fill.quantity(), RoundingMode.HALF_EVEN);
    }

    /** The rest of the fee, so that both parts together are all of it. */
    private static Money closingFee(Fill fill, Quantity closing) {
      Quantity opening = fill.quantity().minus(closing);
      return opening.isZero() ? fill.fee() : fill.fee().minus(feeOf(fill, opening));
    }
  }
}
