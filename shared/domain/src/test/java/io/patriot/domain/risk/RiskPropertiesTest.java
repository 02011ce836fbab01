package io.patriot.domain.risk;

import static io.patriot.domain.Examples.ACCOUNT;
import static io.patriot.domain.Examples.BTC;
import static io.patriot.domain.Examples.BTCUSDT;
import static io.patriot.domain.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.Examples;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.Limits;
import io.patriot.domain.account.WorkingOrder;
import io.patriot.domain.market.Quote;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TimeInForce;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is asked for and in whatever order it fills, the account stays within its limits. */
class RiskPropertiesTest {
  private static final Price PRICE = Price.of("60000");
  private static final int WORKING_MAX = 5;
  private static final Limits LIMITS =
      new Limits(Money.usdt("10000"), Rate.of("0.5"), 3, WORKING_MAX, 1);
  private static final int LOTS_MAX = 60;

  @Property(tries = 2_000)
  void approvedOrdersNeverExceedTheLimitsCountingThoseInFlight(
      @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 9_999) Integer> dice) {
    AccountBook book =
        AccountBook.opened(ACCOUNT, new AccountEvent.Opened(Money.usdt("15000"), LIMITS));
    var working = new ArrayList<OrderIntent>();
    for (int i = 0; i < dice.size(); i++) {
      int die = dice.get(i);
      if (die % 3 == 0 && !working.isEmpty()) {
        book = ended(book, working.remove(die / 3 % working.size()), die % 2 == 0);
      } else {
        OrderIntent wish = wish(i, die);
        if (judged(book, wish) instanceof RiskVerdict.Approved approved) {
          book =
              book.after(wish, new OrderEvent.Approved(approved.reserved(), approved.reference()));
          working.add(wish);
        }
      }
      staysWithinLimits(book);
    }
  }

  private static void staysWithinLimits(AccountBook book) {
    assertThat(book.working().size()).isLessThanOrEqualTo(WORKING_MAX);
    assertThat(book.reserved().isNegative()).isFalse();
    book.working().values().forEach(o -> assertThat(o.reserved().isNegative()).isFalse());
    assertThat(worst(book, Side.BUY)).isLessThanOrEqualTo(book.positionMax().amount());
    assertThat(worst(book, Side.SELL)).isLessThanOrEqualTo(book.positionMax().amount());
    assertThat(book.free().isNegative()).isFalse();
  }

  /**
   * What the position would be worth if every working order of one side filled and no other: those
   * that may only reduce first, as far as there is something to reduce.
   */
  private static BigDecimal worst(AccountBook book, Side side) {
    Quantity reducible = book.position(BTC).reducibleBy(side);
    Quantity held = book.position(BTC).direction().isReducedBy(side) ? reducible : Quantity.ZERO;
    Quantity left = held.minus(working(book, side, true).min(held));
    BigDecimal start =
        held.isZero() ? book.position(BTC).quantity().value() : left.value().negate();
    return start.add(working(book, side, false).value()).multiply(PRICE.value());
  }

  private static Quantity working(AccountBook book, Side side, boolean reduceOnly) {
    Quantity sum = Quantity.ZERO;
    for (WorkingOrder order : book.working().values()) {
      if (order.side() == side && order.reduceOnly() == reduceOnly) {
        sum = sum.plus(order.leaves());
      }
    }
    return sum;
  }

  /** A venue cuts an order that may only reduce to what there is to reduce. */
  private static AccountBook ended(AccountBook book, OrderIntent order, boolean filled) {
    Quantity quantity =
        order.terms().reduceOnly()
            ? order.quantity().min(book.position(BTC).reducibleBy(order.side()))
            : order.quantity();
    if (!filled || quantity.isZero()) {
      return book.after(order, new OrderEvent.Cancelled("asked to"));
    }
    var fill = new OrderEvent.Filled(Examples.aFillOf(quantity.toString(), PRICE.toString()));
    AccountBook after = book.after(order, fill);
    return quantity.equals(order.quantity())
        ? after
        : after.after(order, new OrderEvent.Expired("nothing left to reduce"));
  }

  private static RiskVerdict judged(AccountBook book, OrderIntent wish) {
    Quantity one = Quantity.of("1");
    var quote = new Quote(BTC, PRICE, one, PRICE, one, PRICE, NOON);
    return RiskPolicy.STANDARD.judge(new RiskFacts(book, BTCUSDT, quote, wish.terms(), NOON));
  }

  private static OrderIntent wish(int number, int die) {
    Side side = die % 2 == 0 ? Side.BUY : Side.SELL;
    Quantity quantity = new Quantity(BigDecimal.valueOf(1 + die / 7 % LOTS_MAX, 3));
    OrderType type =
        die % 5 == 0 ? new OrderType.Market() : new OrderType.Limit(PRICE, TimeInForce.GTC);
    return Examples.anIntent(
        "wish:" + number, new OrderTerms(BTC, side, quantity, type, die % 5 < 2));
  }
}
