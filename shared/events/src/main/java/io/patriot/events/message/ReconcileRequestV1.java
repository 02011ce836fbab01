package io.patriot.events.message;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * Ask the venue what became of this order, or without one, of the whole account.
 *
 * @param doubt how the account differed when it was looked at last
 * @param windDown what is to become of the account, which its owner stopped; then this is all that
 *     is asked
 * @param protectionLooks how often the guarding of the account's positions was looked at; then this
 *     is all that is asked
 */
@Serdeable
public record ReconcileRequestV1(
    CauseV1 cause,
    String account,
    @Nullable String orderId,
    @Nullable AccountDoubtV1 doubt,
    @Nullable WindDownV1 windDown,
    @Nullable Integer protectionLooks)
    implements Message {

  /** A request that remembers nothing. */
  public static ReconcileRequestV1 of(CauseV1 cause, String account, @Nullable String orderId) {
    return new ReconcileRequestV1(cause, account, orderId, null, null, null);
  }
}
