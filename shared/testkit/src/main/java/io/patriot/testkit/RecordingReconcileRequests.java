package io.patriot.testkit;

import io.patriot.application.announce.Announcements;
import io.patriot.application.announce.Announcing;
import io.patriot.application.order.Closing;
import io.patriot.application.order.Doubt;
import io.patriot.application.order.LookAfter;
import io.patriot.application.order.ProtectionLook;
import io.patriot.application.order.ReconcileRequests;
import io.patriot.application.order.WindDown;
import io.patriot.application.platform.PlatformSweep;
import io.patriot.application.platform.PlatformSweeps;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.OrderId;
import java.time.Duration;

/** A queue of orders to ask the venue about that keeps what it is given. */
public final class RecordingReconcileRequests
    implements ReconcileRequests, PlatformSweeps, Announcements {
  private final Recorded<Request> sent = new Recorded<>();
  private final Recorded<Request> replacing = new Recorded<>();
  private final Recorded<AccountId> accounts = new Recorded<>();

  private final Recorded<Again> doubts = new Recorded<>();

  private final Recorded<Look> windDowns = new Recorded<>();
  private final Recorded<Guarding> guardings = new Recorded<>();

  /** An account whose guards are to be looked at, and when. */
  public record Guarding(AccountId account, ProtectionLook look, Duration delay) {}

  private final Recorded<ToClose> closings = new Recorded<>();

  /** Positions to close, and when to look at them. */
  public record ToClose(AccountId account, Closing closing, Duration delay) {}

  private final Recorded<Sweep> sweeps = new Recorded<>();

  /** A look at all accounts after the platform was stopped or released, and when. */
  public record Sweep(PlatformSweep sweep, Duration delay) {}

  private final Recorded<Told> announcings = new Recorded<>();

  /** People who are to hear something, and when. */
  public record Told(Announcing job, Duration delay) {}

  /** A stopped account to look after, and when. */
  public record Look(AccountId account, WindDown windDown, Duration delay) {}

  /** An account to look at again, and when. */
  public record Again(AccountId account, Doubt doubt, Duration delay) {}

  /** One order to ask about, and when. */
  public record Request(AccountId account, OrderId order, Duration delay) {}

  @Override
  public void send(AccountId account, OrderId order, Duration delay, Cause cause) {
    sent.add(new Request(account, order, delay), cause);
  }

  @Override
  public void sendReplacing(AccountId account, OrderId order, Duration delay, Cause cause) {
    replacing.add(new Request(account, order, delay), cause);
  }

  @Override
  public void send(AccountId account, Duration delay, Cause cause) {
    accounts.add(account, cause);
  }

  @Override
  public void send(AccountId account, Doubt doubt, Duration delay, Cause cause) {
    doubts.add(new Again(account, doubt, delay), cause);
  }

  @Override
  public void send(AccountId account, LookAfter look, Duration delay, Cause cause) {
    switch (look) {
      case WindDown windDown -> windDowns.add(new Look(account, windDown, delay), cause);
      case Closing closing -> closings.add(new ToClose(account, closing, delay), cause);
    }
  }

  /** The positions that are to be closed. */
  public Recorded<ToClose> closings() {
    return closings;
  }

  @Override
  public void send(AccountId account, ProtectionLook look, Duration delay, Cause cause) {
    guardings.add(new Guarding(account, look, delay), cause);
  }

  @Override
  public void send(PlatformSweep sweep, Duration delay, Cause cause) {
    sweeps.add(new Sweep(sweep, delay), cause);
  }

  @Override
  public void send(Announcing job, Duration delay, Cause cause) {
    announcings.add(new Told(job, delay), cause);
  }

  /** The people who are still to hear something. */
  public Recorded<Told> announcings() {
    return announcings;
  }

  /** The looks at all accounts that are to come. */
  public Recorded<Sweep> sweeps() {
    return sweeps;
  }

  /** The accounts whose guards are to be looked at. */
  public Recorded<Guarding> guardings() {
    return guardings;
  }

  /** The stopped accounts that are to be looked after. */
  public Recorded<Look> windDowns() {
    return windDowns;
  }

  /** The accounts that differed and are to be looked at again. */
  public Recorded<Again> doubts() {
    return doubts;
  }

  /** The accounts that are to be compared. */
  public Recorded<AccountId> accounts() {
    return accounts;
  }

  /** The orders to ask about as long as they take the place of others. */
  public Recorded<Request> replacing() {
    return replacing;
  }

  public Recorded<Request> sent() {
    return sent;
  }
}
