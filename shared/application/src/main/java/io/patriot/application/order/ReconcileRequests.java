package io.patriot.application.order;

import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.OrderId;
import java.time.Duration;

/** The queue of orders whose state at the venue must be asked for. */
public interface ReconcileRequests {
  void send(AccountId account, OrderId order, Duration delay, Cause cause);

  /**
   * Has an order that is to take the place of another looked at after a while, unless it has taken
   * it by then; so nobody asks the venue for what is settled.
   */
  void sendReplacing(AccountId account, OrderId order, Duration delay, Cause cause);

  /** Has a whole account compared with its venue after a while. */
  void send(AccountId account, Duration delay, Cause cause);

  /** Has an account looked at again that differed, and by what, after a while. */
  void send(AccountId account, Doubt doubt, Duration delay, Cause cause);

  /** Has an account looked after, after a while. */
  void send(AccountId account, LookAfter look, Duration delay, Cause cause);

  /** Has the guarding of an account's positions looked at, after a while. */
  void send(AccountId account, ProtectionLook look, Duration delay, Cause cause);

  /** Has a whole account compared with its venue now. */
  default void send(AccountId account, Cause cause) {
    send(account, Duration.ZERO, cause);
  }
}
