package io.patriot.bench;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.Limits;
import io.patriot.domain.limit.LimitScope;
import io.patriot.domain.limit.RecentOrders;
import io.patriot.domain.limit.RiskLimits;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.domain.limit.TradingDay;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Quote;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TimeInForce;
import io.patriot.domain.order.TradeId;
import io.patriot.domain.risk.KnownPrices;
import io.patriot.domain.risk.LimitsInForce;
import io.patriot.domain.risk.RiskFacts;
import io.patriot.domain.risk.RiskPolicy;
import io.patriot.domain.risk.RiskVerdict;
import io.patriot.domain.risk.Standing;
import io.patriot.domain.risk.Surroundings;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.OrderExamples;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * How many orders a second the risk rules judge for an account with fifty open positions, all rules
 * and the limits of platform, person and account; and how long ten thousand take at once.
 */
final class Judging implements Benchmark {
  /** One core is counted by the time that it worked, not by the time that others had it. */
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final int GOAL_PER_S = 200_000;
  private static final int POSITIONS = 50;
  private static final int ROUNDS = 8;
  private static final int ORDERS_A_ROUND = 400_000;
  private static final int AT_ONCE = 10_000;
  private static final double NS_IN_S = 1e9;
  private static final double NS_IN_MS = 1e6;
  private static final int MS_MAX = 1_000;
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);

  private final Map<Symbol, Price> prices = new HashMap<>();
  private final List<Symbol> markets = new ArrayList<>();
  private final List<Instrument> instruments = new ArrayList<>();
  private final List<Quote> quotes = new ArrayList<>();
  private final AccountBook book;
  private final KnownPrices knownPrices;

  Judging() {
    AccountBook opened =
        AccountBook.opened(
            AccountExamples.ACCOUNT,
            new AccountEvent.Opened(
                Money.usdt("1000000"),
                new Limits(Money.usdt("10000"), Rate.of("0.2"), POSITIONS + 10, 100, 1)));
    for (int i = 0; i < POSITIONS; i++) {
      opened = holding(opened, i);
    }
    book = opened;
    knownPrices = KnownPrices.fresh(prices);
  }

  @Override
  public String name() {
    return "risk";
  }

  @Override
  public List<Row> run(Options options) throws InterruptedException {
    double valued = 0;
    double given = 0;
    Standing standing = Standing.of(book, knownPrices, Map.of());
    for (int round = 0; round < ROUNDS; round++) {
      valued = Math.max(valued, perSecond(Optional.empty()));
      given = Math.max(given, perSecond(Optional.of(standing)));
    }
    double together = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      together = Math.min(together, atOnceMs());
    }
    return List.of(
        new Row.Judged(
            name(),
            "orders judged on one core, "
                + POSITIONS
                + " positions valued for each, best of "
                + ROUNDS
                + " rounds",
            String.format(Locale.ROOT, "%,.0f/s", valued),
            String.format(Locale.ROOT, "≥ %,d/s", GOAL_PER_S),
            valued >= GOAL_PER_S),
        new Row.Noted(
            name(),
            "the same, positions valued once for all orders",
            String.format(Locale.ROOT, "%,.0f/s", given)),
        new Row.Judged(
            name(),
            String.format(
                Locale.ROOT, "%,d orders at once, a thread each, best of %d", AT_ONCE, ROUNDS),
            String.format(Locale.ROOT, "%.0f ms", together),
            String.format(Locale.ROOT, "≤ %,d ms", MS_MAX),
            together <= MS_MAX));
  }

  private double perSecond(Optional<Standing> known) {
    int approved = 0;
    long start = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < ORDERS_A_ROUND; i++) {
      if (judged(i, known) instanceof RiskVerdict.Approved) {
        approved++;
      }
    }
    long took = THREADS.getCurrentThreadCpuTime() - start;
    if (approved != ORDERS_A_ROUND) {
      throw new IllegalStateException("Denied: " + judged(0, known));
    }
    return ORDERS_A_ROUND * NS_IN_S / took;
  }

  private double atOnceMs() throws InterruptedException {
    var tasks = new ArrayList<Callable<RiskVerdict>>();
    for (int i = 0; i < AT_ONCE; i++) {
      int number = i;
      tasks.add(() -> judged(number, Optional.empty()));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long start = System.nanoTime();
      for (var verdict : threads.invokeAll(tasks)) {
        if (!(verdict.get() instanceof RiskVerdict.Approved)) {
          throw new IllegalStateException("Denied: " + verdict.get());
        }
      }
      return (System.nanoTime() - start) / NS_IN_MS;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private RiskVerdict judged(int number, Optional<Standing> known) {
    int market = number % POSITIONS;
    var terms =
        new OrderTerms(
            markets.get(market),
            Side.BUY,
            new Quantity(BigDecimal.valueOf(1L + number % 9, 1)),
            new OrderType.Limit(quotes.get(market).bid(), TimeInForce.GTC),
            false);
    Standing standing = known.orElseGet(() -> Standing.of(book, knownPrices, Map.of()));
    return RiskPolicy.STANDARD.judge(
        new RiskFacts(
            book,
            instruments.get(market),
            quotes.get(market),
            terms,
            NOON,
            new Surroundings(limits(standing), standing, Optional.empty())));
  }

  private static List<LimitsInForce> limits(Standing standing) {
    return List.of(
        of(LimitScope.Kind.PLATFORM, standing),
        of(LimitScope.Kind.USER, standing),
        of(LimitScope.Kind.ACCOUNT, standing));
  }

  private static LimitsInForce of(LimitScope.Kind kind, Standing standing) {
    return new LimitsInForce(
        new LimitScope(kind, "own"), Wide.LIMITS, Wide.DAY, Wide.RECENT, standing.equity());
  }

  /** Limits that let everything of this benchmark pass, so that all rules are asked. */
  private static final class Wide {
    private static final RiskLimits PRESET = RiskProfile.HIGH.limits(Asset.USDT, false);
    private static final RiskLimits LIMITS =
        new RiskLimits(
            new RiskLimits.Holding(Money.usdt("10000"), Rate.of("0.2"), POSITIONS + 10, 10),
            PRESET.losses(),
            PRESET.pace(),
            false);
    private static final TradingDay DAY = new TradingDay(TODAY, Money.usdt("1000000"), 7);
    private static final RecentOrders RECENT =
        RecentOrders.NONE.and(NOON.minusSeconds(50)).and(NOON.minusSeconds(9));
  }

  private AccountBook holding(AccountBook before, int number) {
    var symbol = new Symbol("COIN" + number + "USDT");
    Price price = new Price(BigDecimal.valueOf(10_000L + 37L * number, 2));
    Quantity one = Quantity.of("1");
    markets.add(symbol);
    prices.put(symbol, price);
    quotes.add(new Quote(symbol, price, one, price, one, price, NOON));
    instruments.add(
        new Instrument(
            symbol,
            new Asset("COIN" + number),
            Asset.USDT,
            Price.of("0.01"),
            Quantity.of("0.1"),
            Quantity.of("0.1"),
            Quantity.of("1000"),
            Money.usdt("5"),
            Rate.of("0.05")));
    Quantity held = new Quantity(BigDecimal.valueOf(100L + number, 1));
    return before.after(
        OrderExamples.anIntent(
            "held:" + number,
            new OrderTerms(symbol, Side.BUY, held, new OrderType.Market(), false)),
        new OrderEvent.Filled(
            new Fill(
                new TradeId("t" + number),
                price,
                held,
                Money.usdt("0.01"),
                Liquidity.TAKER,
                NOON)));
  }
}
