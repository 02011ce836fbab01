package io.patriot.bot.command;

import io.patriot.application.portfolio.DayResult;
import io.patriot.application.portfolio.Portfolios;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.domain.account.WorkingOrder;
import io.patriot.domain.market.DailyCloses;
import io.patriot.domain.market.Quote;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.position.Position;
import io.patriot.risk.Holding;
import io.patriot.risk.MarketClass;
import io.patriot.risk.Portfolio;
import io.patriot.risk.PotentialLoss;
import io.patriot.risk.RiskReport;
import io.patriot.risk.StressTest;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** Brings together what risk is measured by: what is held, its stops, its past, and today. */
final class RiskDesk {
  /**
   * Not below what venues ask for in the first steps of large markets, where it is 0.4 % to 1 %;
   * the steps themselves are not known here.
   */
  static final Rate MAINTENANCE = Rate.of("0.01");

  private static final int SHARE_DIGITS = 8;

  private final Desk desk;
  private final Portfolios portfolios;
  private final Symbol benchmark;

  RiskDesk(Desk desk, Portfolios portfolios, Symbol benchmark) {
    this.desk = desk;
    this.portfolios = portfolios;
    this.benchmark = benchmark;
  }

  Symbol benchmark() {
    return benchmark;
  }

  /** What was measured, with what is needed to go on measuring. */
  record Measured(
      Holdings holdings, Portfolio portfolio, Map<Symbol, DailyCloses> closes, LocalDate today) {
    StressTest stress() {
      return new StressTest(portfolio, closes, today);
    }
  }

  Reply with(Talk talk, Function<Measured, Screen> answer) {
    return desk.withHoldings(talk, holdings -> answer.apply(measured(talk, holdings)));
  }

  RiskReport report(Measured measured) {
    return RiskReport.of(measured.portfolio(), measured.closes(), benchmark, measured.today());
  }

  private Measured measured(Talk talk, Holdings holdings) {
    LocalDate today = LocalDate.ofInstant(talk.now(), ZoneOffset.UTC);
    List<Order> stops = stops(talk, holdings);
    List<Holding> held =
        holdings.book().positions().values().stream()
            .filter(position -> !position.isFlat())
            .map(position -> holding(holdings, position, stops))
            .toList();
    var symbols = new TreeSet<>(holdings.book().markets());
    symbols.add(benchmark);
    return new Measured(
        holdings,
        new Portfolio(holdings.equity(), MAINTENANCE, lostToday(talk, holdings, today), held),
        held.isEmpty() ? Map.of() : desk.prices().closes(symbols),
        today);
  }

  /** Orders that take a position off at a price that is known now; a trailing one has none. */
  private List<Order> stops(Talk talk, Holdings holdings) {
    List<OrderId> reducing =
        holdings.book().working().entrySet().stream()
            .filter(one -> one.getValue().reduceOnly())
            .map(Map.Entry::getKey)
            .toList();
    return reducing.isEmpty()
        ? List.of()
        : desk.store().orders(talk.account(), reducing).stream()
            .filter(order -> order.intent().terms().type() instanceof OrderType.Stop)
            .toList();
  }

  private static Holding holding(Holdings holdings, Position position, List<Order> stops) {
    Money worth = holdings.worth(position);
    Quote quote = holdings.quotes().get(position.symbol());
    return new Holding(
        position.leg(),
        position.direction(),
        MarketClass.CRYPTO,
        worth,
        quote == null ? Rate.ZERO : quote.spread(),
        PotentialLoss.of(position, worth, stopsOf(holdings, position, stops)));
  }

  private static List<PotentialLoss.Stop> stopsOf(
      Holdings holdings, Position position, List<Order> stops) {
    var found = new ArrayList<PotentialLoss.Stop>();
    for (Order order : stops) {
      WorkingOrder working = holdings.book().working().get(order.id());
      OrderTerms terms = order.intent().terms();
      boolean guards =
          terms.symbol().equals(position.symbol())
              && terms.positionSide() == position.positionSide()
              && position.direction().isReducedBy(terms.side());
      if (guards && working != null) {
        Quantity covered = terms.closesPosition() ? position.quantity() : working.leaves();
        terms
            .type()
            .triggerPrice()
            .ifPresent(price -> found.add(new PotentialLoss.Stop(price, covered)));
      }
    }
    return found;
  }

  /** What was closed today at a loss; what is open was not valued when the day began. */
  private Optional<Rate> lostToday(Talk talk, Holdings holdings, LocalDate today) {
    Money net =
        portfolios.days(talk.account(), today, today).stream()
            .map(DayResult::net)
            .reduce(Money.zero(holdings.book().currency()), Money::plus);
    Money began = holdings.book().wallet().minus(net);
    return began.amount().signum() <= 0
        ? Optional.empty()
        : Optional.of(
            net.isNegative()
                ? net.negated().dividedBy(began, SHARE_DIGITS, RoundingMode.HALF_EVEN)
                : Rate.ZERO);
  }
}
