package io.patriot.aws.trading;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.order.Order;
import io.patriot.events.Wire;

/** What an account and an order look like where they are kept, for the auditor who compares. */
public final class StoredForm {
  private StoredForm() {}

  public static String of(Wire wire, AccountBook book) {
    return wire.write(AccountBookV1.of(book));
  }

  public static String of(Wire wire, Order order) {
    return wire.write(OrderV1.of(order));
  }
}
