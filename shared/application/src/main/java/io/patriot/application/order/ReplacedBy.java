package io.patriot.application.order;

import io.patriot.domain.order.OrderId;
import java.util.Optional;

/** Who asks for an order back whose place another takes, as it is written in its history. */
public final class ReplacedBy {
  private static final String PREFIX = "replaced by ";

  private ReplacedBy() {}

  static String words(OrderId replacement) {
    return PREFIX + replacement;
  }

  /** The order that took the place; nothing when somebody else asked. */
  public static Optional<OrderId> in(String by) {
    return by.startsWith(PREFIX) ? OrderId.ifOurs(by.substring(PREFIX.length())) : Optional.empty();
  }
}
