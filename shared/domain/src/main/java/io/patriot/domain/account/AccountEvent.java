package io.patriot.domain.account;

import io.patriot.domain.limit.DayZone;
import io.patriot.domain.limit.LimitSchedule;
import io.patriot.domain.limit.PersonLimits;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.PositionSide;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Leg;
import io.patriot.domain.position.Position;
import io.patriot.domain.position.PositionMode;
import io.patriot.domain.protection.ProtectionPlan;
import java.time.Instant;
import java.util.Optional;

/** Something that happened to an account apart from its orders. */
public sealed interface AccountEvent {

  /** The account began with this much money, holding positions in this way. */
  record Opened(Money deposit, Limits limits, PositionMode mode) implements AccountEvent {
    public Opened(Money deposit, Limits limits) {
      this(deposit, limits, PositionMode.ONE_WAY);
    }
  }

  /** Its owner had the venue hold its positions in another way. */
  record PositionModeChanged(PositionMode mode) implements AccountEvent {}

  /**
   * A trade on the account that no order of ours made: somebody traded at the venue by other means,
   * or the venue closed a position.
   *
   * @param positionSide which of the market's positions the venue counts it to
   * @param origin what the venue says of it, such as liquidation
   */
  record ExternalFill(Symbol symbol, Side side, PositionSide positionSide, Fill fill, String origin)
      implements AccountEvent {
    public ExternalFill(Symbol symbol, Side side, Fill fill, String origin) {
      this(symbol, side, PositionSide.BOTH, fill, origin);
    }

    /** The position that it changed. */
    public Leg leg() {
      return new Leg(symbol, positionSide);
    }
  }

  /** Money came or went without a trade: funding, a transfer, a fee in another coin. */
  record WalletCorrected(Money change, String reason) implements AccountEvent {}

  /** What we believed to be held was not what the venue says; the venue counts. */
  record PositionCorrected(Position position, String reason) implements AccountEvent {}

  /** Its owner chose other limits; what is looser holds from a moment to come. */
  record LimitsChanged(LimitSchedule schedule) implements AccountEvent {}

  /** Its owner chose what they allow over several accounts together, or which ones those are. */
  record PersonLimitsChanged(PersonLimits limits) implements AccountEvent {}

  /** Its owner chose in which time zone its days begin; a day that runs is not cut short. */
  record DayZoneChanged(DayZone days) implements AccountEvent {}

  /**
   * A position is to be guarded otherwise from now on, or no longer.
   *
   * @param plan nothing when nobody guards it any more
   */
  record ProtectionChanged(Leg leg, Optional<ProtectionPlan> plan, String reason)
      implements AccountEvent {
    /** A target closed its share, and has nothing more to do. */
    public static final String REACHED = "a target was reached";
  }

  /**
   * The switch above all its orders was turned; every turn raises the fence.
   *
   * @param heldUntil when its owner stopped it: the moment before which they cannot take all orders
   *     again
   */
  record TradingStateChanged(TradingState state, String reason, Optional<Instant> heldUntil)
      implements AccountEvent {
    public TradingStateChanged(TradingState state, String reason) {
      this(state, reason, Optional.empty());
    }
  }
}
