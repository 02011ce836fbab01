package io.patriot.bot.command;

import io.patriot.application.portfolio.Holdings;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.screen.SilentWords;
import io.patriot.bot.text.Html;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.market.DailyCloses;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.risk.Portfolio;
import io.patriot.risk.RiskReport;
import io.patriot.risk.StressTest;
import io.patriot.risk.Valuation;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** Brings together what risk is measured by: what is held, its stops, its past, and today. */
final class RiskDesk {
  private final Desk desk;
  private final Symbol benchmark;

  RiskDesk(Desk desk, Symbol benchmark) {
    this.desk = desk;
    this.benchmark = benchmark;
  }

  Symbol benchmark() {
    return benchmark;
  }

  /** What was measured, with what is needed to go on measuring. */
  record Measured(Valuation valuation, Map<Symbol, DailyCloses> closes, LocalDate today) {
    Portfolio portfolio() {
      return valuation.portfolio();
    }

    StressTest stress() {
      return new StressTest(portfolio(), closes, today);
    }

    /** Which markets went silent, and how they are counted. */
    Html silent(Talk talk) {
      return SilentWords.countedWorse(valuation.silent(), talk.words());
    }
  }

  Reply with(Talk talk, Function<Measured, Screen> answer) {
    return desk.withHoldings(talk, holdings -> answer.apply(measured(talk, holdings)));
  }

  RiskReport report(Measured measured) {
    return RiskReport.of(measured.portfolio(), measured.closes(), benchmark, measured.today());
  }

  private Measured measured(Talk talk, Holdings holdings) {
    AccountBook book = holdings.book();
    var symbols = new TreeSet<>(book.markets());
    symbols.add(benchmark);
    return new Measured(
        Valuation.of(book, holdings.quotes(), reducing(talk, book), talk.now()),
        book.positions().isEmpty() ? Map.of() : desk.prices().closes(symbols),
        LocalDate.ofInstant(talk.now(), ZoneOffset.UTC));
  }

  private List<Order> reducing(Talk talk, AccountBook book) {
    List<OrderId> reducing = Valuation.reducing(book);
    return reducing.isEmpty() ? List.of() : desk.store().orders(talk.account(), reducing);
  }
}
