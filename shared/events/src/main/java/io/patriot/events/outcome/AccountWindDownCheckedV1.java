package io.patriot.events.outcome;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.AccountOutcome.Counted;
import io.patriot.application.setting.AccountOutcome.WindDownState;
import org.jspecify.annotations.Nullable;

/**
 * How far it has come to take back what waits on a stopped account, or to close what it holds.
 *
 * @param state VERIFIED, UNANSWERED, LEFT or UNKNOWN
 * @param everything whether positions are closed, too
 * @param protecting orders that stay because they only reduce
 */
@Serdeable
public record AccountWindDownCheckedV1(
    String state,
    boolean everything,
    int ordersBefore,
    int orders,
    int positionsBefore,
    int positions,
    int protecting,
    @Nullable String detail) {

  static AccountWindDownCheckedV1 of(AccountOutcome.WindDownChecked checked) {
    return new AccountWindDownCheckedV1(
        checked.state().name(),
        checked.everything(),
        checked.orders().before(),
        checked.orders().now(),
        checked.positions().before(),
        checked.positions().now(),
        checked.protecting(),
        checked.detail());
  }

  AccountOutcome.WindDownChecked toApplication() {
    return new AccountOutcome.WindDownChecked(
        WindDownState.valueOf(state),
        everything,
        new Counted(ordersBefore, orders),
        new Counted(positionsBefore, positions),
        protecting,
        detail == null ? "" : detail);
  }
}
