package io.patriot.aws.trading;

import static io.patriot.testkit.AccountExamples.aPaperBook;
import static io.patriot.testkit.OrderExamples.NOON;

import io.patriot.application.order.Commit;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountStatus;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.limit.DayZone;
import io.patriot.domain.limit.OrderTaken;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TimeInForce;
import io.patriot.domain.order.TradeId;
import io.patriot.domain.risk.DenialReason;
import io.patriot.testkit.OrderExamples;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** An account's life by the dice of a seed: orders asked for, sent, filled, ended, in any mix. */
final class RandomHistory {
  private static final int STEPS = 40;
  private static final List<String> SYMBOLS = List.of("BTCUSDT", "ETHUSDT", "1000SHIBUSDT");

  private static final List<TimeInForce> TIMES_IN_FORCE = List.of(TimeInForce.values());

  private final Random dice;
  private final List<Order> orders = new ArrayList<>();
  private final List<Commit> commits = new ArrayList<>();
  private AccountBook book = aPaperBook();

  RandomHistory(long seed) {
    dice = new Random(seed);
  }

  List<Commit> commits() {
    for (int step = 0; step < STEPS; step++) {
      if (orders.isEmpty() || dice.nextInt(4) == 0) {
        ask(step);
      } else {
        goOn(step);
      }
    }
    return commits;
  }

  private void ask(int step) {
    OrderIntent intent = OrderExamples.anIntent("dice:" + step, terms());
    OrderEvent verdict =
        dice.nextInt(4) == 0
            ? new OrderEvent.Denied(denial())
            : new OrderEvent.Approved(money(), price(), taken(step));
    Commit commit = Steps.decision(book, intent, verdict, at(step));
    orders.add(commit.order());
    remember(commit);
  }

  private Optional<OrderTaken> taken(int step) {
    return dice.nextBoolean()
        ? Optional.empty()
        : Optional.of(new OrderTaken(at(step), DayZone.UTC.dayOf(at(step)), money()));
  }

  /** Whatever may come next for one of the orders; what may not is left out. */
  private void goOn(int step) {
    int which = dice.nextInt(orders.size());
    Order order = orders.get(which);
    try {
      Commit commit = Steps.step(order, event(order, step), book, null, at(step));
      orders.set(which, commit.order());
      remember(commit);
    } catch (IllegalStateException e) {
      orders.set(which, order); // it could not happen to this order
    }
  }

  private void remember(Commit commit) {
    commits.add(commit);
    AccountBook after = commit.book();
    book = after == null ? book : after;
  }

  private OrderEvent event(Order order, int step) {
    return switch (dice.nextInt(10)) {
      case 0, 1 -> new OrderEvent.Submitted(dice.nextInt(1, 5), at(step + 1));
      case 2 -> new OrderEvent.Accepted("venue:" + step);
      case 3 -> new OrderEvent.OutcomeUnknown("time-out \"" + step + "\" \u00e4\u20ac");
      case 9 -> new OrderEvent.NotFound();
      case 4 -> new OrderEvent.CancelRequested("user:1");
      case 5 -> new OrderEvent.Cancelled("user");
      case 6 -> dice.nextInt(3) == 0 ? new OrderEvent.Rejected("-2019", "no margin") : fill(order);
      case 7 -> dice.nextInt(3) == 0 ? new OrderEvent.Expired("too late") : fill(order);
      default -> fill(order);
    };
  }

  private OrderEvent fill(Order order) {
    BigDecimal leaves = order.leaves().value();
    if (leaves.signum() == 0) {
      throw new IllegalStateException("Nothing left");
    }
    Quantity part =
        new Quantity(
            dice.nextBoolean() ? leaves : leaves.divide(BigDecimal.TWO).stripTrailingZeros());
    return new OrderEvent.Filled(
        new Fill(
            new TradeId("t" + dice.nextInt()),
            price(),
            part,
            new Money(decimal(6, 4).negate(), Asset.USDT),
            dice.nextBoolean() ? Liquidity.MAKER : Liquidity.TAKER,
            at(dice.nextInt(100))));
  }

  private OrderTerms terms() {
    return new OrderTerms(
        symbol(),
        dice.nextBoolean() ? Side.BUY : Side.SELL,
        quantity(),
        dice.nextBoolean()
            ? new OrderType.Market()
            : new OrderType.Limit(price(), TIMES_IN_FORCE.get(dice.nextInt(TIMES_IN_FORCE.size()))),
        dice.nextBoolean());
  }

  private DenialReason denial() {
    Duration age = Duration.ofNanos(dice.nextLong(1L << 40));
    return switch (dice.nextInt(16)) {
      case 0 -> new DenialReason.UnknownInstrument(symbol());
      case 1 -> new DenialReason.StalePrice(age, Duration.ofSeconds(8));
      case 2 -> new DenialReason.IntentExpired(age);
      case 3 -> new DenialReason.AccountNotActive(AccountStatus.SUSPENDED);
      case 4 -> new DenialReason.TradingNotAllowed(TradingState.HALTED);
      case 5 -> new DenialReason.QuantityOffGrid(quantity(), quantity());
      case 6 -> new DenialReason.PriceOffGrid(price(), price());
      case 7 -> new DenialReason.QuantityOutOfRange(quantity(), quantity(), quantity());
      case 8 -> new DenialReason.BelowMinimumNotional(money(), money());
      case 9 -> new DenialReason.PriceTooFar(price(), price(), Rate.of("0.05"));
      case 10 -> new DenialReason.PositionTooLarge(money(), money());
      case 11 -> new DenialReason.TooManyPositions(10, 10);
      case 12 -> new DenialReason.TooManyOrders(100, 100);
      case 13 -> new DenialReason.NothingToReduce(quantity(), Quantity.ZERO);
      case 14 -> new DenialReason.PlatformStopped(TradingState.HALTED);
      default -> new DenialReason.InsufficientFunds(money(), money().negated());
    };
  }

  private Symbol symbol() {
    return new Symbol(SYMBOLS.get(dice.nextInt(SYMBOLS.size())));
  }

  private Price price() {
    return new Price(decimal(5, 8));
  }

  private Quantity quantity() {
    return new Quantity(decimal(4, 3));
  }

  private Money money() {
    return new Money(decimal(9, 12), Asset.USDT);
  }

  private BigDecimal decimal(int wholeDigits, int fractionDigits) {
    BigInteger limit = BigInteger.TEN.pow(wholeDigits + fractionDigits);
    var unscaled = new BigInteger(limit.bitLength(), dice).mod(limit).add(BigInteger.ONE);
    return new BigDecimal(unscaled, fractionDigits);
  }

  private Instant at(int step) {
    return NOON.plusNanos(step * 1_234_567_891L);
  }
}
