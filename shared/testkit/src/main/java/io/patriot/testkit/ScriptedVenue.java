package io.patriot.testkit;

import io.patriot.application.trace.Cause;
import io.patriot.application.venue.AmendResult;
import io.patriot.application.venue.CancelResult;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.Listing;
import io.patriot.application.venue.PlacementResult;
import io.patriot.application.venue.TradingVenue;
import io.patriot.application.venue.VenueOrder;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * A venue that does what a test tells it: it takes, refuses or loses orders, trades when asked to,
 * and, like real ones, takes an order name again once the first order of that name has ended.
 */
public final class ScriptedVenue implements TradingVenue {
  public static final String NAME = "scripted";

  private final InstantSource clock;
  private final Deque<Answer> script = new ArrayDeque<>();
  private final Deque<CancelAnswer> cancelScript = new ArrayDeque<>();
  private final Deque<AmendAnswer> amendScript = new ArrayDeque<>();
  private final Map<OrderId, List<ScriptedOrder>> orders = new TreeMap<>();
  private final Map<OrderId, OrderIntent> onTheWay = new TreeMap<>();
  private final List<OrderIntent> calls = new ArrayList<>();
  private final Set<OrderId> askedBackOnTheWay = new TreeSet<>();
  private final Set<OrderId> forgotten = new TreeSet<>();
  private final Map<Symbol, Integer> trades = new TreeMap<>();
  private Supplier<Answer> usually = () -> Answer.ACCEPT;
  private boolean reachable = true;
  private boolean listsTrades = true;
  private boolean keepsOrderIds;

  /** What comes of sending an order. */
  public enum Answer {
    /** It arrives, and the venue says so. */
    ACCEPT,
    /** It arrives, and the venue will not have it. */
    REJECT,
    /** It arrives, and the account holds positions in another way than the order says. */
    OTHER_POSITION_MODE,
    /** It is certain that it never went out. */
    NOT_SENT,
    /** It arrives, but the answer is lost. */
    ACCEPT_UNHEARD,
    /** It never arrives, and nobody says so. */
    LOSE,
    /** Nobody answers, and it arrives when the test says. */
    ARRIVE_LATE
  }

  /** What comes of asking for an order to be changed. */
  public enum AmendAnswer {
    /** It is changed, and the venue says so. */
    DO,
    /** It stays as it was, and the venue says so. */
    REFUSE,
    /** It is changed, but the answer is lost. */
    DO_UNHEARD,
    /** The request never arrives, and nobody says so. */
    LOSE
  }

  /** What comes of asking for an order back. */
  public enum CancelAnswer {
    /** The venue hears it and answers. */
    HEARD,
    /** The venue hears it, but the answer is lost. */
    HEARD_UNANSWERED,
    /** It never arrives, and nobody says so. */
    LOST
  }

  public ScriptedVenue(InstantSource clock) {
    this.clock = clock;
  }

  /** How the next orders fare, in this order; afterwards it is as usual again. */
  public synchronized void next(Answer... answers) {
    script.addAll(List.of(answers));
  }

  public synchronized void nextAmend(AmendAnswer... answers) {
    amendScript.addAll(List.of(answers));
  }

  public synchronized void nextCancel(CancelAnswer... answers) {
    cancelScript.addAll(List.of(answers));
  }

  /** How orders fare when nothing else was said; at first they are accepted. */
  public synchronized void usually(Supplier<Answer> answer) {
    usually = answer;
  }

  /** Whether questions about orders are answered. */
  public synchronized void reachable(boolean answers) {
    reachable = answers;
  }

  /** Lets an order id count once for good: a second arrival is the first order. */
  public synchronized void keepOrderIds() {
    keepsOrderIds = true;
  }

  /** Whether an order is shown with its trades, or they are still to be listed. */
  public synchronized void listTrades(boolean lists) {
    listsTrades = lists;
  }

  @Override
  public synchronized PlacementResult place(OrderIntent intent, int attempt, Cause cause) {
    calls.add(intent);
    Answer answer = script.isEmpty() ? usually.get() : script.remove();
    return switch (answer) {
      case ACCEPT -> arrive(intent);
      case ACCEPT_UNHEARD -> {
        arrive(intent);
        yield new PlacementResult.Unknown("no answer");
      }
      case REJECT -> new PlacementResult.Rejected("SCRIPTED", "the test says so");
      case OTHER_POSITION_MODE ->
          new PlacementResult.OtherPositionMode("SCRIPTED", "the test says so");
      case NOT_SENT -> new PlacementResult.NotSent("the test says so");
      case LOSE -> new PlacementResult.Unknown("no answer");
      case ARRIVE_LATE -> {
        onTheWay.put(intent.orderId(), intent);
        yield new PlacementResult.Unknown("no answer");
      }
    };
  }

  @Override
  public synchronized CancelResult cancel(OrderIntent intent, Cause cause) {
    OrderId order = intent.orderId();
    CancelAnswer answer = cancelScript.isEmpty() ? CancelAnswer.HEARD : cancelScript.remove();
    if (answer == CancelAnswer.LOST) {
      return new CancelResult.Unknown("no answer");
    }
    boolean live = isLive(order);
    if (live) {
      order(order).askToCancel();
    }
    if (keepsOrderIds && onTheWay.containsKey(order)) {
      askedBackOnTheWay.add(order);
    }
    return switch (answer) {
      case HEARD ->
          live || keepsOrderIds ? new CancelResult.Requested() : new CancelResult.AlreadyGone();
      case HEARD_UNANSWERED, LOST -> new CancelResult.Unknown("no answer");
    };
  }

  @Override
  public synchronized AmendResult amend(
      OrderIntent intent, Quantity quantity, Price price, Cause cause) {
    AmendAnswer answer = amendScript.isEmpty() ? AmendAnswer.DO : amendScript.remove();
    boolean live = isLive(intent.orderId());
    if (answer == AmendAnswer.REFUSE) {
      return new AmendResult.Rejected("SCRIPTED", "the test says so");
    }
    if (live && answer != AmendAnswer.LOSE) {
      order(intent.orderId()).amend(quantity, price);
    }
    if (answer == AmendAnswer.DO) {
      return live
          ? new AmendResult.Amended()
          : new AmendResult.Rejected("GONE", "no live order has this name");
    }
    return new AmendResult.Unknown("no answer");
  }

  @Override
  public boolean keepsOrderIds(AccountId account) {
    return keepsOrderIds;
  }

  @Override
  public synchronized VenueOrder find(OrderIntent intent) {
    OrderId order = intent.orderId();
    if (!reachable) {
      return new VenueOrder.Unavailable("scripted");
    }
    return knows(order) && !forgotten.contains(order)
        ? order(order).found(listsTrades)
        : new VenueOrder.NotFound();
  }

  @Override
  public synchronized Listing listed(OrderIntent intent) {
    if (!reachable) {
      return Listing.UNCERTAIN;
    }
    return isLive(intent.orderId()) ? Listing.LISTED : Listing.ABSENT;
  }

  /** Asked for the order, the venue says from now on that it has none; its list stays true. */
  public synchronized void forget(OrderId order) {
    forgotten.add(order);
  }

  /** The orders that were sent and will arrive late. */
  public synchronized List<OrderId> onTheWay() {
    return List.copyOf(onTheWay.keySet());
  }

  /** A late order arrives now, and right behind it what was asked of it meanwhile. */
  public synchronized void arriveNow(OrderId order) {
    OrderIntent intent = onTheWay.remove(order);
    if (intent == null) {
      throw new IllegalStateException("Nothing is on the way under " + order);
    }
    arrive(intent);
    if (askedBackOnTheWay.remove(order)) {
      order(order).askToCancel();
    }
  }

  /** Trades a part of a live order; the report is what the venue's stream would say. */
  public synchronized ExecutionReport fill(OrderId order, String quantity, String price) {
    ScriptedOrder live = order(order);
    int trade = trades.merge(live.intent().symbol(), 1, Integer::sum);
    return live.fill(quantity, price, trade, clock.instant());
  }

  /** The price of an order that closes whatever is held comes, and so much is held. */
  public synchronized void wakesFor(OrderId order, String held) {
    order(order).wakesFor(Quantity.of(held));
  }

  /** An order's price comes, and it lives on under another id. */
  public synchronized ExecutionReport trigger(OrderId order) {
    return order(order).trigger();
  }

  /** Takes an order off the book, asked or not. */
  public synchronized ExecutionReport takeOff(OrderId order) {
    return order(order).end(new ExecutionReport.News.Cancelled("asked to"));
  }

  /** The rest of an order runs out of time. */
  public synchronized ExecutionReport expire(OrderId order) {
    return order(order).end(new ExecutionReport.News.Expired("time in force"));
  }

  /**
   * Calls an order filled with what it has traded, as venues do with orders that may only reduce.
   */
  public synchronized void shorten(OrderId order) {
    order(order).callFilled();
  }

  /** Refuses an order that it seemed to take at first. */
  public synchronized ExecutionReport refuse(OrderId order) {
    return order(order).end(new ExecutionReport.News.Rejected("SCRIPTED", "on second thought"));
  }

  /** Every call that was made to send an order, whatever came of it. */
  public synchronized List<OrderIntent> calls() {
    return List.copyOf(calls);
  }

  /** How many orders of this name the venue ever had; more than one is a double order. */
  public synchronized int arrivals(OrderId order) {
    return orders.getOrDefault(order, List.of()).size();
  }

  /** The newest order of each name that the venue has or had, by name. */
  public synchronized List<ScriptedOrder> orders() {
    return orders.values().stream().map(List::getLast).toList();
  }

  public synchronized boolean knows(OrderId order) {
    return orders.containsKey(order);
  }

  public synchronized boolean isLive(OrderId order) {
    return knows(order) && order(order).isLive();
  }

  private PlacementResult arrive(OrderIntent intent) {
    if (keepsOrderIds && knows(intent.orderId())) {
      return new PlacementResult.Accepted(order(intent.orderId()).venueOrderId());
    }
    if (isLive(intent.orderId())) {
      return new PlacementResult.Rejected("DUPLICATE", "a live order has this name");
    }
    var order = new ScriptedOrder(intent, "v" + (orders.size() + 1));
    orders.computeIfAbsent(intent.orderId(), _ -> new ArrayList<>()).add(order);
    return new PlacementResult.Accepted(order.venueOrderId());
  }

  private ScriptedOrder order(OrderId id) {
    List<ScriptedOrder> named = orders.get(id);
    if (named == null) {
      throw new IllegalStateException("The venue has no order " + id);
    }
    return named.getLast();
  }
}
