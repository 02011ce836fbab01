package io.patriot.feeds;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.position.Position;
import io.patriot.simulation.ExpiryReason;
import io.patriot.simulation.FeeSchedule;
import io.patriot.simulation.MatchingEngine;
import io.patriot.simulation.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps reduce-only orders of one market from ever opening a position.
 *
 * <p>It follows the position of each account that has such an order resting or waiting. After every
 * fill of the account the order may close what is left, no more; and where one move of the market
 * fills several orders at once, the later fill is cut to what the earlier ones left. Touched only
 * while the market's engine is held.
 */
final class ReduceOnlyGuard {
  private final FeeSchedule fees;
  private final WaitingOrders waiting;
  private final Map<AccountId, Watched> accounts = new HashMap<>();

  ReduceOnlyGuard(FeeSchedule fees, WaitingOrders waiting) {
    this.fees = fees;
    this.waiting = waiting;
  }

  /** An account's position, and its reduce-only orders that rest or wait. */
  private static final class Watched {
    private Position position;
    private final Map<OrderId, OrderIntent> resting = new LinkedHashMap<>();

    Watched(Position position) {
      this.position = position;
    }
  }

  boolean watches(AccountId account) {
    return accounts.containsKey(account);
  }

  /**
   * Follows an account from now on, unless it is followed already.
   *
   * @param position with everything that has traded here so far
   */
  void watch(AccountId account, Supplier<Position> position) {
    accounts.computeIfAbsent(account, _ -> new Watched(position.get()));
  }

  /** What a reduce-only order of a watched account may close now. */
  Quantity reducible(OrderIntent intent) {
    Watched watched = accounts.get(intent.account());
    if (watched == null) {
      throw new IllegalStateException("Not watched: " + intent.account());
    }
    return watched.position.reducibleBy(intent.side());
  }

  /** After an order was matched: remembers it if it stays, forgets its account if none does. */
  void matched(MatchingEngine engine, OrderIntent intent) {
    Watched watched = accounts.get(intent.account());
    if (watched == null) {
      return;
    }
    if (intent.terms().reduceOnly() && isHere(engine, intent.orderId())) {
      watched.resting.put(intent.orderId(), intent);
    }
    forgetIfNoneRests(intent.account(), watched);
  }

  /** What truly happened, of all that the engine says. */
  List<Outcome> allowed(
      MatchingEngine engine,
      List<Outcome> outcomes,
      Function<OrderId, @Nullable OrderIntent> intents) {
    if (accounts.isEmpty()) {
      return outcomes;
    }
    var allowed = new ArrayList<Outcome>();
    var ended = new HashSet<OrderId>();
    var touched = new LinkedHashSet<AccountId>();
    for (Outcome outcome : outcomes) {
      OrderIntent intent = intents.apply(outcome.orderId());
      Watched watched = intent == null ? null : accounts.get(intent.account());
      if (intent == null || watched == null) {
        allowed.add(outcome);
      } else if (!ended.contains(outcome.orderId())) {
        touched.add(intent.account());
        if (outcome instanceof Outcome.Filled filled) {
          filled(engine, filled, intent, watched, allowed, ended);
        } else {
          allowed.add(outcome);
        }
      }
    }
    touched.forEach(account -> allowed.addAll(limited(engine, account)));
    return allowed;
  }

  private void filled(
      MatchingEngine engine,
      Outcome.Filled filled,
      OrderIntent intent,
      Watched watched,
      List<Outcome> allowed,
      Set<OrderId> ended) {
    Fill fill = filled.fill();
    Quantity reducible = watched.position.reducibleBy(intent.side());
    if (!intent.terms().reduceOnly() || !fill.quantity().isAbove(reducible)) {
      allowed.add(filled);
      watched.position = watched.position.after(intent.side(), fill);
      return;
    }
    Quantity leaves = filled.leaves().plus(fill.quantity().minus(reducible));
    if (!reducible.isZero()) {
      Fill smaller = cut(engine, fill, reducible);
      allowed.add(new Outcome.Filled(filled.orderId(), smaller, leaves, filled.slippage()));
      watched.position = watched.position.after(intent.side(), smaller);
    }
    allowed.add(new Outcome.Expired(filled.orderId(), ExpiryReason.NOTHING_LEFT_TO_REDUCE, leaves));
    ended.add(filled.orderId());
    List<Outcome> unused = engine.cancel(filled.orderId());
  }

  private Fill cut(MatchingEngine engine, Fill fill, Quantity quantity) {
    Money worth = engine.book().instrument().notional(fill.price(), quantity);
    return new Fill(
        fill.tradeId(),
        fill.price(),
        quantity,
        fees.fee(worth, fill.liquidity()),
        fill.liquidity(),
        fill.at());
  }

  /** Tells the account's resting orders how much is left to close. */
  private List<Outcome> limited(MatchingEngine engine, AccountId account) {
    Watched watched = accounts.get(account);
    if (watched == null || watched.resting.isEmpty()) {
      return List.of();
    }
    var outcomes = new ArrayList<Outcome>();
    watched.resting.forEach(
        (id, intent) -> {
          Quantity reducible = watched.position.reducibleBy(intent.side());
          outcomes.addAll(
              waiting.has(id)
                  ? waiting.limitReducible(id, reducible)
                  : engine.limitReducible(id, reducible));
        });
    watched.resting.keySet().removeIf(id -> !isHere(engine, id));
    forgetIfNoneRests(account, watched);
    return outcomes;
  }

  private boolean isHere(MatchingEngine engine, OrderId id) {
    return waiting.has(id) || engine.resting(id).isPresent();
  }

  private void forgetIfNoneRests(AccountId account, Watched watched) {
    if (watched.resting.isEmpty()) {
      accounts.remove(account);
    }
  }
}
