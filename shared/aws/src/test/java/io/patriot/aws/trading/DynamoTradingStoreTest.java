package io.patriot.aws.trading;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.AccountExamples.aCause;
import static io.patriot.testkit.OrderExamples.NOON;
import static io.patriot.testkit.OrderExamples.aFillOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.market.MarketSummary;
import io.patriot.application.order.AccountChange;
import io.patriot.application.order.AccountRecord;
import io.patriot.application.order.Commit;
import io.patriot.application.order.TradingStore;
import io.patriot.aws.LocalCloud;
import io.patriot.aws.bus.Outbox;
import io.patriot.aws.market.DynamoMarketBoard;
import io.patriot.aws.table.Dynamo;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.events.EventEnvelope;
import io.patriot.testkit.MarketExamples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Accounts and orders in DynamoDB. */
final class DynamoTradingStoreTest extends TradingStoreContract {
  private Dynamo dynamo = LocalCloud.freshTables();

  @Override
  TradingStore emptyStore() {
    dynamo = LocalCloud.freshTables();
    var board = new DynamoMarketBoard(dynamo, LocalCloud.WIRE, "binance", _ -> {});
    board.prices(List.of(new MarketSummary(MarketExamples.aBitcoinQuote(NOON), null)));
    return new DynamoTradingStore(dynamo, LocalCloud.WIRE, "binance");
  }

  @Test
  void anAccountsHistoryLeadsToItsBook() {
    Order one = open("card:one");
    approved("card:two", NOON);
    Commit part =
        Steps.step(
            one, new OrderEvent.Filled(aFillOf("0.004", "61800.1", "t1")), book(), null, NOON);
    store().commit(part);
    store()
        .commit(
            Steps.step(
                part.order(), new OrderEvent.Cancelled("user"), book(), null, NOON.plusMillis(1)));

    var replay = new AccountReplay(dynamo, LocalCloud.WIRE);

    assertThat(replay.replay(ACCOUNT)).isEqualTo(store().book(ACCOUNT));
    assertThat(replay.moneyMoves(ACCOUNT))
        .extracting(EventEnvelope::accountVersion)
        .containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(replay.replay(new AccountId(ACCOUNT.tenant(), "other"))).isEmpty();
  }

  @Test
  void whatHappenedToAnAccountIsToldLatestFirstWithoutItsOrders() {
    open("card:one");
    var halted = new AccountEvent.TradingStateChanged(TradingState.HALTED, "asked by its owner");
    store().commit(new AccountChange(book(), halted, null, aCause(), NOON));
    approved("card:two", NOON);

    AccountRecord newest = store().record(ACCOUNT, 1);
    AccountRecord all = store().record(ACCOUNT, 10);

    assertThat(newest.events()).extracting(AccountRecord.Happened::event).containsExactly(halted);
    assertThat(all.events()).hasSize(2);
    assertThat(all.events().getLast().event()).isInstanceOf(AccountEvent.Opened.class);
    assertThat(all.integrity())
        .isInstanceOfSatisfying(
            AccountRecord.Integrity.Whole.class,
            whole -> assertThat(whole.to()).isEqualTo(book().version()));
    assertThat(store().record(new AccountId(ACCOUNT.tenant(), "other"), 10).events()).isEmpty();
  }

  @Test
  void oneTenantNeverSeesAnothers() {
    Order order = approved("card:one", NOON);
    var stranger = new AccountId(new TenantId("tg-2"), ACCOUNT.name());
    var otherAccount = new AccountId(ACCOUNT.tenant(), "other");

    for (AccountId account : List.of(stranger, otherAccount)) {
      assertThat(store().book(account)).isEmpty();
      assertThat(store().order(account, order.id())).isEmpty();
      assertThat(store().orders(account, List.of(order.id()))).isEmpty();
      assertThat(store().ordersByPrefix(account, "", 10)).isEmpty();
      assertThat(store().history(account, order.id())).isEmpty();
      assertThat(store().bookAndOrder(account, order.id()).order()).isEmpty();
    }
  }

  @Test
  void whatHappenedWaitsInTheOutboxUntilItIsSwept() {
    Order order = open("card:one");
    var said = new ArrayList<EventEnvelope>();
    var outbox = new Outbox(dynamo, LocalCloud.WIRE, said::addAll);

    assertThat(outbox.sweep(NOON.plusSeconds(29), Duration.ofSeconds(30))).isZero();
    assertThat(said).isEmpty();

    assertThat(outbox.sweep(NOON.plusSeconds(31), Duration.ofSeconds(30))).isEqualTo(4);
    assertThat(said)
        .extracting(EventEnvelope::id)
        .containsExactlyInAnyOrder(
            ACCOUNT + ":1",
            order.id() + ":1",
            order.id() + ":2",
            order.id() + ":3",
            order.id() + ":4");
    assertThat(outbox.sweep(NOON.plusSeconds(31), Duration.ofSeconds(30))).isZero();
  }

  @Test
  void anEventsEnvelopeSaysWhoWhyAndWhat() {
    Order order = approved("card:one", NOON);
    var said = new ArrayList<EventEnvelope>();
    new Outbox(dynamo, LocalCloud.WIRE, said::addAll).sweep(NOON.plusSeconds(60), Duration.ZERO);

    EventEnvelope approval =
        said.stream()
            .filter(event -> event.id().equals(order.id() + ":2"))
            .findFirst()
            .orElseThrow();

    assertThat(approval.type()).isEqualTo("trading.Order.Approved.v1");
    assertThat(approval.tenant()).isEqualTo(ACCOUNT.tenant().value());
    assertThat(approval.account()).isEqualTo(ACCOUNT.toString());
    assertThat(approval.aggregateId()).isEqualTo(order.id().value());
    assertThat(approval.actor()).isEqualTo("user:1");
    assertThat(approval.accountVersion()).isEqualTo(2L);
    assertThat(approval.occurredAt()).isEqualTo(NOON.toString());
  }
}
