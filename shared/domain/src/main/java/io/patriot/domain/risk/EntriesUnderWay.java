package io.patriot.domain.risk;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.WorkingOrder;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Leg;
import io.patriot.domain.position.Position;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The working orders of one position that may open or add to it. Those against what is held are
 * counted as if it had been closed before they trade: an order that only reduces, or the venue, may
 * do that at any time, and nobody would ask the rules then.
 */
final class EntriesUnderWay {
  private BigDecimal buys = BigDecimal.ZERO;
  private BigDecimal sells = BigDecimal.ZERO;
  private Money reserved;

  private EntriesUnderWay(Money nothing) {
    reserved = nothing;
  }

  static Map<Leg, EntriesUnderWay> of(AccountBook book) {
    var entries = new TreeMap<Leg, EntriesUnderWay>();
    for (WorkingOrder order : book.working().values()) {
      if (!order.reduceOnly()) {
        entries
            .computeIfAbsent(order.leg(), _ -> new EntriesUnderWay(Money.zero(book.currency())))
            .add(order);
      }
    }
    return entries;
  }

  private void add(WorkingOrder order) {
    BigDecimal leaves = order.leaves().value();
    if (order.side() == Side.BUY) {
      buys = buys.add(leaves);
    } else {
      sells = sells.add(leaves);
    }
    reserved = reserved.plus(order.reserved());
  }

  /** What the position could be worth at most, beyond what it is worth now. */
  BigDecimal worthBeyond(Position held, BigDecimal worth) {
    BigDecimal quantity = held.quantity().value();
    boolean isLong = held.direction() == Direction.LONG;
    BigDecimal added = isLong ? buys : sells;
    BigDecimal turned = (isLong ? sells : buys).subtract(quantity);
    return added
        .max(turned)
        .multiply(worth)
        .divide(quantity, Money.SHARE_DIGITS, RoundingMode.CEILING);
  }

  /** The same where nothing is held; without a price, what was set aside tells what is opened. */
  BigDecimal worthAlone(@Nullable Price price, int leverage) {
    return price == null
        ? reserved.amount().multiply(BigDecimal.valueOf(leverage))
        : price.value().multiply(buys.max(sells));
  }
}
