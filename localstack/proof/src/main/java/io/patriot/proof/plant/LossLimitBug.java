package io.patriot.proof.plant;

import io.patriot.application.order.Commit;
import io.patriot.application.order.CommitResult;
import io.patriot.application.order.DecisionFacts;
import io.patriot.application.order.TradingStore;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.limit.LimitSchedule;
import io.patriot.domain.limit.RiskLimits;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.OrderId;
import java.util.Optional;

/** Nobody looks at what the day has lost. */
final class LossLimitBug extends SameStore {
  private static final Rate ALL = Rate.of("1");

  LossLimitBug(TradingStore store) {
    super(store);
  }

  @Override
  public DecisionFacts factsFor(AccountId account, Symbol symbol, OrderId order) {
    DecisionFacts facts = super.factsFor(account, symbol, order);
    return new DecisionFacts(
        facts.book().map(book -> bound(book, losingAll(book))),
        facts.others(),
        facts.order(),
        facts.quote(),
        facts.quotes(),
        facts.platform());
  }

  private static LimitSchedule losingAll(AccountBook book) {
    RiskLimits limits = book.budget().schedule().now();
    return LimitSchedule.of(
        new RiskLimits(
            limits.holding(),
            new RiskLimits.Losses(limits.losses().positionMax(), limits.losses().openMax(), ALL),
            limits.pace(),
            limits.stopRequired()));
  }

  /** What is stored is bound as it was bound. */
  @Override
  public CommitResult commit(Commit commit) {
    Optional<AccountBook> now = super.book(commit.account());
    AccountBook book = commit.book();
    return super.commit(
        new Commit(
            commit.order(),
            commit.events(),
            book == null || now.isEmpty() ? book : bound(book, now.get().budget().schedule()),
            commit.gain(),
            commit.fence(),
            commit.fill(),
            commit.cause(),
            commit.at(),
            commit.inputs(),
            commit.beside()));
  }

  private static AccountBook bound(AccountBook book, LimitSchedule schedule) {
    return new AccountBook(
        book.account(),
        book.version(),
        book.status(),
        book.tradingState(),
        book.fence(),
        book.heldUntil(),
        book.limits(),
        book.mode(),
        book.wallet(),
        book.realised(),
        book.fees(),
        book.positions(),
        book.working(),
        book.budget().with(schedule),
        book.plans());
  }
}
