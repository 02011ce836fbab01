package io.patriot.domain.risk;

import static io.patriot.domain.Examples.ACCOUNT;
import static io.patriot.domain.Examples.BTC;
import static io.patriot.domain.Examples.ETH;
import static io.patriot.domain.Examples.NOON;
import static io.patriot.domain.Examples.aFillOf;
import static io.patriot.domain.Examples.anIntent;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.Limits;
import io.patriot.domain.limit.LimitScope;
import io.patriot.domain.limit.RecentOrders;
import io.patriot.domain.limit.RiskLimits;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.domain.limit.TradingDay;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Leg;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the limits and the account of a line of the limits' table. */
final class LimitTable {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
  private static final int LEVERAGE = 5;

  private final Map<Symbol, Price> prices = new TreeMap<>();
  private final Map<Symbol, KnownPrices.Silence> silences = new TreeMap<>();
  private final Map<Leg, Price> stops = new TreeMap<>();
  private AccountBook book;
  private int number;

  LimitTable(@Nullable String account) {
    List<String> parts = account == null ? List.of() : parts(account);
    String deposit = "100000";
    String share = "0.20";
    for (String part : parts) {
      String[] words = part.split(" ", -1);
      deposit = words[0].equals("deposit") ? words[1] : deposit;
      share = part.endsWith("share 1") ? "1" : share;
    }
    var limits = new Limits(Limits.PAPER.positionMax(), Rate.of(share), 10, 100, LEVERAGE);
    book = AccountBook.opened(ACCOUNT, new AccountEvent.Opened(Money.usdt(deposit), limits));
    prices.put(BTC, Price.of("61800"));
    parts.forEach(this::take);
  }

  AccountBook book() {
    return book;
  }

  Surroundings around(@Nullable String limits, Optional<Price> stop) {
    Standing standing = Standing.of(book, known(), stops);
    List<LimitsInForce> inForce =
        limits == null
            ? List.of()
            : parts(limits).stream().map(part -> inForce(part, standing.equity())).toList();
    return new Surroundings(inForce, standing, stop);
  }

  private KnownPrices known() {
    return new KnownPrices(prices, silences);
  }

  private void take(String part) {
    String[] words = part.split(" ", -1);
    switch (words[0]) {
      case "deposit" -> {}
      case "price" -> prices.put(ETH, Price.of(words[2]));
      case "silent" -> silent(words[1], Duration.ofSeconds(Long.parseLong(words[2])));
      case "unheard" -> prices.remove(ETH);
      case "stop" -> stops.put(Leg.only(ETH), Price.of(words[2]));
      case "order" -> order(words[2], words[3]);
      case "ETH" -> held(ETH, words[1], words[2]);
      case "BUY" -> held(BTC, words[1], words[2]);
      default -> throw new IllegalArgumentException(part);
    }
  }

  private void silent(String symbol, Duration age) {
    Price last = Objects.requireNonNull(prices.remove(ETH), symbol);
    silences.put(ETH, new KnownPrices.Silence(last, age));
  }

  private void held(Symbol symbol, String quantity, String price) {
    boolean sold = quantity.startsWith("-");
    String size = sold ? quantity.substring(1) : quantity;
    OrderIntent intent = anIntent(name(), symbol, sold ? Side.SELL : Side.BUY, size);
    book = book.after(intent, new OrderEvent.Filled(aFillOf(size, price)));
    prices.putIfAbsent(symbol, Price.of(price));
  }

  /** Sets the margin and the fee aside, as the rules would have. */
  private void order(String quantity, String price) {
    boolean sold = quantity.startsWith("-");
    String size = sold ? quantity.substring(1) : quantity;
    OrderIntent intent = anIntent(name(), ETH, sold ? Side.SELL : Side.BUY, size);
    Money worth = Price.of(price).times(intent.quantity(), Asset.USDT);
    Money reserved = worth.times(Rate.of("0.2")).plus(worth.times(RiskFacts.FEE_ALLOWANCE));
    book = book.after(intent, new OrderEvent.Approved(reserved, Price.of(price)));
  }

  private String name() {
    return "order:" + number++;
  }

  private static LimitsInForce inForce(String text, Money equity) {
    String[] words = text.split(" ", -1);
    String[] whose = words[0].split(":", -1);
    boolean live = Arrays.asList(words).contains("live");
    var changes = new TreeMap<String, String>();
    for (int i = live ? 2 : 1; i < words.length; i += 2) {
      changes.put(words[i], words[i + 1]);
    }
    Money began = Money.usdt(changes.getOrDefault("began", equity.amount().toPlainString()));
    Money worth = Money.usdt(changes.getOrDefault("worth", equity.amount().toPlainString()));
    int orders = Integer.parseInt(changes.getOrDefault("orders", "0"));
    int minute = Integer.parseInt(changes.getOrDefault("minute", "0"));
    RecentOrders recent = RecentOrders.NONE;
    for (int i = 0; i < minute; i++) {
      recent = recent.and(NOON.minusSeconds(i));
    }
    return new LimitsInForce(
        new LimitScope(LimitScope.Kind.valueOf(whose[0].toUpperCase(Locale.ROOT)), "own"),
        limits(RiskProfile.valueOf(whose[1]).limits(Asset.USDT, live), changes),
        new TradingDay(TODAY, began, orders),
        recent,
        worth,
        elsewhere(changes));
  }

  /** What the person's other accounts are worth, hold, could lose, and how many positions. */
  private static Elsewhere elsewhere(Map<String, String> changes) {
    return new Elsewhere(
        Money.usdt(changes.getOrDefault("othersWorth", "0")),
        Money.usdt(changes.getOrDefault("othersHold", "0")),
        Money.usdt(changes.getOrDefault("othersLose", "0")),
        number(changes, "othersPositions", 0));
  }

  private static RiskLimits limits(RiskLimits preset, Map<String, String> changes) {
    RiskLimits.Holding holding = preset.holding();
    RiskLimits.Losses losses = preset.losses();
    RiskLimits.Pace pace = preset.pace();
    return new RiskLimits(
        new RiskLimits.Holding(
            Money.usdt(
                changes.getOrDefault("position", holding.positionMax().amount().toPlainString())),
            rate(changes, "share", holding.positionShareMax()),
            number(changes, "markets", holding.openPositionsMax()),
            number(changes, "leverage", holding.leverageMax())),
        new RiskLimits.Losses(
            rate(changes, "positionLoss", losses.positionMax()),
            rate(changes, "openLoss", losses.openMax()),
            rate(changes, "dayLoss", losses.dayMax())),
        new RiskLimits.Pace(
            number(changes, "perMinute", pace.perMinute()),
            number(changes, "burst", pace.burst()),
            number(changes, "perDay", pace.perDay())),
        preset.stopRequired());
  }

  private static Rate rate(Map<String, String> changes, String name, Rate preset) {
    return Rate.of(changes.getOrDefault(name, preset.toString()));
  }

  private static int number(Map<String, String> changes, String name, int preset) {
    return Integer.parseInt(changes.getOrDefault(name, Integer.toString(preset)));
  }

  private static List<String> parts(String text) {
    return Arrays.stream(text.strip().split(" \\+ ", -1)).map(String::strip).toList();
  }
}
