package io.patriot.feeds;

import io.patriot.application.paper.PaperOrder;
import io.patriot.application.paper.PaperOrderQueue;
import io.patriot.application.trace.Cause;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.ExecutionReport.News;
import io.patriot.application.venue.TradingVenue;
import io.patriot.application.venue.VenueAccounts;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.Side;
import io.patriot.exchanges.contract.Floor;
import io.patriot.exchanges.paper.PaperVenue;
import io.patriot.testkit.AccountExamples;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The paper exchange as the contract sees it: the queue is short, and the book hears at once. */
final class PaperContractFloor implements Floor {
  private static final BigDecimal BID = new BigDecimal("61800.00");
  private static final BigDecimal TICK = new BigDecimal("0.10");
  private static final BigDecimal NEXT = new BigDecimal("0.90");

  private final PaperFloor paper = new PaperFloor().book();
  private final TradingVenue venue = new PaperVenue(new ShortQueue(), paper.stored);
  private final Map<OrderId, OrderIntent> sent = new LinkedHashMap<>();
  private int recorded;

  @Override
  public TradingVenue venue() {
    return venue;
  }

  @Override
  public TradingVenue venueWithoutTheRight() {
    throw notOffered();
  }

  @Override
  public TradingVenue venueWithoutKey() {
    throw notOffered();
  }

  @Override
  public VenueAccounts accounts() {
    throw notOffered();
  }

  @Override
  public AccountId account() {
    return AccountExamples.ACCOUNT;
  }

  @Override
  public Instant now() {
    return paper.clock.instant();
  }

  @Override
  public Price ask() {
    return new Price(BID.add(TICK));
  }

  @Override
  public BigDecimal held() {
    BigDecimal held = BigDecimal.ZERO;
    for (OrderIntent intent : sent.values()) {
      BigDecimal filled = new BigDecimal(paper.filled(intent));
      held = intent.side() == Side.BUY ? held.add(filled) : held.subtract(filled);
    }
    return held;
  }

  @Override
  public List<News> heard(OrderId order) {
    OrderIntent intent = sent.get(order);
    return intent == null ? List.of() : paper.news(intent);
  }

  @Override
  public int gaps() {
    throw notOffered();
  }

  @Override
  public void markMoves(String share) {
    BigDecimal bid =
        BID.multiply(BigDecimal.ONE.add(new BigDecimal(share))).setScale(1, RoundingMode.DOWN);
    BigDecimal ask = bid.add(TICK);
    paper.book(bid.toString(), ask.toString(), "1", ask.add(NEXT).toString());
    told();
  }

  @Override
  public void byHand(Side side, String quantity) {
    throw notOffered();
  }

  @Override
  public void nextAnswerSaysNothing(boolean executed) {
    throw notOffered();
  }

  /** What is reported here carries its trade's name, and who hears it twice knows it. */
  @Override
  public void nextTradeIsToldTwice() {}

  @Override
  public void streamBreaks() {
    throw notOffered();
  }

  @Override
  public void clockJumps() {
    throw notOffered();
  }

  @Override
  public void entriesAreUsedUp() {
    throw notOffered();
  }

  @Override
  public int openOrders() {
    return (int)
        sent.keySet().stream()
            .filter(
                order ->
                    paper
                        .stored
                        .find(account(), order)
                        .filter(found -> found.state() instanceof PaperOrder.State.Live)
                        .isPresent())
            .count();
  }

  @Override
  public void close() {
    paper.close();
  }

  /**
   * Everything that happened is stored, reported, and in the account's book; apart from orders that
   * our own rules would never have sent, such as very large ones.
   */
  private void told() {
    paper.settle();
    List<ExecutionReport> reports = paper.reports.sent().messages();
    for (; recorded < reports.size(); recorded++) {
      ExecutionReport report = reports.get(recorded);
      boolean known =
          paper
              .desk
              .store()
              .order(account(), report.order())
              .filter(order -> !(order instanceof Order.Denied))
              .isPresent();
      if (known) {
        paper.desk.hear(report);
      }
    }
  }

  private static IllegalStateException notOffered() {
    return new IllegalStateException("The paper venue does not offer it");
  }

  /** What is put in is at the venue when the call returns. */
  private final class ShortQueue implements PaperOrderQueue {
    @Override
    public void place(OrderIntent intent, Cause cause) {
      sent.put(intent.orderId(), intent);
      if (paper.desk.decide(intent) instanceof Order.Approved) {
        paper.desk.sendAll();
      }
      paper.exchange.place(intent, cause);
      told();
    }

    @Override
    public void amend(
        AccountId account,
        Symbol symbol,
        OrderId order,
        Quantity quantity,
        Price price,
        Cause cause) {
      paper.exchange.amend(new AmendWish(account, symbol, order, quantity, price, cause));
      told();
    }

    @Override
    public void cancel(AccountId account, Symbol symbol, OrderId order, Cause cause) {
      paper.exchange.cancel(account, symbol, order);
      told();
    }
  }
}
