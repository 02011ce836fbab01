package io.patriot.bot.screen;

import io.patriot.application.card.Card;
import io.patriot.application.trace.Cause;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.ButtonAct;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.grammar.OrderWish;
import io.patriot.bot.text.Causes;
import io.patriot.bot.text.ErrorCode;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Numbers;
import io.patriot.bot.text.Times;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order as it stands, told from what is stored of it and from nothing else.
 *
 * @param lastChange when the latest thing happened to it, if that is known
 * @param change what became of the latest change that was asked for; empty when none was
 * @param guards how what it brought along to guard its position stands; empty when there is none
 * @param card the card it came from, if it came from one
 */
public record OrderScreen(
    Order order,
    Instrument instrument,
    @Nullable Instant lastChange,
    Html change,
    Html guards,
    @Nullable Card card,
    Messages words,
    Cause cause) {
  private static final int SLIPPAGE_DIGITS = 3;

  public Screen screen() {
    return switch (order) {
      case Order.Pending _ ->
          live(
              "order.sent",
              order.intent().replaces().isEmpty() ? words.say("order.pending") : Html.EMPTY);
      case Order.Approved approved ->
          live(
              "order.sent",
              words.say("order.approved", "reserved", Numbers.money(approved.reserved())));
      case Order.Submitting _ -> live("order.sent", words.say("order.submitting"));
      case Order.Unknown unknown ->
          live("order.checking", words.say("order.unknown", "try", unknown.attempt()));
      case Order.Open _ ->
          live(
              "order.accepted",
              words.say(
                  switch (order.intent().terms().type()) {
                    case OrderType.Market _ -> "order.open.market";
                    case OrderType.Limit _, OrderType.LimitUntil _ -> "order.open.limit";
                    case OrderType.Stop _, OrderType.TakeProfit _, OrderType.TrailingStop _ ->
                        "order.open.conditional";
                  }));
      case Order.PartiallyFilled _ -> live("order.partly", words.say("order.waiting-for-rest"));
      case Order.Filled _ -> ended("order.filled", Html.EMPTY, List.of());
      case Order.Cancelled cancelled ->
          ended(
              "order.cancelled",
              words.say("order.why", "why", Causes.of(cancelled.cause(), words)),
              List.of(again()));
      case Order.Expired expired ->
          ended(
              "order.expired",
              words.say("order.why", "why", Causes.of(expired.cause(), words)),
              List.of(again()));
      case Order.Rejected(_, _, var code, var message) ->
          refused(
              "order.rejected",
              ErrorCode.VENUE_REJECTED,
              words.say("order.venue-says", "code", code, "message", message),
              words.say(guarded() ? "order.unguarded" : "order.rejected-do"));
      case Order.Denied denied -> {
        DenialWords why = DenialWords.of(denied.reason(), instrument, words);
        yield refused("order.denied", why.code(), why.what(), why.toDo());
      }
    };
  }

  private Screen live(String headline, Html story) {
    Screen screen =
        Screen.of(headline(headline), wish(), executed(), guards, change, story, footer());
    Button take =
        new Button(words.label("button.cancel-order"), new ButtonAct.CancelOrder(order.id()));
    return canBeEdited()
        ? screen
            .row(take, Button.anew(words.label("button.edit"), "/edit " + order.id()))
            .row(refresh(), why())
        : screen.row(take, refresh()).row(why());
  }

  private Screen ended(String headline, Html story, List<Button> more) {
    var buttons = new ArrayList<Button>();
    if (!order.executed().isNothing()) {
      buttons.add(Button.anew(words.label("button.positions"), "/positions"));
    }
    buttons.add(why());
    buttons.addAll(more);
    Html traded = order.executed().isNothing() ? words.say("order.nothing-traded") : executed();
    Html asked = order instanceof Order.Filled ? Html.EMPTY : wish();
    return Screen.of(headline(headline), asked, traded, guards, change, story, footer())
        .row(buttons);
  }

  private boolean canBeEdited() {
    return (order instanceof Order.Open || order instanceof Order.PartiallyFilled)
        && switch (order.intent().terms().type()) {
          case OrderType.Limit _, OrderType.LimitUntil _ -> true;
          case OrderType.Market _ -> false;
          case OrderType.Stop _, OrderType.TakeProfit _, OrderType.TrailingStop _ ->
              order instanceof Order.Open && order.stillReplaces().isEmpty();
        };
  }

  private Screen refused(String headline, ErrorCode code, Html what, Html toDo) {
    return Screen.of(
            headline(headline),
            wish(),
            what,
            change,
            order.executed().isNothing() ? words.say("error.nothing-done") : executed(),
            toDo,
            footer(),
            words.say("error.code", "code", code, "id", cause.correlationId().shortForm()))
        .row(why(), again());
  }

  /** Whether it was to take risk away when a price is reached. */
  private boolean guarded() {
    return order.intent().terms().reduceOnly() && order.intent().terms().type().isConditional();
  }

  private Html headline(String key) {
    Object percent =
        Numbers.percent(
            order
                .executed()
                .quantity()
                .value()
                .divide(order.intent().quantity().value(), 4, RoundingMode.DOWN),
            0);
    return words
        .say(
            "order.headline",
            "mode",
            TermsWords.mode(order.intent().account(), words),
            "state",
            words.say(key, "percent", percent),
            "symbol",
            order.intent().symbol())
        .bold();
  }

  private Html wish() {
    return words.say(
        "order.wish",
        "wish",
        TermsWords.wish(order.intent().terms(), instrument, words),
        "type",
        TermsWords.type(order.intent().terms(), instrument, words));
  }

  /** What traded, at which average, and how that compares with what the person saw. */
  private Html executed() {
    Optional<Price> average = order.executed().averagePrice(instrument.priceDigits() + 2);
    if (average.isEmpty()) {
      return Html.EMPTY;
    }
    Html traded =
        words.say(
            order.intent().side() == Side.BUY ? "order.bought" : "order.sold",
            "quantity",
            Numbers.quantity(order.executed().quantity(), instrument),
            "price",
            Numbers.price(average.get(), instrument),
            "fills",
            fills());
    Html costs =
        words.say(
            "order.costs",
            "worth",
            Numbers.money(order.executed().cost()),
            "fees",
            Numbers.money(order.executed().fees()));
    return Html.lines(traded, costs.then(slippage(average.get())));
  }

  private Html fills() {
    int fills = order.executed().fills();
    return fills == 1 ? words.say("order.one-fill") : words.say("order.fills", "count", fills);
  }

  /** Above zero is worse than the price on the card, whichever the side. */
  private Html slippage(Price average) {
    if (card == null || !(order.intent().terms().type() instanceof OrderType.Market)) {
      return Html.EMPTY;
    }
    BigDecimal seen = card.priceAtPreview().value();
    BigDecimal worse =
        order.intent().side() == Side.BUY
            ? average.value().subtract(seen)
            : seen.subtract(average.value());
    BigDecimal share = worse.divide(seen, SLIPPAGE_DIGITS + 4, RoundingMode.HALF_EVEN);
    return words.say("order.slippage", "slippage", Numbers.signedPercent(share, SLIPPAGE_DIGITS));
  }

  private Html footer() {
    Html id = words.say("order.id", "id", order.id().shortForm());
    if (lastChange == null) {
      return id;
    }
    Html at = id.then(words.say("order.at", "time", Times.millis(lastChange)));
    long tapMs = Duration.between(order.intent().requestedAt(), lastChange).toMillis();
    return card != null && order instanceof Order.Filled && tapMs >= 0
        ? at.then(words.say("order.after-tap", "ms", tapMs))
        : at;
  }

  private Button why() {
    return Button.anew(words.label("button.why"), "/why " + order.id());
  }

  private Button refresh() {
    return Button.here(words.label("button.refresh"), "/order " + order.id());
  }

  private Button again() {
    return Button.anew(words.label("button.again"), OrderWish.of(order.intent().terms()).typed());
  }
}
