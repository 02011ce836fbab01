package io.patriot.application.setting;

import io.patriot.application.order.Closing;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.OrderId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What a person can ask of an account at the door for orders, apart from orders. */
public sealed interface AccountWish {

  /** Take the account away and destroy its key. */
  record Unlink() implements AccountWish {}

  /** Set this for a market at the account's venue. */
  record Set(Symbol symbol, Setting setting) implements AccountWish {}

  /** Look how the account is set for a market, so that it can be shown. */
  record Look(Symbol symbol) implements AccountWish {}

  /** Take no orders any more, as long as its owner does not say otherwise. */
  record Halt() implements AccountWish {}

  /** Take only orders that make a position smaller. */
  record OnlyClose() implements AccountWish {}

  /**
   * Hold the account to these limits; what is looser waits.
   *
   * @param proven whether the person proved with their PIN that it is they
   */
  record Limit(LimitWish limits, boolean proven) implements AccountWish {}

  /**
   * Hold all of the person's accounts of real money together to the limits of this profile.
   *
   * @param proven whether the person proved with their PIN that it is they
   */
  record LimitInAll(RiskProfile profile, boolean proven) implements AccountWish {}

  /** Have the days of all of the person's accounts begin at midnight of this time zone. */
  record DaysIn(ZoneId zone) implements AccountWish {}

  /**
   * Take all orders again on an account that only reduces or that its owner stopped, if it agrees
   * with its venue.
   *
   * @param fence how often the switch was turned when the person looked; if it was turned since,
   *     they have not seen why
   */
  record Resume(long fence) implements AccountWish {}

  /**
   * Close these positions while the account trades on.
   *
   * @param turns whether as much is opened the other way round then
   * @param until later nothing is closed and nothing opened any more
   */
  record Close(List<Closing.Held> held, boolean turns, Instant until) implements AccountWish {
    public Close {
      held = List.copyOf(held);
    }
  }

  /**
   * Have the stop of a position follow it in stages, or stay where it is.
   *
   * @param held the position as its owner saw it
   * @param stop the stop that is to follow; nothing when it is to stay
   */
  record Climb(Closing.Held held, Optional<OrderId> stop) implements AccountWish {}
}
