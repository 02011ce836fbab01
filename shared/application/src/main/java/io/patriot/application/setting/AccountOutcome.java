package io.patriot.application.setting;

import io.patriot.application.digest.Digest;
import io.patriot.application.risk.Halving;
import io.patriot.application.risk.RiskChange;
import io.patriot.domain.alert.AlertId;
import io.patriot.domain.alert.Condition;
import io.patriot.domain.alert.Sighting;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Leg;
import io.patriot.domain.protection.GuardPart;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of something that a person or the platform asked of an account, apart from orders. That
 * an account was unlinked is told by its link.
 */
public sealed interface AccountOutcome {

  /**
   * The account stays linked and its key stays.
   *
   * @param positions how many stand in the way
   * @param orders how many stand in the way
   * @param detail what the venue or the store said; empty when there is nothing to add
   */
  record UnlinkRefused(WhyLinked why, int positions, int orders, String detail)
      implements AccountOutcome {}

  /** The leverage of a market is now this; before and after are equal when it was so already. */
  record LeverageChanged(Symbol symbol, int before, int after) implements AccountOutcome {}

  /** What stands for losses in a market is now this; equal when it was so already. */
  record MarginTypeChanged(Symbol symbol, MarginType before, MarginType after)
      implements AccountOutcome {}

  /**
   * The venue did not take the change, or was never asked; all is as it was.
   *
   * @param now how the market is set, when that is known
   * @param code the venue's code, or ours in capital letters
   */
  record SettingRefused(
      Symbol symbol,
      Setting wanted,
      @Nullable MarketSettings now,
      SettingRefusal why,
      String code,
      String message)
      implements AccountOutcome {}

  /**
   * The change was sent and nobody can say what came of it, also after the venue was asked again.
   *
   * @param seen how the market was set when it was looked at afterwards; absent when the venue did
   *     not say
   */
  record SettingUnconfirmed(
      Symbol symbol, Setting wanted, @Nullable MarketSettings seen, String cause)
      implements AccountOutcome {}

  /**
   * The account still only reduces.
   *
   * @param detail what differs, or what the venue said; empty when there is nothing to add
   */
  record ResumeRefused(WhyNotResumed why, String detail) implements AccountOutcome {}

  /** The account's limits stay as they are. */
  record LimitsRefused(LimitWish wanted, WhyLimitsStay why) implements AccountOutcome {}

  /** Why limits stay as they are. */
  enum WhyLimitsStay {
    /** They became stricter since the person looked, so that what was asked for is looser now. */
    LOOSER_BY_NOW,
    /** There is no such account. */
    NO_ACCOUNT,
    /** The person has no account of real money that they could bind. */
    NO_REAL_ACCOUNT
  }

  /**
   * How far what its owner wanted of a stopped account has come.
   *
   * @param everything whether positions are closed, too
   * @param protecting orders that stay because they only reduce
   * @param detail what the venue said; empty when there is nothing to add
   */
  record WindDownChecked(
      WindDownState state,
      boolean everything,
      Counted orders,
      Counted positions,
      int protecting,
      String detail)
      implements AccountOutcome {}

  /**
   * The platform was stopped for everybody, and what waits on this account and may open something
   * is taken back.
   *
   * @param orders those that are taken back, where it begins
   * @param detail what the venue said; empty when there is nothing to add
   */
  record PlatformStopped(Stage stage, List<TakenBack> orders, String detail)
      implements AccountOutcome {
    public PlatformStopped {
      orders = List.copyOf(orders);
    }

    /** How far it has come. */
    public enum Stage {
      /** They are being taken back. */
      TAKING_BACK,
      /** The venue's own lists have what is to stay and nothing else. */
      VERIFIED,
      /** The venue does not answer; it is asked again. */
      UNANSWERED,
      /** Something is left after many looks; it is looked at again in some minutes. */
      LEFT,
      /** Nobody could see to the end what is left. */
      UNKNOWN
    }
  }

  /** An order that is taken back, and how much of it had not traded yet. */
  record TakenBack(OrderId order, Symbol symbol, Side side, Quantity leaves) {}

  /**
   * Everybody may open positions again; this account had orders that the stop took back.
   *
   * @param stop the version of the platform's switch at which the stop began
   */
  record PlatformReleased(long stop) implements AccountOutcome {}

  /**
   * A position could not be guarded as its plan has it.
   *
   * @param part which way out could not be placed
   * @param trigger the price at which it was to wait
   * @param why what the venue or our rules said last
   */
  record GuardFailed(Leg leg, GuardPart part, Optional<Price> trigger, WhatNow whatNow, String why)
      implements AccountOutcome {}

  /** What becomes of a position that is not guarded as it should be. */
  enum WhatNow {
    /** It is closed at the market. */
    CLOSING,
    /** It is held as it is until its owner does something. */
    YOU_DECIDE,
    /** Its stop stays; it has no target any more. */
    WITHOUT,
    /** All is as it was; its stop does not follow it. */
    NO_LADDER
  }

  /**
   * What came of closing positions while the account trades on.
   *
   * @param turns whether as much was to be opened the other way round
   * @param positions how many were to be closed, and how many of them are left
   */
  record PositionsClosed(ClosingState state, boolean turns, Counted positions, String detail)
      implements AccountOutcome {}

  /** How far it came. */
  enum ClosingState {
    /** The venue confirms it; what was to be opened is asked for. */
    CLOSED,
    /** They are closed, and too much time has passed to open anything. */
    TOO_LATE,
    /** Something is left; nothing was opened. */
    LEFT,
    /** Nobody could see whether something is left; nothing was opened. */
    UNKNOWN
  }

  /**
   * What the watch over the account's risk found, or did.
   *
   * @param halving how far the taking off of half has come, when that is news
   */
  record RiskChanged(List<RiskChange> changes, Optional<Halving.Stage> halving)
      implements AccountOutcome {
    public RiskChanged {
      changes = List.copyOf(changes);
    }
  }

  /**
   * A market did what the owner of an alert waited for. It is told by the account that everybody
   * has.
   *
   * @param unseen the minute in which it did, when that was found out later
   * @param note the owner's own words; empty when there are none
   * @param restsUntil the alert goes on and is silent until then; absent when it has ended
   */
  record AlertFired(
      AlertId alert,
      Symbol symbol,
      Condition condition,
      Sighting seen,
      Optional<Instant> unseen,
      String note,
      Optional<Instant> restsUntil)
      implements AccountOutcome {
    /** Where the market traded. */
    public Price price() {
      return seen.price();
    }
  }

  /** Something that those who look after the platform say to everybody. */
  record Announced(String text) implements AccountOutcome {}

  /** How its owner stands, of all their accounts; they wanted to be told each day. */
  record DigestDrawn(Digest digest) implements AccountOutcome {}

  /** How many there were, and how many there are. */
  record Counted(int before, int now) {}

  /** What is known of a stopped account. */
  enum WindDownState {
    /** The venue's own lists have what is to stay and nothing else. */
    VERIFIED,
    /** The venue does not answer; it is asked again. */
    UNANSWERED,
    /** Something is left, and nobody looks again by themselves. */
    LEFT,
    /** Nobody could see to the end what is left. */
    UNKNOWN
  }

  /** Why not all orders are taken again. */
  enum WhyNotResumed {
    /** Our book and the venue do not agree; they are compared again. */
    DIFFERS,
    /** The venue could not be asked. */
    UNAVAILABLE,
    /** The switch was turned since the person looked. */
    TURNED_SINCE,
    /** The account takes no orders at all, for another reason. */
    HALTED,
    /** Its owner stopped it, and the time in which it stays stopped is not over. */
    COOLING_OFF
  }

  /** Why an account stays linked. */
  enum WhyLinked {
    /** Our book has positions or orders. */
    STILL_TRADING,
    /** The venue has positions or orders that our book has not. */
    VENUE_STILL_HAS,
    /** It could not be found out; nothing was destroyed. */
    UNAVAILABLE,
    /** There is no such linked account. */
    NOT_LINKED
  }
}
