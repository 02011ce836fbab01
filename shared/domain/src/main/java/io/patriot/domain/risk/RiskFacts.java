package io.patriot.domain.risk;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.WorkingOrder;
import io.patriot.domain.limit.OrderTaken;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Quote;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Leg;
import io.patriot.domain.position.Position;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;

/**
 * Everything the rules look at when they judge one order: the account, the market, the order, the
 * moment, and what surrounds it.
 *
 * <p>Many rules ask for the same numbers, so those are made once.
 */
public final class RiskFacts {
  /**
   * A market order is counted at the best price moved against it by this much, because the book
   * moves while it travels.
   */
  public static final Rate MARKET_ORDER_BUFFER = Rate.of("0.005");

  /** What a taker pays at most on the venues we know; money set aside for fees uses it. */
  public static final Rate FEE_ALLOWANCE = Rate.of("0.0005");

  private final AccountBook book;
  private final Instrument instrument;
  private final Quote quote;
  private final OrderTerms terms;
  private final Instant now;
  private final Surroundings around;
  private final Position position;
  private final Price countedPrice;
  private final Quantity reducing;

  public RiskFacts(
      AccountBook book,
      Instrument instrument,
      Quote quote,
      OrderTerms terms,
      Instant now,
      Surroundings around) {
    this.book = book;
    this.instrument = instrument;
    this.quote = quote;
    this.terms = terms;
    this.now = now;
    this.around = around;
    this.position = book.position(terms);
    this.countedPrice = CountedPrice.of(terms, quote);
    this.reducing = howMuchReduces();
  }

  /** An order that no limits bind but its account's own. */
  public RiskFacts(
      AccountBook book, Instrument instrument, Quote quote, OrderTerms terms, Instant now) {
    this(book, instrument, quote, terms, now, Surroundings.none(book.currency()));
  }

  public AccountBook book() {
    return book;
  }

  public Instrument instrument() {
    return instrument;
  }

  public Quote quote() {
    return quote;
  }

  public OrderTerms terms() {
    return terms;
  }

  public Instant now() {
    return now;
  }

  public Surroundings around() {
    return around;
  }

  /** The position that the order is for. */
  Leg leg() {
    return position.leg();
  }

  /** The market's price on the side this order would trade against. */
  public Price reference() {
    return terms.side() == Side.BUY ? quote.ask() : quote.bid();
  }

  /** The price at which the order is to begin: its limit, its trigger, or the market's. */
  public Price entry() {
    return terms.type().limitPrice().or(terms.type()::triggerPrice).orElseGet(this::reference);
  }

  /** The price that the order's worth is counted at: the worst it may come to. */
  public Price countedPrice() {
    return countedPrice;
  }

  /** What the order is worth at the counted price. */
  public Money notional() {
    return instrument.notional(countedPrice, terms.quantity());
  }

  /**
   * How much of the order makes the position smaller, after the working orders of the same side
   * that count on the position too. Orders that may only reduce do not take from each other, since
   * the venue cuts each to what is left: a stop and a target can protect the same position. One
   * that closes or guards the position takes what is held by then, whatever came before it.
   */
  public Quantity reducing() {
    return reducing;
  }

  private Quantity howMuchReduces() {
    Quantity reducible = position.reducibleBy(terms.side());
    if (reducible.isZero()) {
      return Quantity.ZERO;
    }
    if (terms.closesPosition() || terms.guard().isPresent()) {
      return reducible.min(terms.quantity());
    }
    Quantity counted = working(false);
    Quantity taken = terms.reduceOnly() ? counted : counted.plus(working(true));
    return reducible.minus(taken.min(reducible)).min(terms.quantity());
  }

  /** How much of the order opens or adds risk. */
  public Quantity opening() {
    return reducing.isZero() ? terms.quantity() : terms.quantity().minus(reducing);
  }

  /** What the order takes of the account's limits if it passes; one that opens nothing, nothing. */
  public Optional<OrderTaken> taken() {
    return opening().isZero()
        ? Optional.empty()
        : Optional.of(
            new OrderTaken(now, book.budget().dayOf(now), around.standing().equityAtLastPrices()));
  }

  /** The money the order may need: what its opening part ties up, and its fee. */
  public Money needed() {
    Money tiedUp = instrument.notional(countedPrice, opening());
    Money margin =
        new Money(
            tiedUp
                .amount()
                .divide(
                    BigDecimal.valueOf(book.limits().leverage()),
                    Money.SHARE_DIGITS,
                    RoundingMode.CEILING),
            tiedUp.asset());
    return margin.plus(notional().times(FEE_ALLOWANCE));
  }

  /**
   * What the position would be worth if this order and all working ones of its side traded in full,
   * those that may only reduce first.
   */
  public Money worstPosition() {
    return instrument.notional(countedPrice, worstQuantity());
  }

  private Quantity worstQuantity() {
    Quantity held =
        position.direction().isReducedBy(terms.side()) ? Quantity.ZERO : position.quantity();
    Quantity reducible = position.reducibleBy(terms.side());
    Quantity against = reducible.minus(working(true).min(reducible));
    Quantity added = working(false).plus(terms.quantity());
    Quantity beyond = added.minus(added.min(against));
    return held.plus(beyond);
  }

  /** What that position would lose at the stop, or without one the share that is taken for it. */
  public Money worstLoss() {
    return loss(worstQuantity());
  }

  /** What the part that this order opens would lose. */
  public Money openingLoss() {
    return loss(opening());
  }

  private Money loss(Quantity quantity) {
    if (around.stop().isEmpty()) {
      return instrument.notional(countedPrice, quantity).times(Standing.LOSS_WITHOUT_STOP);
    }
    BigDecimal distance = entry().value().subtract(around.stop().get().value()).abs();
    return new Money(distance.multiply(quantity.value()), instrument.quote());
  }

  /** What the working orders of this order's side may still trade. */
  private Quantity working(boolean reduceOnly) {
    Leg leg = position.leg();
    Quantity sum = Quantity.ZERO;
    for (WorkingOrder order : book.working().values()) {
      if (order.reduceOnly() == reduceOnly
          && order.leg().equals(leg)
          && order.side() == terms.side()) {
        sum = sum.plus(order.leaves());
      }
    }
    return sum;
  }
}
