package io.patriot.proof.plant;

import io.patriot.application.order.BookAndOrder;
import io.patriot.application.order.Commit;
import io.patriot.application.order.CommitResult;
import io.patriot.application.order.DecisionFacts;
import io.patriot.application.order.TradingStore;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.OrderId;
import java.util.Optional;

/** Nobody looks how the trading switch stands. */
final class SwitchBug extends SameStore {
  SwitchBug(TradingStore store) {
    super(store);
  }

  @Override
  public DecisionFacts factsFor(AccountId account, Symbol symbol, OrderId order) {
    DecisionFacts facts = super.factsFor(account, symbol, order);
    return new DecisionFacts(
        facts.book().map(book -> standing(book, TradingState.ACTIVE)),
        facts.others(),
        facts.order(),
        facts.quote(),
        facts.quotes(),
        facts.platform());
  }

  @Override
  public BookAndOrder bookAndOrder(AccountId account, OrderId order) {
    BookAndOrder both = super.bookAndOrder(account, order);
    return new BookAndOrder(
        both.book().map(book -> standing(book, TradingState.ACTIVE)), both.order());
  }

  /** What is stored stands as it stood. */
  @Override
  public CommitResult commit(Commit commit) {
    Optional<AccountBook> now = super.book(commit.account());
    AccountBook book = commit.book();
    return super.commit(
        new Commit(
            commit.order(),
            commit.events(),
            book == null || now.isEmpty() ? book : standing(book, now.get().tradingState()),
            commit.gain(),
            commit.fence(),
            commit.fill(),
            commit.cause(),
            commit.at(),
            commit.inputs(),
            commit.beside()));
  }

  private static AccountBook standing(AccountBook book, TradingState state) {
    return new AccountBook(
        book.account(),
        book.version(),
        book.status(),
        state,
        book.fence(),
        book.heldUntil(),
        book.limits(),
        book.mode(),
        book.wallet(),
        book.realised(),
        book.fees(),
        book.positions(),
        book.working(),
        book.budget(),
        book.plans());
  }
}
