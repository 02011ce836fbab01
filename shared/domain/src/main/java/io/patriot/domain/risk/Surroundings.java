package io.patriot.domain.risk;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.limit.LimitScope;
import io.patriot.domain.limit.RiskBudget;
import io.patriot.domain.limit.RiskLimits;
import io.patriot.domain.market.Quote;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.protection.Bracket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * What an order is judged by beyond its own account and market: everybody's limits that bind it,
 * the account's standing, and the stop it is to have.
 *
 * @param inForce the limits that bind the order, of the platform, the person, the account, the
 *     strategy
 * @param stop where the position is to be closed when it goes wrong
 */
public record Surroundings(List<LimitsInForce> inForce, Standing standing, Optional<Price> stop) {

  public Surroundings {
    inForce = List.copyOf(inForce);
  }

  /** Nobody's limits bind. */
  public static Surroundings none(Asset currency) {
    return new Surroundings(List.of(), Standing.nothing(currency), Optional.empty());
  }

  /**
   * What an account's own limits and its owner's make of its orders now, where the platform has no
   * ceiling.
   *
   * @param others the owner's other accounts that the owner's limits bind
   * @param quotes of the markets that all of them are in, as far as known
   */
  public static Surroundings of(
      AccountBook book, List<AccountBook> others, Map<Symbol, Quote> quotes, Instant now) {
    return of(book, others, quotes, Optional.empty(), now);
  }

  /**
   * What an account's own limits, its owner's and the platform's make of its orders now.
   *
   * @param ceiling what the platform allows every account, each for itself
   */
  public static Surroundings of(
      AccountBook book,
      List<AccountBook> others,
      Map<Symbol, Quote> quotes,
      Optional<RiskLimits> ceiling,
      Instant now) {
    KnownPrices prices = KnownPrices.of(quotes, now);
    Standing standing = Standing.of(book, prices, Collections.emptySortedMap());
    RiskBudget budget = book.budget();
    var own =
        new LimitsInForce(
            new LimitScope(LimitScope.Kind.ACCOUNT, book.account().toString()),
            budget.schedule().at(now),
            budget.dayAt(budget.dayOf(now), standing.equityAtLastPrices()),
            budget.recent(),
            standing.equity());
    var inForce = new ArrayList<LimitsInForce>();
    ceiling.map(limits -> own.ofPlatform(limits.in(book.currency()))).ifPresent(inForce::add);
    budget
        .person()
        .map(limits -> new InAll(book, own, others, prices, now).under(limits.schedule()))
        .ifPresent(inForce::add);
    inForce.add(own);
    return new Surroundings(inForce, standing, Optional.empty());
  }

  /** The same for an order that brings its own stop along. */
  public Surroundings withStopOf(OrderTerms terms) {
    return terms.bracket().isEmpty()
        ? this
        : new Surroundings(inForce, standing, terms.bracket().flatMap(Bracket::stop));
  }

  /** The smallest of one number of all limits in force, and of one that holds anyway. */
  int least(int maximum, ToIntFunction<RiskLimits> number) {
    int least = maximum;
    for (LimitsInForce limits : inForce) {
      least = Math.min(least, number.applyAsInt(limits.limits()));
    }
    return least;
  }

  /** The most that a position may be worth, with what the account itself allows. */
  Money positionMax(Money maximum, Money wallet) {
    Money least = maximum;
    for (LimitsInForce limits : inForce) {
      RiskLimits.Holding holding = limits.limits().holding();
      least = least.min(holding.positionMax()).min(wallet.times(holding.positionShareMax()));
    }
    return least;
  }
}
