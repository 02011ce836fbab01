package io.patriot.proof.check;

import io.patriot.application.setting.AccountOutcome.RiskChanged;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import java.util.function.Supplier;

/** An event that was stored this moment. */
sealed interface Stored {
  /** Its name, by which hearers tell repetitions. */
  String id();

  AccountId account();

  /** The account's book as it is stored now. */
  Supplier<AccountBook> book();

  /** The version of the book that it made; 0 when it moved no money. */
  long bookVersion();

  /**
   * Something happened to an order.
   *
   * @param before the order before it; after it for the request, which has no before
   */
  record OfOrder(
      String id,
      AccountId account,
      OrderEvent event,
      Order before,
      Order after,
      long bookVersion,
      Supplier<AccountBook> book)
      implements Stored {}

  /** Something happened to an account. */
  record OfAccount(
      String id,
      AccountId account,
      AccountEvent event,
      long bookVersion,
      Supplier<AccountBook> book)
      implements Stored {}

  /** The watch over an account's risk found or did something that its owner is told. */
  record OfRisk(String id, AccountId account, RiskChanged changed, Supplier<AccountBook> book)
      implements Stored {
    @Override
    public long bookVersion() {
      return 0;
    }
  }

  /**
   * An account's owner is told of a stop of the platform.
   *
   * @param isRelease whether it is told that the stop is over
   */
  record OfPlatform(String id, AccountId account, boolean isRelease, Supplier<AccountBook> book)
      implements Stored {
    @Override
    public long bookVersion() {
      return 0;
    }
  }
}
