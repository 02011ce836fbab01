package io.patriot.proof.plant;

import io.patriot.application.order.AccountChange;
import io.patriot.application.order.Commit;
import io.patriot.application.order.CommitResult;
import io.patriot.application.order.TradingStore;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TradeId;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Bugs of whoever stores what happened to orders and accounts. */
final class StoreBugs {
  private StoreBugs() {}

  static TradingStore conflictUnnoticed(TradingStore store) {
    return new SameStore(store) {
      @Override
      public CommitResult commit(Commit commit) {
        return unnoticed(super.commit(commit));
      }

      @Override
      public CommitResult commit(AccountChange change) {
        return unnoticed(super.commit(change));
      }
    };
  }

  static TradingStore claimWithoutCondition(TradingStore store) {
    return onCommit(
        store,
        (commit, healthy) ->
            last(commit) instanceof OrderEvent.Submitted
                ? unnoticed(healthy.commit(commit))
                : healthy.commit(commit));
  }

  private static CommitResult unnoticed(CommitResult result) {
    return result == CommitResult.CONFLICT ? CommitResult.COMMITTED : result;
  }

  static TradingStore fenceNotLookedAt(TradingStore store) {
    return onCommit(
        store,
        (commit, healthy) -> healthy.commit(with(commit, commit.book(), null, commit.fill())));
  }

  static TradingStore fillsCountTwice(TradingStore store) {
    return new SameStore(store) {
      @Override
      public CommitResult commit(Commit commit) {
        return super.commit(with(commit, commit.book(), commit.fence(), null));
      }

      @Override
      public CommitResult commit(AccountChange change) {
        return super.commit(
            new AccountChange(change.before(), change.events(), null, change.cause(), change.at()));
      }
    };
  }

  static TradingStore lateNewsDropped(TradingStore store) {
    return onCommit(
        store,
        (commit, healthy) ->
            last(commit) instanceof OrderEvent.Filled(var fill)
                    && healthy.history(commit.account(), commit.orderId()).stream()
                        .anyMatch(
                            before ->
                                before.event() instanceof OrderEvent.Filled(var other)
                                    && number(other) > number(fill))
                ? CommitResult.FILL_ALREADY_RECORDED
                : healthy.commit(commit));
  }

  /** Venues count trades, and the paper venue those of an order. */
  private static long number(Fill fill) {
    String id = fill.tradeId().value();
    return Long.parseLong(id.substring(id.lastIndexOf('-') + 1));
  }

  static TradingStore answerOverwritesFill(TradingStore store) {
    return onCommit(
        store,
        (commit, healthy) -> {
          CommitResult result = healthy.commit(commit);
          Order now = before(commit, healthy).orElse(commit.order());
          return result == CommitResult.CONFLICT
                  && last(commit) instanceof OrderEvent.Accepted(var venueId)
                  && (now instanceof Order.PartiallyFilled || now instanceof Order.Filled)
              ? healthy.commit(asOpen(commit, now, venueId))
              : result;
        });
  }

  private static Commit asOpen(Commit commit, Order now, String venueId) {
    return new Commit(
        new Order.Open(
            new Order.Head(now.intent(), now.version() + 1, false),
            commit.order().executed(),
            venueId),
        commit.events(),
        null,
        commit.gain(),
        null,
        null,
        commit.cause(),
        commit.at(),
        commit.inputs());
  }

  static TradingStore fillAfterCancelDropped(TradingStore store) {
    return onCommit(
        store,
        (commit, healthy) ->
            last(commit) instanceof OrderEvent.Filled
                    && healthy.history(commit.account(), commit.orderId()).stream()
                        .anyMatch(it -> it.event() instanceof OrderEvent.CancelRequested)
                ? CommitResult.FILL_ALREADY_RECORDED
                : healthy.commit(commit));
  }

  private static Optional<Order> before(Commit commit, TradingStore store) {
    return store.order(commit.account(), commit.orderId());
  }

  static TradingStore partialFillEndsOrder(TradingStore store) {
    return onCommit(
        store,
        (commit, healthy) ->
            commit.order() instanceof Order.PartiallyFilled
                    && last(commit) instanceof OrderEvent.Filled
                ? healthy.commit(andThen(commit, new OrderEvent.Expired("it has traded"), healthy))
                : healthy.commit(commit));
  }

  static TradingStore askedIsCancelled(TradingStore store) {
    return onCommit(
        store,
        (commit, healthy) ->
            last(commit) instanceof OrderEvent.CancelRequested && !commit.order().isFinished()
                ? healthy.commit(andThen(commit, new OrderEvent.Cancelled("asked"), healthy))
                : healthy.commit(commit));
  }

  static TradingStore lostSenderIsRejection(TradingStore store) {
    return onCommit(
        store,
        (commit, healthy) ->
            last(commit) instanceof OrderEvent.OutcomeUnknown
                ? healthy.commit(
                    andThen(commit, new OrderEvent.Rejected("LOST", "no sender"), healthy))
                : healthy.commit(commit));
  }

  /** The step, and one more event that ends the order. */
  private static Commit andThen(Commit commit, OrderEvent end, TradingStore store) {
    AccountBook book =
        Optional.ofNullable(commit.book())
            .or(() -> store.book(commit.account()))
            .orElseThrow()
            .after(commit.order().intent(), end);
    var events = new ArrayList<>(commit.events());
    events.add(end);
    return new Commit(
        commit.order().after(end),
        events,
        book,
        commit.gain(),
        commit.fence(),
        commit.fill(),
        commit.cause(),
        commit.at(),
        commit.inputs());
  }

  static TradingStore fundingIsFill(TradingStore store) {
    return new SameStore(store) {
      @Override
      public CommitResult commit(AccountChange change) {
        return super.commit(
            new AccountChange(
                change.before(),
                change.events().stream().map(event -> asFill(change, event)).toList(),
                change.fill(),
                change.cause(),
                change.at()));
      }
    };
  }

  private static AccountEvent asFill(AccountChange change, AccountEvent event) {
    if (!(event instanceof AccountEvent.WalletCorrected(var amount, var why))) {
      return event;
    }
    var fill =
        new Fill(
            new TradeId("income-" + change.before().version()),
            Price.of("60000"),
            Quantity.of("0.001"),
            Money.zero(amount.asset()).minus(amount),
            Liquidity.TAKER,
            change.at(),
            Optional.empty());
    return new AccountEvent.ExternalFill(new Symbol("BTCUSDT"), Side.BUY, fill, why);
  }

  private static OrderEvent last(Commit commit) {
    return commit.events().getLast();
  }

  private static Commit with(
      Commit commit,
      @Nullable AccountBook book,
      @Nullable Long fence,
      Commit.@Nullable FillKey fill) {
    return new Commit(
        commit.order(),
        commit.events(),
        book,
        commit.gain(),
        fence,
        fill,
        commit.cause(),
        commit.at(),
        commit.inputs());
  }

  private static TradingStore onCommit(
      TradingStore store, BiFunction<Commit, TradingStore, CommitResult> bug) {
    return new SameStore(store) {
      @Override
      public CommitResult commit(Commit commit) {
        return bug.apply(commit, store);
      }
    };
  }
}
