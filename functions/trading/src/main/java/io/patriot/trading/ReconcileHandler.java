package io.patriot.trading;

import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.order.Doubt;
import io.patriot.application.order.KeepProtected;
import io.patriot.application.order.LookAfter;
import io.patriot.application.order.ProtectionLook;
import io.patriot.application.order.Reconcile;
import io.patriot.application.order.ReconcileAccount;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.OrderId;
import io.patriot.events.message.AccountDoubtV1;
import io.patriot.events.message.AnnouncingV1;
import io.patriot.events.message.PlatformSweepV1;
import io.patriot.events.message.ReconcileRequestV1;
import io.patriot.lambda.LastWord;
import io.patriot.lambda.MessageHandler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks the venue what became of one order, compares a whole account with it, looks after one that
 * its owner stopped, or after all when the platform was, or keeps positions guarded. Who doubts it
 * asks several times, so one answer "not yet" is no failure.
 */
final class ReconcileHandler implements MessageHandler<ReconcileRequestV1> {
  /**
   * How far back trades are looked for; what the stream missed is found well within. With room for
   * clocks that are apart it is one of the weeks by which venues tell, so that one question does.
   */
  private static final Duration LOOK_BACK = Duration.ofDays(7).minusMinutes(5);

  /**
   * A venue's clock may be behind the one that an account was linked by. A trade from just before
   * the link that is found with this is in what the account had then; its money is corrected.
   */
  private static final Duration CLOCKS_APART_MAX = Duration.ofSeconds(30);

  private final Reconcile reconcile;
  private final ReconcileAccount reconcileAccount;
  private final LookingAfter after;
  private final KeepProtected keepProtected;
  private final LinkedAccounts linked;
  private final InstantSource clock;
  private final RecentLooks recent = new RecentLooks();

  ReconcileHandler(
      Reconcile reconcile,
      ReconcileAccount reconcileAccount,
      LookingAfter after,
      KeepProtected keepProtected,
      LinkedAccounts linked,
      InstantSource clock) {
    this.reconcile = reconcile;
    this.reconcileAccount = reconcileAccount;
    this.after = after;
    this.keepProtected = keepProtected;
    this.linked = linked;
    this.clock = clock;
  }

  @Override
  public Class<ReconcileRequestV1> messageType() {
    return ReconcileRequestV1.class;
  }

  @Override
  public void handle(ReconcileRequestV1 message) {
    Cause cause = message.cause().toApplication();
    PlatformSweepV1 sweep = message.sweep();
    if (sweep != null) {
      after.handle(sweep.toApplication(), cause);
      return;
    }
    AnnouncingV1 announcing = message.announcing();
    if (announcing != null) {
      after.handle(announcing.toApplication(), cause);
      return;
    }
    AccountId account = AccountId.parse(message.account());
    String id = message.orderId();
    Optional<LookAfter> look = message.look();
    Integer looks = message.protectionLooks();
    if (look.isPresent()) {
      after.handle(account, look.get(), cause);
    } else if (looks != null) {
      guard(account, looks, message.askedAt(), cause);
    } else if (id == null) {
      Optional<Doubt> doubt =
          Optional.ofNullable(message.doubt()).map(AccountDoubtV1::toApplication);
      Facts.compared(account, reconcileAccount.handle(account, lookBack(account), doubt, cause));
    } else {
      var order = new OrderId(id);
      boolean whileReplacing = Boolean.TRUE.equals(message.whileReplacing());
      Facts.reconciled(
          order,
          whileReplacing
              ? reconcile.whileReplacing(account, order, cause)
              : reconcile.handle(account, order, cause));
    }
  }

  private void guard(AccountId account, int looks, @Nullable String askedAt, Cause cause) {
    if (askedAt != null && recent.haveSeen(account, looks, Instant.parse(askedAt))) {
      return;
    }
    Instant began = clock.instant();
    var outcome = keepProtected.handle(account, new ProtectionLook(looks), cause);
    recent.note(account, looks, began);
    Facts.guarded(account, outcome, clock.instant());
  }

  @Override
  public Optional<LastWord<ReconcileRequestV1>> lastWord() {
    return Optional.of(new LookingFailed(after));
  }

  /** What was traded before an account was linked is in what it had then. */
  private Duration lookBack(AccountId account) {
    return linked
        .find(account)
        .map(link -> Duration.between(link.linkedAt(), clock.instant()))
        .map(since -> since.isNegative() ? Duration.ZERO : since)
        .map(CLOCKS_APART_MAX::plus)
        .filter(since -> since.compareTo(LOOK_BACK) < 0)
        .orElse(LOOK_BACK);
  }
}
