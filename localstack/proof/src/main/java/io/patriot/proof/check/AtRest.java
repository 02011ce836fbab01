package io.patriot.proof.check;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.Order;
import io.patriot.proof.crowd.Desk;
import io.patriot.proof.platform.Counter;
import io.patriot.proof.platform.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must be true once nothing fails any more and everything has had its time. */
public final class AtRest {
  private AtRest() {}

  /** What is not as it must be, in words; empty when all is well. */
  public static List<String> wrongs(Platform platform, List<Desk> desks) {
    var wrongs = new ArrayList<String>();
    Counter counter = platform.counter();
    for (Desk desk : desks) {
      for (AccountId account : List.of(desk.paper(), desk.live())) {
        AccountBook book = counter.book(account);
        Optional<AccountBook> replayed = counter.replayed(account);
        if (!replayed.equals(Optional.of(book))) {
          wrongs.add(
              "I10 " + account + ": its history leads to " + replayed + " but the book is " + book);
        }
        for (Order order : counter.orders(account)) {
          if (order.isPassing()) {
            wrongs.add("I9 " + account + ": " + order.id() + " is stuck in " + order);
          }
        }
      }
    }
    return wrongs;
  }
}
