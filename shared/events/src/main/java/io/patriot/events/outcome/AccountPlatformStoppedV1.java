package io.patriot.events.outcome;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.AccountOutcome.PlatformStopped;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.Side;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The platform was stopped for everybody, and what waits on this account and may open something is
 * taken back.
 *
 * @param stage TAKING_BACK, VERIFIED, UNANSWERED, LEFT or UNKNOWN
 * @param orders those that are taken back, where it begins
 */
@Serdeable
public record AccountPlatformStoppedV1(
    String stage, @Nullable List<TakenBackV1> orders, @Nullable String detail) {

  /** An order that is taken back, and how much of it had not traded yet. */
  @Serdeable
  public record TakenBackV1(String orderId, String symbol, String side, String leaves) {}

  static AccountPlatformStoppedV1 of(PlatformStopped stopped) {
    return new AccountPlatformStoppedV1(
        stopped.stage().name(),
        stopped.orders().stream()
            .map(
                one ->
                    new TakenBackV1(
                        one.order().value(),
                        one.symbol().value(),
                        one.side().name(),
                        one.leaves().toString()))
            .toList(),
        stopped.detail());
  }

  /** What it says in the application's words; what is empty is left out on the wire. */
  public PlatformStopped toApplication() {
    List<TakenBackV1> known = orders == null ? List.of() : orders;
    return new PlatformStopped(
        PlatformStopped.Stage.valueOf(stage),
        known.stream()
            .map(
                one ->
                    new AccountOutcome.TakenBack(
                        new OrderId(one.orderId()),
                        new Symbol(one.symbol()),
                        Side.valueOf(one.side()),
                        Quantity.of(one.leaves())))
            .toList(),
        detail == null ? "" : detail);
  }
}
