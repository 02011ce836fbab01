package io.patriot.application.digest;

import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.market.PriceBoard;
import io.patriot.application.order.StopOf;
import io.patriot.application.order.TradingStore;
import io.patriot.application.portfolio.DayResult;
import io.patriot.application.portfolio.Holdings;
import io.patriot.application.portfolio.Portfolios;
import io.patriot.application.stop.TheirAccounts;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.money.Money;
import io.patriot.domain.position.Position;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Draws up how a trader stands, of all their accounts, and what the day before brought them. */
public final class DrawUpDigest {
  /** So many positions of all accounts together are told one by one. */
  private static final int HELD_MAX = 20;

  private final TradingStore store;
  private final Portfolios portfolios;
  private final PriceBoard prices;
  private final LinkedAccounts linked;

  public DrawUpDigest(
      TradingStore store, Portfolios portfolios, PriceBoard prices, LinkedAccounts linked) {
    this.store = store;
    this.portfolios = portfolios;
    this.prices = prices;
    this.linked = linked;
  }

  /**
   * @param at the day before the one of this moment is told of
   */
  public Digest handle(TenantId person, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC).minusDays(1);
    TheirAccounts theirs = TheirAccounts.of(person, Optional.empty(), linked);
    var accounts = new ArrayList<Digest.OfAccount>();
    int room = HELD_MAX;
    for (AccountId account : theirs.accounts()) {
      Optional<AccountBook> book = store.book(account);
      if (book.isPresent()) {
        Digest.OfAccount drawn = drawn(book.get(), day, room);
        room -= drawn.held().size();
        accounts.add(drawn);
      }
    }
    return new Digest(day, accounts, theirs.complete());
  }

  private Digest.OfAccount drawn(AccountBook book, LocalDate day, int room) {
    Holdings holdings = Holdings.of(book, prices);
    List<Position> positions =
        book.positions().values().stream()
            .sorted(
                Comparator.comparing((Position position) -> holdings.worth(position).amount())
                    .reversed())
            .toList();
    List<DayResult> results = portfolios.days(book.account(), day, day);
    return new Digest.OfAccount(
        book.account(),
        holdings.equity(),
        holdings.unrealised(),
        results.stream().map(DayResult::net).reduce(Money.zero(book.currency()), Money::plus),
        results.stream().mapToInt(DayResult::trades).sum(),
        book.working().size(),
        positions.stream().limit(room).map(position -> held(holdings, position)).toList(),
        Math.max(0, positions.size() - room),
        Math.toIntExact(
            positions.stream().filter(one -> holdings.unrealised(one).isEmpty()).count()));
  }

  private Digest.Held held(Holdings holdings, Position position) {
    return new Digest.Held(
        position.symbol(),
        position.direction(),
        position.quantity(),
        holdings.unrealised(position),
        StopOf.position(holdings.book(), position.leg(), store) == StopOf.HAS_STOP);
  }
}
