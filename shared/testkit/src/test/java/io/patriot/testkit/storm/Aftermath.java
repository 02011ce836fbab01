package io.patriot.testkit.storm;

import io.patriot.domain.account.AccountId;
import io.patriot.testkit.Agreement;
import java.util.ArrayList;
import java.util.List;

/** What must be true when the storm is over. */
final class Aftermath {
  private Aftermath() {}

  static List<String> of(Storm storm) {
    var wrongs = new ArrayList<>(storm.wrongs());
    if (!storm.mailbox.isEmpty()) {
      wrongs.add("messages never end");
    }
    var agreement = new Agreement(storm.store, storm.venue);
    for (AccountId account : Storm.ACCOUNTS) {
      agreement.checkOrders(account);
      agreement.checkMoney(account);
    }
    wrongs.addAll(agreement.wrongs());
    return wrongs;
  }
}
