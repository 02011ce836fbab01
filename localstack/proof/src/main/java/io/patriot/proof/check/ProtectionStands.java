package io.patriot.proof.check;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.Order;

/** I12: a stop or target that the books count on stands at its venue. */
final class ProtectionStands implements Check {
  @Override
  public void atRest(Scene scene, Findings findings) {
    for (AccountId account : scene.accounts()) {
      for (Order order : scene.orders(account).values()) {
        boolean counted = order instanceof Order.Open || order instanceof Order.PartiallyFilled;
        if (counted && order.intent().terms().type().waits()) {
          findings.must(
              order.intent().terms().reduceOnly() ? Invariant.I12 : Invariant.I8,
              scene.atVenue(account, order.id()).stream().anyMatch(VenueOrder::isLive),
              () ->
                  account
                      + ": counts on "
                      + order
                      + ", which is at its venue "
                      + scene.atVenue(account, order.id()));
        }
      }
    }
  }
}
