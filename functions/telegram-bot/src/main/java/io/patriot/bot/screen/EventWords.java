package io.patriot.bot.screen;

import io.patriot.application.order.AmendDenial;
import io.patriot.application.order.RecordedEvent;
import io.patriot.application.order.ReplacedBy;
import io.patriot.application.stop.TakeBackOrders;
import io.patriot.bot.text.Causes;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Numbers;
import io.patriot.bot.text.Times;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Money;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;

/** One step of an order's life: when, what, and who. */
public final class EventWords {
  private EventWords() {}

  public static Html line(RecordedEvent recorded, Instrument instrument, Messages words) {
    return words.say(
        "event.line",
        "number",
        recorded.version(),
        "time",
        Times.millis(recorded.at()),
        "what",
        what(recorded.event(), instrument, words),
        "who",
        who(recorded, words));
  }

  private static Html what(OrderEvent event, Instrument instrument, Messages words) {
    return switch (event) {
      case OrderEvent.Requested(var intent) ->
          words.say(
              intent.replaces().isPresent() ? "event.requested-instead" : "event.requested",
              "id",
              intent.replaces().map(OrderId::shortForm).orElse(""),
              "wish",
              TermsWords.wish(intent.terms(), instrument, words),
              "type",
              TermsWords.type(intent.terms(), instrument, words),
              "origin",
              Causes.of(intent.origin(), words));
      case OrderEvent.Approved(var reserved, var reference, _) ->
          words.say(
              "event.approved",
              "reserved",
              Numbers.money(reserved),
              "reference",
              Numbers.price(reference, instrument));
      case OrderEvent.Denied(var reason) ->
          words.say("event.denied", "why", DenialWords.of(reason, instrument, words).what());
      case OrderEvent.Submitted(var attempt, _) -> words.say("event.submitted", "attempt", attempt);
      case OrderEvent.Accepted(var venueOrderId) -> words.say("event.accepted", "id", venueOrderId);
      case OrderEvent.Rejected(var code, var message) ->
          words.say("event.rejected", "code", code, "message", Causes.of(message, words));
      case OrderEvent.OutcomeUnknown(var why) ->
          words.say("event.unknown", "why", Causes.of(why, words));
      case OrderEvent.NotFound() -> words.say("event.not-found");
      case OrderEvent.Filled(var fill) ->
          words.say(
              "event.filled",
              "quantity",
              Numbers.quantity(fill.quantity(), instrument),
              "price",
              Numbers.price(fill.price(), instrument),
              "fee",
              fill.otherFee().map(Money::toString).orElseGet(() -> Numbers.money(fill.fee())));
      case OrderEvent.Triggered(var venueOrderId) ->
          words.say("event.triggered", "id", venueOrderId);
      case OrderEvent.AmendRequested(var quantity, var price, _, _, _) ->
          words.say(
              "event.amend-requested",
              "quantity",
              Numbers.quantity(quantity, instrument),
              "price",
              Numbers.price(price, instrument));
      case OrderEvent.Amended(var quantity, var price, _) ->
          words.say(
              "event.amended",
              "quantity",
              Numbers.quantity(quantity, instrument),
              "price",
              Numbers.price(price, instrument));
      case OrderEvent.AmendRefused(var code, var message, _) ->
          code.equals(AmendDenial.CODE)
              ? words.say("event.amend-refused-here", "why", Causes.of(message, words))
              : words.say(
                  "event.amend-refused", "code", code, "message", Causes.of(message, words));
      case OrderEvent.ReplaceRequested(var by) ->
          words.say("event.replace-requested", "id", by.shortForm());
      case OrderEvent.Replaced(var replaced) ->
          words.say("event.replaced", "id", replaced.shortForm());
      case OrderEvent.CancelRequested(var by) ->
          ReplacedBy.in(by)
              .map(id -> words.say("event.cancel-for", "id", id.shortForm()))
              .orElseGet(() -> words.say("event.cancel-requested", "by", Causes.of(by, words)));
      case OrderEvent.Cancelled(var why) ->
          words.say("event.cancelled", "why", Causes.of(why, words));
      case OrderEvent.Expired(var why) -> words.say("event.expired", "why", Causes.of(why, words));
    };
  }

  /** Who took the step; a request carries the person on through everything it leads to. */
  private static Html who(RecordedEvent recorded, Messages words) {
    return switch (recorded.event()) {
      case OrderEvent.CancelRequested(var by)
          when ReplacedBy.in(by).isPresent() || TakeBackOrders.isAskedBy(by) ->
          words.say("event.by.platform");
      case OrderEvent.Replaced _ -> words.say("event.by.platform");
      case OrderEvent.Requested _,
          OrderEvent.AmendRequested _,
          OrderEvent.ReplaceRequested _,
          OrderEvent.CancelRequested _ ->
          actor(recorded.cause().actor(), words);
      case OrderEvent.AmendRefused(var code, _, _) when code.equals(AmendDenial.CODE) ->
          words.say("event.by.rules");
      case OrderEvent.Approved _, OrderEvent.Denied _ -> words.say("event.by.rules");
      case OrderEvent.Submitted _, OrderEvent.OutcomeUnknown _ -> words.say("event.by.platform");
      case OrderEvent.Accepted _,
          OrderEvent.NotFound _,
          OrderEvent.Triggered _,
          OrderEvent.Amended _,
          OrderEvent.AmendRefused _,
          OrderEvent.Rejected _,
          OrderEvent.Filled _,
          OrderEvent.Cancelled _,
          OrderEvent.Expired _ ->
          words.say("event.by.venue");
    };
  }

  static Html actor(String actor, Messages words) {
    if (actor.startsWith("system:")) {
      return words.say("event.by.platform");
    }
    return actor.startsWith("user:") ? words.say("event.you") : Html.text(actor);
  }
}
