package io.patriot.aws.trading;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.AccountStatus;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.account.WorkingOrder;
import io.patriot.domain.limit.RiskBudget;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Leg;
import io.patriot.domain.position.Position;
import io.patriot.domain.protection.ProtectionPlan;
import io.patriot.domain.protection.ProtectionPlans;
import io.patriot.events.account.AccountOpenedV1;
import io.patriot.events.account.PositionModeV1;
import io.patriot.events.account.ProtectionPlanV1;
import io.patriot.events.order.GuardV1;
import io.patriot.events.order.MoneyV1;
import io.patriot.events.order.PositionSideV1;
import io.patriot.events.order.PositionV1;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An account's book as it is stored.
 *
 * @param positionMode how it holds a market, unless as one position
 * @param heldUntil since its owner stopped it, the moment before which they cannot trade again
 * @param budget the limits and what is used of them; absent in books that were stored before there
 *     were any
 * @param plans how positions are to be guarded; absent where none is
 */
@Serdeable
record AccountBookV1(
    String account,
    long version,
    String status,
    String tradingState,
    long fence,
    AccountOpenedV1.LimitsV1 limits,
    MoneyV1 wallet,
    MoneyV1 realised,
    MoneyV1 fees,
    List<PositionV1> positions,
    List<WorkingOrderV1> working,
    @Nullable String positionMode,
    @Nullable String heldUntil,
    @Nullable RiskBudgetV1 budget,
    @Nullable List<ProtectionPlanV1> plans) {

  /** An order that may still trade, as the book sees it. */
  @Serdeable
  record WorkingOrderV1(
      String orderId,
      String symbol,
      String side,
      String quantity,
      String leaves,
      boolean reduceOnly,
      MoneyV1 reservedAtFirst,
      @Nullable String positionSide,
      @Nullable GuardV1 guard) {

    static WorkingOrderV1 of(OrderId id, WorkingOrder order) {
      return new WorkingOrderV1(
          id.value(),
          order.symbol().value(),
          order.side().name(),
          order.quantity().toString(),
          order.leaves().toString(),
          order.reduceOnly(),
          MoneyV1.of(order.reservedAtFirst()),
          PositionSideV1.of(order.positionSide()),
          order.guard().map(GuardV1::of).orElse(null));
    }

    WorkingOrder toDomain() {
      return new WorkingOrder(
          new Symbol(symbol),
          Side.valueOf(side),
          Quantity.of(quantity),
          Quantity.of(leaves),
          reduceOnly,
          PositionSideV1.toDomain(positionSide),
          reservedAtFirst.toDomain(),
          Optional.ofNullable(guard).map(GuardV1::toDomain));
    }
  }

  static AccountBookV1 of(AccountBook book) {
    return new AccountBookV1(
        book.account().toString(),
        book.version(),
        book.status().name(),
        book.tradingState().name(),
        book.fence(),
        AccountOpenedV1.LimitsV1.of(book.limits()),
        MoneyV1.of(book.wallet()),
        MoneyV1.of(book.realised()),
        MoneyV1.of(book.fees()),
        book.positions().values().stream().map(PositionV1::of).toList(),
        book.working().entrySet().stream()
            .map(entry -> WorkingOrderV1.of(entry.getKey(), entry.getValue()))
            .toList(),
        PositionModeV1.of(book.mode()),
        book.heldUntil().map(Instant::toString).orElse(null),
        RiskBudgetV1.of(book.budget()),
        book.plans().isEmpty() ? null : plans(book));
  }

  AccountBook toDomain() {
    var held = new TreeMap<Leg, Position>();
    positions.stream()
        .map(PositionV1::toDomain)
        .forEach(position -> held.put(position.leg(), position));
    var orders = new TreeMap<OrderId, WorkingOrder>();
    working.forEach(order -> orders.put(new OrderId(order.orderId()), order.toDomain()));
    return new AccountBook(
        AccountId.parse(account),
        version,
        AccountStatus.valueOf(status),
        TradingState.valueOf(tradingState),
        fence,
        Optional.ofNullable(heldUntil).map(Instant::parse),
        limits.toDomain(),
        PositionModeV1.toDomain(positionMode),
        wallet.toDomain(),
        realised.toDomain(),
        fees.toDomain(),
        held,
        orders,
        budget == null
            ? RiskBudget.atFirst(wallet.toDomain().asset())
            : budget.toDomain(wallet.toDomain().asset()),
        guarded());
  }

  private static List<ProtectionPlanV1> plans(AccountBook book) {
    return book.plans().byLeg().entrySet().stream()
        .map(entry -> ProtectionPlanV1.of(entry.getKey(), entry.getValue()))
        .toList();
  }

  private ProtectionPlans guarded() {
    if (plans == null) {
      return ProtectionPlans.none();
    }
    var byLeg = new TreeMap<Leg, ProtectionPlan>();
    plans.forEach(plan -> byLeg.put(plan.leg(), plan.toDomain()));
    return new ProtectionPlans(byLeg);
  }
}
