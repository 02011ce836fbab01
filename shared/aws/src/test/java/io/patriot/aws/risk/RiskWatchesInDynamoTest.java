package io.patriot.aws.risk;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.order.AccountChange;
import io.patriot.application.risk.Breach;
import io.patriot.application.risk.Breach.Kind;
import io.patriot.application.risk.Breach.Level;
import io.patriot.application.risk.Halving;
import io.patriot.application.risk.PastBreach;
import io.patriot.application.risk.RiskWatch;
import io.patriot.application.risk.RiskWatches.Watched;
import io.patriot.application.setting.AccountOutcome.RiskChanged;
import io.patriot.application.setting.OutcomeStep;
import io.patriot.aws.LocalCloud;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.trading.DynamoTradingStore;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.PositionSide;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Leg;
import io.patriot.domain.position.Position;
import io.patriot.testkit.AccountExamples;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class RiskWatchesInDynamoTest {
  private static final Breach LEVERAGE =
      new Breach(Kind.LEVERAGE, "", Level.CRITICAL, Rate.of("10.4"), Rate.of("10"));
  private static final Breach NEAR =
      new Breach(Kind.LIQUIDATION, "BTCUSDT", Level.HIGH, Rate.of("0.12"), Rate.of("0.15"));

  private final Dynamo dynamo = LocalCloud.freshTables();
  private final DynamoTradingStore store =
      new DynamoTradingStore(dynamo, LocalCloud.WIRE, "binance");
  private final DynamoRiskWatches watches = new DynamoRiskWatches(dynamo, LocalCloud.WIRE);

  @Test
  void allThatIsRememberedIsReadBack() {
    assertThat(watches.of(ACCOUNT)).isEqualTo(RiskWatch.begun(ACCOUNT));

    RiskWatch first =
        RiskWatch.begun(ACCOUNT).look(List.of(LEVERAGE, NEAR), true, NOON).after().next();
    assertThat(watches.save(first, Optional.empty())).isTrue();
    assertThat(watches.of(ACCOUNT)).isEqualTo(first);

    RiskWatch second =
        first
            .with(Optional.of(halving(Halving.Stage.DONE)))
            .look(List.of(NEAR), true, NOON.plusSeconds(60))
            .after()
            .look(List.of(NEAR), true, NOON.plus(Duration.ofMinutes(9)))
            .after()
            .confinedAt(Optional.of(7L))
            .with(Optional.of(halving(Halving.Stage.UNDER_WAY)))
            .next();
    assertThat(second.past())
        .singleElement()
        .extracting(PastBreach::ending)
        .isEqualTo(PastBreach.Ending.HALVED);
    assertThat(watches.save(second, Optional.empty())).isTrue();
    assertThat(watches.of(ACCOUNT)).isEqualTo(second);
  }

  @Test
  void ofTwoWhoLookAtOnceOneIsStoredAndTells() {
    RiskWatch first = RiskWatch.begun(ACCOUNT).look(List.of(LEVERAGE), true, NOON).after().next();
    assertThat(watches.save(first, told("risk:1"))).isTrue();
    assertThat(watches.save(first, told("risk:1"))).isFalse();
    assertThat(watches.save(first.next(), told("risk:1"))).as("told before").isFalse();
    assertThat(watches.of(ACCOUNT)).isEqualTo(first);
  }

  @Test
  void whoHasMuchInTheMarketIsListedUntilItIsGone() {
    new OpenPaperAccount(store, () -> NOON)
        .handle(AccountExamples.TENANT, AccountExamples.aCause());
    assertThat(watches.toWatch(10)).isEmpty();

    holds("1");
    assertThat(watches.toWatch(10)).containsExactly(ACCOUNT);
    assertThat(watches.read(List.of(ACCOUNT)))
        .containsExactly(new Watched(store.book(ACCOUNT).orElseThrow(), RiskWatch.begun(ACCOUNT)));

    transfers("600000");
    assertThat(watches.toWatch(10)).as("less than a tenth").isEmpty();
    transfers("-600000");
    assertThat(watches.toWatch(10)).containsExactly(ACCOUNT);

    holds("0");
    assertThat(watches.toWatch(10)).isEmpty();
  }

  @Test
  void aBusyWatchIsListedWithoutAnythingHeld() {
    RiskWatch busy = RiskWatch.begun(ACCOUNT).look(List.of(NEAR), true, NOON).after().next();
    watches.save(busy, Optional.empty());
    assertThat(watches.toWatch(10)).containsExactly(ACCOUNT);

    RiskWatch calm =
        busy.look(List.of(), true, NOON)
            .after()
            .look(List.of(), true, NOON.plus(Duration.ofMinutes(9)))
            .after()
            .next();
    assertThat(watches.save(calm, Optional.empty())).isTrue();
    assertThat(watches.toWatch(10)).isEmpty();
  }

  @Test
  void ordersThatWaitAreNoAccounts() {
    assertThat(store.stuck(NOON.plus(Duration.ofDays(1)), Duration.ZERO, 10)).isEmpty();
    watches.save(
        RiskWatch.begun(ACCOUNT).look(List.of(NEAR), true, NOON).after().next(), Optional.empty());
    assertThat(store.stuck(NOON.plus(Duration.ofDays(1)), Duration.ZERO, 10)).isEmpty();
    assertThat(watches.read(List.of(new AccountId(AccountExamples.TENANT, "nobody")))).isEmpty();
  }

  private static Halving halving(Halving.Stage stage) {
    return new Halving(
        NOON,
        2,
        3,
        stage,
        new TreeMap<>(
            Map.of(
                Leg.only(BTC),
                Quantity.of("0.5"),
                new Leg(BTC, PositionSide.SHORT),
                Quantity.of("1"))));
  }

  private void holds(String quantity) {
    Money nothing = Money.zero(Asset.USDT);
    Quantity held = Quantity.of(quantity);
    Position position =
        held.isZero()
            ? Position.flat(BTC, Asset.USDT)
            : new Position(BTC, Direction.LONG, held, Money.usdt("60000"), nothing, nothing);
    happens(new AccountEvent.PositionCorrected(position, "the test says so"));
  }

  private void transfers(String change) {
    happens(new AccountEvent.WalletCorrected(Money.usdt(change), "the test says so"));
  }

  private void happens(AccountEvent event) {
    store.commit(
        new AccountChange(
            store.book(ACCOUNT).orElseThrow(), event, null, AccountExamples.aCause(), NOON));
  }

  private static Optional<OutcomeStep> told(String name) {
    return Optional.of(
        new OutcomeStep(
            ACCOUNT,
            name,
            new RiskChanged(List.of(), Optional.of(Halving.Stage.DONE)),
            AccountExamples.aCause(),
            NOON));
  }
}
