package io.patriot.feeds;

import io.patriot.application.paper.PaperOrder;
import io.patriot.application.paper.PaperTrigger;
import io.patriot.application.paper.QueuePlace;
import io.patriot.application.trace.Cause;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.OrderIntent;
import io.patriot.exchanges.paper.PaperVenue;
import io.patriot.simulation.ExpiryReason;
import io.patriot.simulation.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From what the simulated market says to the paper venue's record and to the reports it sends. */
final class PaperNews {
  private PaperNews() {}

  /** One thing to report. */
  record Item(ExecutionReport.News news) {
    ExecutionReport report(PaperOrder order) {
      return new ExecutionReport(
          order.intent().account(), order.intent().symbol(), order.id(), news);
    }
  }

  /** The record of an order that nothing has happened to yet. */
  static PaperOrder fresh(OrderIntent intent, Cause cause) {
    return new PaperOrder(
        intent, new PaperOrder.State.Live(), Optional.empty(), List.of(), false, cause, 0);
  }

  /**
   * The record of an order after what happened to it.
   *
   * @param place where it stands in line now, if it still does
   * @param trigger how far it has come, if it is conditional
   */
  static PaperOrder after(
      PaperOrder before,
      List<Outcome> outcomes,
      Optional<QueuePlace> place,
      Optional<PaperTrigger> trigger) {
    var fills = new ArrayList<Fill>(before.fills());
    PaperOrder.State state = before.state();
    for (Outcome outcome : outcomes) {
      switch (outcome) {
        case Outcome.Accepted _ -> {}
        case Outcome.Filled filled -> {
          fills.add(filled.fill());
          if (filled.leaves().isZero()) {
            state = new PaperOrder.State.Filled();
          }
        }
        case Outcome.Cancelled _ -> state = new PaperOrder.State.Cancelled("taken back as asked");
        case Outcome.Expired(var _, var reason, var _) ->
            state = new PaperOrder.State.Expired(words(reason));
        case Outcome.Rejected(var _, var reason, var message) ->
            state = new PaperOrder.State.Rejected(reason.name(), message);
      }
    }
    return new PaperOrder(
        before.intent(),
        state,
        place,
        trigger,
        before.amended(),
        fills,
        false,
        before.cause(),
        before.version() + 1);
  }

  static PaperOrder settled(PaperOrder order) {
    return new PaperOrder(
        order.intent(),
        order.state(),
        order.place(),
        order.trigger(),
        order.amended(),
        order.fills(),
        true,
        order.cause(),
        order.version() + 1);
  }

  static Item triggered(PaperOrder order) {
    return new Item(
        new ExecutionReport.News.Triggered(PaperVenue.triggeredOrderId(order.intent())));
  }

  /** What an order's quantity and price are now, before any trade of the changed order. */
  static Item amended(PaperOrder order) {
    return new Item(
        new ExecutionReport.News.Amended(
            order.intent().quantity(), order.intent().terms().type().limitPrice().orElseThrow()));
  }

  /** What these outcomes say. */
  static List<Item> of(PaperOrder order, List<Outcome> outcomes) {
    var news = new ArrayList<Item>();
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Filled filled) {
        news.add(new Item(new ExecutionReport.News.Filled(filled.fill())));
      }
    }
    addEnd(news, order.state());
    return news;
  }

  /** Everything there is to say of an order. */
  static List<Item> all(PaperOrder order) {
    var news = new ArrayList<Item>();
    if (order.trigger().orElse(null) instanceof PaperTrigger.Reached) {
      news.add(triggered(order));
    }
    if (order.amended()) {
      news.add(amended(order));
    }
    order.fills().forEach(fill -> news.add(new Item(new ExecutionReport.News.Filled(fill))));
    addEnd(news, order.state());
    return news;
  }

  private static void addEnd(List<Item> news, PaperOrder.State state) {
    switch (state) {
      case PaperOrder.State.Live _, PaperOrder.State.Filled _ -> {}
      case PaperOrder.State.Cancelled(var cause) ->
          news.add(new Item(new ExecutionReport.News.Cancelled(cause)));
      case PaperOrder.State.Expired(var cause) ->
          news.add(new Item(new ExecutionReport.News.Expired(cause)));
      case PaperOrder.State.Rejected(var code, var message) ->
          news.add(new Item(new ExecutionReport.News.Rejected(code, message)));
    }
  }

  private static String words(ExpiryReason reason) {
    return switch (reason) {
      case IMMEDIATE_REMAINDER -> "immediate or cancel: the rest found nothing at its price";
      case NOT_FILLABLE_WHOLE -> "fill or kill: it could not be filled whole";
      case DEPTH_EXHAUSTED -> "it took all that the book showed";
      case COLLAR_REACHED -> "the next price was too far beyond the market";
      case GOOD_TILL_PASSED -> "the moment it was good until has come";
      case NOTHING_LEFT_TO_REDUCE -> "there was nothing left to reduce";
    };
  }
}
