package io.patriot.application.order;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.order.Order;
import java.util.Optional;

/** An account's book and one of its orders, read together. */
public record BookAndOrder(Optional<AccountBook> book, Optional<Order> order) {}
