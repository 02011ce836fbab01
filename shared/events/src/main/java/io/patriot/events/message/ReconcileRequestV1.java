package io.patriot.events.message;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.announce.Announcing;
import io.patriot.application.order.Closing;
import io.patriot.application.order.LookAfter;
import io.patriot.application.order.WindDown;
import io.patriot.application.platform.PlatformSweep;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ask the venue what became of this order, or without one, of the whole account.
 *
 * @param doubt how the account differed when it was looked at last
 * @param windDown what is to become of the account, which its owner stopped; then this is all that
 *     is asked
 * @param protectionLooks how often the guarding of the account's positions was looked at; then this
 *     is all that is asked
 * @param closing positions to close while the account trades on; then this is all that is asked
 * @param whileReplacing whether the order is only asked for until it has taken another's place
 * @param sweep all accounts are to be looked at after a stop of the platform; then this is all that
 *     is asked, and no account is named
 * @param announcing people are to hear something; then this is all that is asked, and no account is
 *     named
 * @param askedAt when the guarding of positions was asked to be looked at
 */
@Serdeable
public record ReconcileRequestV1(
    CauseV1 cause,
    String account,
    @Nullable String orderId,
    @Nullable AccountDoubtV1 doubt,
    @Nullable WindDownV1 windDown,
    @Nullable Integer protectionLooks,
    @Nullable ClosingV1 closing,
    @Nullable Boolean whileReplacing,
    @Nullable PlatformSweepV1 sweep,
    @Nullable AnnouncingV1 announcing,
    @Nullable String askedAt)
    implements Message {
  private static final String ALL = "platform";

  /** A request that remembers nothing. */
  public static ReconcileRequestV1 of(CauseV1 cause, String account, @Nullable String orderId) {
    return new ReconcileRequestV1(
        cause, account, orderId, null, null, null, null, null, null, null, null);
  }

  /** A request to look at an order until it has taken another's place. */
  public static ReconcileRequestV1 replacing(CauseV1 cause, String account, String orderId) {
    return new ReconcileRequestV1(
        cause, account, orderId, null, null, null, null, true, null, null, null);
  }

  /** A request to look after an account. */
  public static ReconcileRequestV1 after(CauseV1 cause, String account, LookAfter look) {
    return switch (look) {
      case WindDown windDown ->
          new ReconcileRequestV1(
              cause,
              account,
              null,
              null,
              WindDownV1.of(windDown),
              null,
              null,
              null,
              null,
              null,
              null);
      case Closing closing ->
          new ReconcileRequestV1(
              cause,
              account,
              null,
              null,
              null,
              null,
              ClosingV1.of(closing),
              null,
              null,
              null,
              null);
    };
  }

  /** A request to look at the guards of an account's positions. */
  public static ReconcileRequestV1 guarding(
      CauseV1 cause, String account, int looks, Instant askedAt) {
    return new ReconcileRequestV1(
        cause, account, null, null, null, looks, null, null, null, null, askedAt.toString());
  }

  /** A request to look at all accounts after the platform was stopped or released. */
  public static ReconcileRequestV1 sweeping(CauseV1 cause, PlatformSweep sweep) {
    return new ReconcileRequestV1(
        cause, ALL, null, null, null, null, null, null, PlatformSweepV1.of(sweep), null, null);
  }

  /** A request to have some more people hear something. */
  public static ReconcileRequestV1 announcing(CauseV1 cause, Announcing job) {
    return new ReconcileRequestV1(
        cause, ALL, null, null, null, null, null, null, null, AnnouncingV1.of(job), null);
  }

  /** What is to be looked after; nothing when it is a comparison that is asked for. */
  public Optional<LookAfter> look() {
    if (windDown != null) {
      return Optional.of(windDown.toApplication());
    }
    return closing == null ? Optional.empty() : Optional.of(closing.toApplication());
  }
}
