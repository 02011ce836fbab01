package io.patriot.domain.risk;

import static io.patriot.domain.Examples.ACCOUNT;
import static io.patriot.domain.Examples.NOON;
import static io.patriot.domain.Examples.aFillOf;
import static io.patriot.domain.Examples.anIntent;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.Limits;
import io.patriot.domain.limit.LimitScope;
import io.patriot.domain.limit.RecentOrders;
import io.patriot.domain.limit.RiskLimits;
import io.patriot.domain.limit.TradingDay;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Quote;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Position;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * A million wishes, several decided at once on what each saw, stored only where nothing came
 * between: whatever then trades, and in whatever order, no limit is passed.
 */
class InFlightTest {
  private static final long SEED = 20_260_105;
  private static final int WISHES = 1_000_000;
  private static final int WISHES_OF_ONE_ACCOUNT = 25;
  private static final int TRADED_OUT_EVERY = 32;

  private static final List<Symbol> MARKETS =
      List.of(new Symbol("BTCUSDT"), new Symbol("ETHUSDT"), new Symbol("SOLUSDT"));
  private static final List<Instrument> INSTRUMENTS =
      MARKETS.stream().map(InFlightTest::instrument).toList();
  private static final Quantity ONE = Quantity.of("1");
  private static final int[] USUAL_PRICES = {60_000, 2_500, 150};
  private static final RiskLimits.Pace PACE = new RiskLimits.Pace(3, 1, 9);
  private static final int LEVERAGE_MAX = 2;
  private static final RiskLimits LIMITS =
      new RiskLimits(
          new RiskLimits.Holding(Money.usdt("9000"), Rate.of("1"), 2, LEVERAGE_MAX),
          new RiskLimits.Losses(Rate.of("0.08"), Rate.of("0.15"), Rate.of("0.05")),
          PACE,
          false);

  private final SplittableRandom dice = new SplittableRandom(SEED);
  private final Map<Symbol, Price> prices = new HashMap<>();
  private final List<OrderIntent> working = new ArrayList<>();
  private final List<Instant> opened = new ArrayList<>();
  private AccountBook book = aBook();
  private TradingDay day = new TradingDay(LocalDate.EPOCH, Money.usdt("10000"), 0);
  private RecentOrders recent = RecentOrders.NONE;
  private Instant now = NOON;
  private int approvals;
  private int conflicts;
  private final Map<Class<?>, Integer> denials = new HashMap<>();

  @Test
  void noLimitIsPassedCountingWhatIsInFlight() {
    for (int wish = 0; wish < WISHES; ) {
      begin();
      int until = wish + WISHES_OF_ONE_ACCOUNT;
      while (wish < until) {
        int together = 1 + dice.nextInt(3);
        decide(wish, together);
        wish += together;
        happen();
      }
    }
    assertThat(approvals).as("approved").isGreaterThan(WISHES / 10);
    assertThat(conflicts).as("not stored, something came between").isGreaterThan(WISHES / 20);
    assertThat(denials.keySet())
        .as("limits that were met")
        .contains(
            DenialReason.OrdersTooFast.class,
            DenialReason.OrdersOfDayPlaced.class,
            DenialReason.DayLossReached.class,
            DenialReason.LeverageTooHigh.class,
            DenialReason.OpenLossTooHigh.class,
            DenialReason.PositionLossTooHigh.class,
            DenialReason.PositionTooLarge.class,
            DenialReason.TooManyPositions.class);
  }

  private void begin() {
    book = aBook();
    day = new TradingDay(LocalDate.EPOCH, book.wallet(), 0);
    recent = RecentOrders.NONE;
    working.clear();
    opened.clear();
    for (int i = 0; i < MARKETS.size(); i++) {
      prices.put(MARKETS.get(i), new Price(BigDecimal.valueOf(USUAL_PRICES[i])));
    }
  }

  /** All look at the same moment; the first that is stored moves the book on. */
  private void decide(int number, int together) {
    AccountBook seen = book;
    Surroundings around = around(seen);
    for (int i = 0; i < together; i++) {
      OrderIntent wish = wish("wish:" + (number + i));
      var facts =
          new RiskFacts(
              seen,
              INSTRUMENTS.get(MARKETS.indexOf(wish.symbol())),
              quote(wish.symbol()),
              wish.terms(),
              now,
              around);
      switch (RiskPolicy.STANDARD.judge(facts)) {
        case RiskVerdict.Denied(var reason) -> denials.merge(reason.getClass(), 1, Integer::sum);
        case RiskVerdict.Approved approved -> store(seen, wish, facts, approved);
      }
    }
  }

  private void store(
      AccountBook seen, OrderIntent wish, RiskFacts facts, RiskVerdict.Approved approved) {
    if (seen.version() != book.version()) {
      conflicts++;
      return;
    }
    boolean opens = !facts.opening().isZero();
    if (opens) {
      isWithinTheDaysLoss(number(facts));
    }
    book = book.after(wish, new OrderEvent.Approved(approved.reserved(), approved.reference()));
    working.add(wish);
    if (opens) {
      day = day.withOneMoreOrder();
      recent = recent.and(now);
      opened.add(now);
      isWithinThePace();
    }
    approvals++;
    if (opens && approvals % TRADED_OUT_EVERY == 0) {
      tradedOut(wish, Side.BUY, false);
      tradedOut(wish, Side.SELL, false);
      tradedOut(wish, Side.BUY, true);
      tradedOut(wish, Side.SELL, true);
    }
  }

  private static BigDecimal number(RiskFacts facts) {
    return facts.around().standing().equity().amount();
  }

  private void isWithinTheDaysLoss(BigDecimal equity) {
    if (equity.compareTo(new BigDecimal("9500")) <= 0) {
      fail("An entry after a lost day: %s, seed %s", equity, SEED);
    }
  }

  private void isWithinThePace() {
    long lastMinute = opened.stream().filter(at -> at.isAfter(now.minusSeconds(60))).count();
    if (lastMinute > PACE.minuteMax() || opened.size() > PACE.perDay()) {
      fail("%s in a minute, %s in a day, seed %s", lastMinute, opened.size(), SEED);
    }
  }

  /** The book if every order of a side traded now, after those that only reduce or without. */
  private void tradedOut(OrderIntent wish, Side side, boolean reducingFirst) {
    AccountBook then = book;
    if (reducingFirst) {
      for (OrderIntent order : working) {
        if (order.terms().reduceOnly()) {
          then = traded(then, order);
        }
      }
    }
    for (OrderIntent order : working) {
      if (order.side() == side && !order.terms().reduceOnly()) {
        then = traded(then, order);
      }
    }
    isWithinTheLimits(wish, then);
  }

  private void isWithinTheLimits(OrderIntent wish, AccountBook then) {
    BigDecimal exposure = BigDecimal.ZERO;
    BigDecimal equity = equity(then);
    for (Position position : then.positions().values()) {
      BigDecimal worth = price(position.symbol()).value().multiply(position.quantity().value());
      exposure = exposure.add(worth);
      if (isGrownBy(wish, position)
          && worth.compareTo(equity.multiply(new BigDecimal("0.8"))) > 0) {
        fail("A position of %s may lose too much, seed %s", worth, SEED);
      }
      if (isGrownBy(wish, position) && worth.compareTo(new BigDecimal("9000")) > 0) {
        fail("A position of %s, seed %s", worth, SEED);
      }
    }
    if (then.positions().size() > 2) {
      fail("%s positions, seed %s", then.positions().size(), SEED);
    }
    if (exposure.compareTo(equity.multiply(BigDecimal.valueOf(LEVERAGE_MAX))) > 0
        || exposure
                .multiply(new BigDecimal("0.10"))
                .compareTo(equity.multiply(new BigDecimal("0.15")))
            > 0) {
      fail("%s held of %s, seed %s", exposure, equity, SEED);
    }
  }

  private BigDecimal equity(AccountBook then) {
    BigDecimal equity = then.wallet().amount();
    for (Position position : then.positions().values()) {
      equity = equity.add(position.unrealised(price(position.symbol())).amount());
    }
    return equity;
  }

  /** What was held before may have become too large by its price alone. */
  private static boolean isGrownBy(OrderIntent wish, Position position) {
    return position.symbol().equals(wish.symbol())
        && !position.direction().isReducedBy(wish.side());
  }

  /** Time goes on, an order ends, prices move. */
  private void happen() {
    now = now.plusSeconds(dice.nextInt(25));
    if (!working.isEmpty() && dice.nextInt(2) == 0) {
      OrderIntent order = working.remove(dice.nextInt(working.size()));
      book =
          dice.nextInt(3) == 0
              ? book.after(order, new OrderEvent.Cancelled("asked to"))
              : traded(book, order);
    }
    if (working.isEmpty() && dice.nextInt(3) == 0) {
      int market = dice.nextInt(MARKETS.size());
      int percent = 94 + dice.nextInt(13);
      prices.put(
          MARKETS.get(market),
          new Price(BigDecimal.valueOf((long) USUAL_PRICES[market] * percent, 2)));
    }
  }

  private AccountBook traded(AccountBook before, OrderIntent order) {
    Quantity reducible = before.position(order.terms()).reducibleBy(order.side());
    Quantity quantity =
        order.terms().reduceOnly() ? order.quantity().min(reducible) : order.quantity();
    if (quantity.isZero()) {
      return before.after(order, new OrderEvent.Expired("nothing to reduce"));
    }
    String price = price(order.symbol()).toString();
    AccountBook after =
        before.after(order, new OrderEvent.Filled(aFillOf(quantity.toString(), price)));
    return quantity.equals(order.quantity())
        ? after
        : after.after(order, new OrderEvent.Expired("nothing more to reduce"));
  }

  private OrderIntent wish(String id) {
    int market = dice.nextInt(MARKETS.size());
    long thousandths = 1L + dice.nextInt(12_000_000 / USUAL_PRICES[market]);
    Side side = dice.nextBoolean() ? Side.BUY : Side.SELL;
    return anIntent(
        id,
        new OrderTerms(
            MARKETS.get(market),
            side,
            new Quantity(BigDecimal.valueOf(thousandths, 3)),
            new OrderType.Market(),
            dice.nextInt(5) == 0));
  }

  private Surroundings around(AccountBook seen) {
    Standing standing = Standing.of(seen, KnownPrices.fresh(prices), Map.of());
    return new Surroundings(
        List.of(
            new LimitsInForce(
                new LimitScope(LimitScope.Kind.ACCOUNT, "own"),
                LIMITS,
                day,
                recent,
                standing.equity())),
        standing,
        Optional.empty());
  }

  private Quote quote(Symbol symbol) {
    Price price = price(symbol);
    return new Quote(symbol, price, ONE, price, ONE, price, now);
  }

  private Price price(Symbol symbol) {
    return requireNonNull(prices.get(symbol));
  }

  private static Instrument instrument(Symbol symbol) {
    return new Instrument(
        symbol,
        new Asset("COIN"),
        Asset.USDT,
        Price.of("0.01"),
        Quantity.of("0.001"),
        Quantity.of("0.001"),
        Quantity.of("1000"),
        Money.usdt("5"),
        Rate.of("0.05"));
  }

  private static AccountBook aBook() {
    return AccountBook.opened(
        ACCOUNT,
        new AccountEvent.Opened(
            Money.usdt("10000"), new Limits(Money.usdt("9000"), Rate.of("1"), 3, 50, 5)));
  }
}
