package io.patriot.testkit.model;

import static io.patriot.testkit.AccountExamples.ACCOUNT;

import io.patriot.application.order.Commit;
import io.patriot.application.order.CommitResult;
import io.patriot.application.platform.PlatformSwitch;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.testkit.InMemoryTradingStore;
import io.patriot.testkit.Interception;
import io.patriot.testkit.stop.InMemoryPlatformSwitches;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Stands beside the way to the venue and sees that nothing leaves which the trading switch had
 * stopped: an order is claimed only if the switch lets it pass at that very moment, and what leaves
 * was claimed. So an order that leaves after the switch was turned had been claimed before.
 */
final class SwitchWatch {
  private final InMemoryTradingStore store;
  private final InMemoryPlatformSwitches platform;
  private final Map<OrderId, Long> claimedAtFence = new TreeMap<>();
  private final Map<OrderId, Long> platformThen = new TreeMap<>();
  private final List<String> wrongs = new ArrayList<>();
  private int overtaken;

  SwitchWatch(InMemoryTradingStore store, InMemoryPlatformSwitches platform) {
    this.store = store;
    this.platform = platform;
  }

  List<String> wrongs() {
    return wrongs;
  }

  /** How many orders left after the switch was turned against them, claimed before. */
  int overtaken() {
    return overtaken;
  }

  void before(String method, Interception.Call call) {
    if (method.equals("place") && call.arguments().getFirst() instanceof OrderIntent intent) {
      AccountBook book = store.book(ACCOUNT).orElseThrow();
      Long claimed = claimedAtFence.get(intent.orderId());
      if (claimed == null) {
        wrongs.add("sent without a claim");
      } else if (!book.maySend(intent)) {
        overtaken++;
        if (claimed == book.fence()) {
          wrongs.add("sent although trading was " + book.tradingState());
        }
      }
    }
    if ((method.equals("place") || method.equals("amend"))
        && call.arguments().getFirst() instanceof OrderIntent intent) {
      platformLets(intent);
    }
    if (method.equals("amend") && call.arguments().getFirst() instanceof OrderIntent intent) {
      Order order = store.order(ACCOUNT, intent.orderId()).orElseThrow();
      boolean asked =
          store.history(ACCOUNT, order.id()).stream()
              .anyMatch(it -> it.event() instanceof OrderEvent.AmendRequested);
      if (!asked) {
        wrongs.add("changed without being asked for");
      }
    }
  }

  /** It is looked at after the claim, so one that was stopped by then and since is seen. */
  private void platformLets(OrderIntent intent) {
    PlatformSwitch now = platform.read();
    long then = platformThen.getOrDefault(intent.orderId(), 0L);
    if (!now.lets(intent.terms()) && now.version() == then) {
      wrongs.add("sent although the platform was " + now.state());
    }
  }

  void after(String method, Interception.Call call, @Nullable Object result) {
    if (method.equals("commit")
        && result == CommitResult.COMMITTED
        && call.arguments().getFirst() instanceof Commit step) {
      platformThen.put(step.orderId(), platform.read().version());
    }
    if (method.equals("commit")
        && result == CommitResult.COMMITTED
        && call.arguments().getFirst() instanceof Commit commit
        && commit.events().getLast() instanceof OrderEvent.Submitted) {
      AccountBook book = store.book(ACCOUNT).orElseThrow();
      claimedAtFence.put(commit.orderId(), book.fence());
      if (!book.maySend(commit.order().intent())) {
        wrongs.add("claimed although trading was " + book.tradingState());
      }
    }
  }
}
