package io.patriot.events.outcome;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.AccountOutcome.ClosingState;
import io.patriot.application.setting.AccountOutcome.Counted;
import org.jspecify.annotations.Nullable;

/**
 * What came of closing positions while the account trades on.
 *
 * @param state CLOSED, TOO_LATE, LEFT or UNKNOWN
 * @param turns whether as much was to be opened the other way round
 */
@Serdeable
public record AccountPositionsClosedV1(
    String state, boolean turns, int positionsBefore, int positions, @Nullable String detail) {

  static AccountPositionsClosedV1 of(AccountOutcome.PositionsClosed closed) {
    return new AccountPositionsClosedV1(
        closed.state().name(),
        closed.turns(),
        closed.positions().before(),
        closed.positions().now(),
        closed.detail());
  }

  AccountOutcome.PositionsClosed toApplication() {
    return new AccountOutcome.PositionsClosed(
        ClosingState.valueOf(state),
        turns,
        new Counted(positionsBefore, positions),
        detail == null ? "" : detail);
  }
}
