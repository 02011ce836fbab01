package io.patriot.domain.risk;

import static io.patriot.domain.Examples.NOON;
import static io.patriot.domain.Examples.aFillOf;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.Limits;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.account.WorkingOrder;
import io.patriot.domain.limit.DayZone;
import io.patriot.domain.limit.LimitSchedule;
import io.patriot.domain.limit.PersonLimits;
import io.patriot.domain.limit.RiskLimits;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Quote;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Leg;
import io.patriot.domain.position.Position;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * A hundred thousand wishes on three accounts of one person, several decided at once on what each
 * saw. Whoever opens something is stored only if none of the three books has changed since; then
 * nothing that the person allows in all is passed, counting what is in flight.
 */
class SeveralAccountsInFlightTest {
  private static final long SEED = 20_260_106;
  private static final int WISHES = 120_000;
  private static final int WISHES_OF_ONE_PERSON = 40;
  private static final TenantId PERSON = new TenantId("tg-7");
  private static final List<String> NAMES = List.of("binance-a", "binance-b", "binance-c");
  private static final Quantity ONE = Quantity.of("1");

  private static final Map<Symbol, Integer> PRICES =
      new TreeMap<>(Map.of(new Symbol("BTCUSDT"), 60_000, new Symbol("ETHUSDT"), 2_500));
  private static final List<Symbol> MARKETS = List.copyOf(PRICES.keySet());

  private static final RiskLimits IN_ALL =
      new RiskLimits(
          new RiskLimits.Holding(Money.usdt("1000000"), Rate.of("100"), 3, 1),
          new RiskLimits.Losses(Rate.of("1"), Rate.of("1"), Rate.of("0.9")),
          new RiskLimits.Pace(4, 1, 12),
          false);
  private static final RiskLimits OF_ONE =
      new RiskLimits(
          new RiskLimits.Holding(Money.usdt("1000000"), Rate.of("100"), 10, 100),
          new RiskLimits.Losses(Rate.of("9"), Rate.of("9"), Rate.of("9")),
          new RiskLimits.Pace(100, 20, 1_000),
          false);

  private final SplittableRandom dice = new SplittableRandom(SEED);
  private final List<AccountBook> books = new ArrayList<>();
  private final List<List<OrderIntent>> working = new ArrayList<>();
  private final List<Instant> opened = new ArrayList<>();
  private final Map<Class<?>, Integer> denials = new HashMap<>();
  private final List<String> passed = new ArrayList<>();
  private Instant now = NOON;
  private int approvals;
  private int conflicts;

  /** One decision on one account, as it was made from what was seen. */
  private record Decided(
      int account, List<AccountBook> seen, OrderIntent wish, OrderEvent.Approved verdict) {
    boolean opens() {
      return verdict.taken().isPresent();
    }
  }

  @Test
  void nothingThatThePersonAllowsInAllIsPassed() {
    run(WISHES, true);

    assertThat(passed).as("seed %s", SEED).isEmpty();
    assertThat(approvals).isGreaterThan(WISHES / 20);
    assertThat(conflicts).isGreaterThan(WISHES / 100);
    assertThat(denials.keySet())
        .contains(
            DenialReason.TooManyPositionsInAll.class,
            DenialReason.LeverageTooHigh.class,
            DenialReason.OrdersTooFast.class,
            DenialReason.OrdersOfDayPlaced.class);
  }

  @Test
  void whoeverLooksAtTheirOwnBookAlonePassesThem() {
    run(WISHES / 10, false);

    assertThat(passed)
        .anyMatch(what -> what.startsWith("worth"))
        .anyMatch(what -> what.startsWith("positions"))
        .anyMatch(what -> what.startsWith("a minute"))
        .anyMatch(what -> what.startsWith("a day"));
  }

  private void run(int wishes, boolean besideTheOthers) {
    for (int wish = 0; wish < wishes; ) {
      begin();
      for (int until = wish + WISHES_OF_ONE_PERSON; wish < until; ) {
        int together = 1 + dice.nextInt(3);
        var decided = new ArrayList<Decided>();
        for (int i = 0; i < together; i++) {
          decide(wish++, decided);
        }
        decided.forEach(one -> store(one, besideTheOthers));
        happen();
      }
    }
  }

  private void begin() {
    books.clear();
    working.clear();
    opened.clear();
    var shared = new PersonLimits(LimitSchedule.of(IN_ALL), new TreeSet<>(NAMES));
    for (String name : NAMES) {
      working.add(new ArrayList<>());
      books.add(
          AccountBook.opened(
                  new AccountId(PERSON, name),
                  new AccountEvent.Opened(
                      Money.usdt("10000"),
                      new Limits(Money.usdt("1000000"), Rate.of("100"), 10, 50, 5)))
              .after(new AccountEvent.LimitsChanged(LimitSchedule.of(OF_ONE)))
              .after(new AccountEvent.PersonLimitsChanged(shared)));
    }
  }

  private void decide(int number, List<Decided> decided) {
    int account = dice.nextInt(books.size());
    AccountBook book = books.get(account);
    List<AccountBook> seen = List.copyOf(books);
    List<AccountBook> others = seen.stream().filter(other -> !other.equals(book)).toList();
    OrderIntent wish = wish(number, book.account());
    Map<Symbol, Quote> quotes = new TreeMap<>();
    MARKETS.forEach(market -> quotes.put(market, quote(market)));
    var facts =
        new RiskFacts(
            book,
            instrument(wish.symbol()),
            quote(wish.symbol()),
            wish.terms(),
            now,
            Surroundings.of(book, others, quotes, now));
    switch (RiskPolicy.STANDARD.judge(facts)) {
      case RiskVerdict.Denied(var reason) -> denials.merge(reason.getClass(), 1, Integer::sum);
      case RiskVerdict.Approved yes ->
          decided.add(
              new Decided(
                  account,
                  seen,
                  wish,
                  new OrderEvent.Approved(yes.reserved(), yes.reference(), facts.taken())));
    }
  }

  private void store(Decided decided, boolean besideTheOthers) {
    boolean changed =
        (besideTheOthers && decided.opens())
            ? !decided.seen().equals(books)
            : !decided.seen().get(decided.account()).equals(books.get(decided.account()));
    if (changed) {
      conflicts++;
      return;
    }
    books.set(
        decided.account(), books.get(decided.account()).after(decided.wish(), decided.verdict()));
    working.get(decided.account()).add(decided.wish());
    approvals++;
    if (decided.opens()) {
      opened.add(now);
      lookForWhatIsPassed();
    }
  }

  private void lookForWhatIsPassed() {
    long lastMinute = opened.stream().filter(at -> at.isAfter(now.minusSeconds(60))).count();
    note("a minute", lastMinute > 5);
    long today =
        opened.stream().filter(at -> DayZone.UTC.dayOf(at).equals(DayZone.UTC.dayOf(now))).count();
    note("a day", today > 12);
    BigDecimal worth = BigDecimal.ZERO;
    BigDecimal equity = BigDecimal.ZERO;
    int positions = 0;
    for (AccountBook book : books) {
      equity = equity.add(equity(book));
      for (Leg leg : atStake(book)) {
        positions++;
        worth = worth.add(most(book, leg).multiply(price(leg.symbol()).value()));
      }
    }
    note("positions", positions > 3);
    note("worth", worth.compareTo(equity) > 0);
  }

  private void note(String what, boolean isPassed) {
    if (isPassed && passed.stream().noneMatch(what::equals)) {
      passed.add(what);
    }
  }

  private static BigDecimal equity(AccountBook book) {
    BigDecimal equity = book.wallet().amount();
    for (Position position : book.positions().values()) {
      equity = equity.add(position.unrealised(price(position.symbol())).amount());
    }
    return equity;
  }

  private static Set<Leg> atStake(AccountBook book) {
    var legs = new TreeSet<Leg>(book.positions().keySet());
    book.working().values().forEach(order -> legs.add(order.leg()));
    return legs;
  }

  /** The most that a position may come to, whichever of its entries trade. */
  private static BigDecimal most(AccountBook book, Leg leg) {
    BigDecimal held = signed(book.position(leg));
    BigDecimal buys = BigDecimal.ZERO;
    BigDecimal sells = BigDecimal.ZERO;
    for (WorkingOrder order : book.working().values()) {
      if (order.leg().equals(leg) && !order.reduceOnly()) {
        BigDecimal leaves = order.leaves().value();
        buys = order.side() == Side.BUY ? buys.add(leaves) : buys;
        sells = order.side() == Side.SELL ? sells.add(leaves) : sells;
      }
    }
    return held.add(buys).abs().max(held.subtract(sells).abs());
  }

  private static BigDecimal signed(Position position) {
    BigDecimal quantity = position.quantity().value();
    return position.reducibleBy(Side.SELL).isZero() ? quantity.negate() : quantity;
  }

  /** Time goes on, and on one of the accounts an order trades or is taken back. */
  private void happen() {
    now = now.plus(Duration.ofSeconds(dice.nextInt(25)));
    int account = dice.nextInt(books.size());
    List<OrderIntent> orders = working.get(account);
    if (orders.isEmpty() || dice.nextInt(3) == 0) {
      return;
    }
    OrderIntent order = orders.remove(dice.nextInt(orders.size()));
    AccountBook book = books.get(account);
    Quantity reducible = book.position(order.terms()).reducibleBy(order.side());
    Quantity quantity =
        order.terms().reduceOnly() ? order.quantity().min(reducible) : order.quantity();
    boolean trades = !quantity.isZero() && dice.nextInt(3) > 0;
    AccountBook after =
        trades
            ? book.after(
                order,
                new OrderEvent.Filled(
                    aFillOf(quantity.toString(), price(order.symbol()).toString())))
            : book;
    books.set(account, after.after(order, new OrderEvent.Cancelled("asked to")));
  }

  private OrderIntent wish(int number, AccountId account) {
    Symbol market = MARKETS.get(dice.nextInt(MARKETS.size()));
    long thousandths = 1L + dice.nextInt(12_000_000 / price(market).value().intValueExact());
    return new OrderIntent(
        new IntentId("wish:" + number),
        account,
        new OrderTerms(
            market,
            dice.nextBoolean() ? Side.BUY : Side.SELL,
            new Quantity(BigDecimal.valueOf(thousandths, 3)),
            new OrderType.Market(),
            dice.nextInt(6) == 0),
        "test",
        now,
        now.plusSeconds(60));
  }

  private Quote quote(Symbol symbol) {
    Price price = price(symbol);
    return new Quote(symbol, price, ONE, price, ONE, price, now);
  }

  private static Price price(Symbol symbol) {
    return new Price(BigDecimal.valueOf(requireNonNull(PRICES.get(symbol))));
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
}
