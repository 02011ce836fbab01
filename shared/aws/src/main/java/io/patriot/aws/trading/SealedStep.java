package io.patriot.aws.trading;

import io.patriot.aws.table.Item;
import java.util.List;

/**
 * The events of one step as items, the outbox entry last, and the seals that the states carry after
 * it.
 *
 * @param order the order's seal; the one before when the step is not an order's
 * @param account the account's seal; the one before when its book stays as it is
 */
record SealedStep(List<Item> items, String order, String account) {}
