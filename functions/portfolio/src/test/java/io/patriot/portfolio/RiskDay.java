package io.patriot.portfolio;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.MarketExamples.BTC;

import io.patriot.application.order.AccountChange;
import io.patriot.application.order.OrderCommand;
import io.patriot.application.risk.RiskWatch;
import io.patriot.application.setting.AccountOutcome.RiskChanged;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.market.Quote;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Position;
import io.patriot.risk.RiskBounds;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.FixedInstruments;
import io.patriot.testkit.InMemoryComparisons;
import io.patriot.testkit.InMemoryRiskWatches;
import io.patriot.testkit.RecordingOrderCommands;
import io.patriot.testkit.TradingDesk;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** A day of an account with 100,000 in its wallet whose risk is watched each minute. */
final class RiskDay {
  final TradingDesk desk = new TradingDesk();
  private final AccountId account;
  final InMemoryRiskWatches watches;
  final InMemoryComparisons comparisons = new InMemoryComparisons();
  private final RecordingOrderCommands commands = new RecordingOrderCommands();
  private BigDecimal price = new BigDecimal("50000");

  RiskDay() {
    this(ACCOUNT);
  }

  /** Of another account, linked or on paper. */
  RiskDay(AccountId account) {
    this.account = account;
    this.watches = new InMemoryRiskWatches(desk.store(), List.of(account));
    if (!account.equals(ACCOUNT)) {
      var opened = new AccountEvent.Opened(desk.book().wallet(), desk.book().limits());
      desk.store()
          .open(
              AccountBook.opened(account, opened),
              opened,
              AccountExamples.aCause(),
              desk.clock().instant());
    }
  }

  /** Money comes or goes until the account is worth so much. */
  RiskDay worth(String equity) {
    Money wanted = Money.usdt(equity);
    Money now = new Money(equity(), wanted.asset());
    return changed(new AccountEvent.WalletCorrected(wanted.minus(now), "the test says so"));
  }

  /** Bitcoin worth so many times the wallet, bought at 50,000. */
  RiskDay holding(String times) {
    return held(Direction.LONG, times);
  }

  RiskDay held(Direction direction, String times) {
    Money worth = Money.usdt(new BigDecimal(times).multiply(new BigDecimal("100000")).toString());
    var quantity = new Quantity(worth.amount().divide(new BigDecimal("50000")));
    Money nothing = Money.zero(worth.asset());
    var position =
        quantity.isZero()
            ? Position.flat(BTC, worth.asset())
            : new Position(BTC, direction, quantity, worth, nothing, nothing);
    return changed(new AccountEvent.PositionCorrected(position, "the test says so"));
  }

  RiskDay turned(TradingState state) {
    return changed(new AccountEvent.TradingStateChanged(state, "the test says so"));
  }

  private RiskDay changed(AccountEvent event) {
    desk.store()
        .commit(
            new AccountChange(
                book(), event, null, AccountExamples.aCause(), desk.clock().instant()));
    return this;
  }

  RiskDay price(String at) {
    price = new BigDecimal(at);
    return this;
  }

  /** A minute later the price is heard of and the risk looked at. */
  RiskDay minute() {
    desk.clock().advance(Duration.ofMinutes(1));
    Price at = new Price(price);
    Quantity one = Quantity.of("1");
    desk.prices().put(new Quote(BTC, at, one, at, one, at, desk.clock().instant()));
    return tick();
  }

  RiskDay minutes(int count) {
    for (int i = 0; i < count; i++) {
      minute();
    }
    return this;
  }

  /** A minute later nothing was heard of the market. */
  RiskDay silentMinute() {
    desk.clock().advance(Duration.ofMinutes(1));
    return tick();
  }

  private RiskDay tick() {
    var watchRisk =
        new WatchRisk(
            watches,
            new Breaches(RiskBounds.STANDARD),
            new ConfineTrading(desk.store(), comparisons),
            new HalveExposure(FixedInstruments.bitcoinAndEther(), commands, desk.clock()));
    new RiskSweep(watches, new MarketPast(desk.prices(), BTC), watchRisk, desk.clock(), () -> 1)
        .tick();
    return this;
  }

  RiskWatch watch() {
    return watches.of(account);
  }

  AccountBook book() {
    return desk.store().book(account).orElseThrow();
  }

  BigDecimal equity() {
    BigDecimal equity = book().wallet().amount();
    for (Position position : book().positions().values()) {
      equity = equity.add(position.unrealised(new Price(price)).amount());
    }
    return equity;
  }

  BigDecimal exposure() {
    BigDecimal exposure = BigDecimal.ZERO;
    for (Position position : book().positions().values()) {
      exposure = exposure.add(price.multiply(position.quantity().value()));
    }
    return exposure;
  }

  List<OrderIntent> wished() {
    return commands.sent().messages().stream()
        .filter(OrderCommand.Place.class::isInstance)
        .map(one -> ((OrderCommand.Place) one).intent())
        .toList();
  }

  /** The newest wish is decided, sent and traded in full. */
  OrderId traded() {
    OrderIntent wish = wished().getLast();
    desk.decide(wish);
    desk.sendAll();
    desk.fill(wish.orderId(), wish.quantity().toString(), price.toPlainString());
    return wish.orderId();
  }

  /** What was told, one line for each message. */
  List<String> told() {
    return watches.told().stream().map(step -> words((RiskChanged) step.outcome())).toList();
  }

  private static String words(RiskChanged changed) {
    String changes =
        changed.changes().stream()
            .map(one -> one.what() + " " + one.breach().kind() + " " + one.breach().level())
            .sorted()
            .collect(Collectors.joining(", "));
    return changes + changed.halving().map(stage -> " / halving " + stage).orElse("");
  }
}
