package io.patriot.proof.check;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.Order;
import java.util.Optional;

/** I10: books and orders made anew from their events are the stored ones, byte by byte. */
final class HistoryLeadsHere implements Check {
  @Override
  public void atRest(Scene scene, Findings findings) {
    for (AccountId account : scene.accounts()) {
      AccountBook book = scene.book(account);
      Optional<AccountBook> replayed = scene.replayed(account);
      findings.must(
          Invariant.I10,
          replayed.equals(Optional.of(book))
              && replayed.map(scene::form).equals(Optional.of(scene.stored(account))),
          () -> account + ": its history leads to " + replayed + " but the book is " + book);
      for (Order order : scene.orders(account).values()) {
        Optional<Order> folded = scene.folded(order.id());
        findings.must(
            Invariant.I10,
            folded.equals(Optional.of(order))
                && folded.map(scene::form).equals(Optional.of(scene.stored(account, order.id()))),
            () -> account + ": the history leads to " + folded + " but the order is " + order);
      }
    }
  }
}
