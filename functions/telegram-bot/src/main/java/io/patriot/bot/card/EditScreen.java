package io.patriot.bot.card;

import io.patriot.application.card.Card;
import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.ButtonAct;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.grammar.OrderWish;
import io.patriot.bot.screen.TermsWords;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Numbers;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.TimeInForce;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Ways to change a card: each button makes a new card, which needs its own Confirm. */
final class EditScreen {
  private static final BigDecimal STEP_UP = new BigDecimal("1.001");
  private static final BigDecimal STEP_DOWN = new BigDecimal("0.999");

  private EditScreen() {}

  static Screen of(Card card, InstrumentCatalogue instruments, Messages words) {
    OrderTerms terms = card.terms();
    Instrument instrument = instruments.require(terms.symbol());
    String typed = OrderWish.of(terms).typed();
    Screen screen =
        Screen.of(
            words.say(
                "edit.head",
                "wish",
                TermsWords.wish(terms, instrument, words),
                "type",
                TermsWords.type(terms, instrument, words)),
            words.say("edit.hint", "command", Html.text(typed).code()));
    return screen
        .row(quantities(terms, instrument, words))
        .row(prices(card, instrument, words))
        .row(
            Button.here(words.label("button.back"), typed),
            new Button(words.label("button.cancel"), new ButtonAct.PutAway(card.id())));
  }

  private static List<Button> quantities(OrderTerms terms, Instrument instrument, Messages words) {
    BigDecimal asked = terms.quantity().value();
    List<Button> buttons = new ArrayList<>();
    Quantity half = instrument.floored(new Quantity(asked.divide(BigDecimal.TWO)));
    if (!half.isZero()) {
      buttons.add(button("½  ", half, terms, instrument));
    }
    buttons.add(button("×2  ", new Quantity(asked.multiply(BigDecimal.TWO)), terms, instrument));
    buttons.add(
        button(
            words.label("edit.one-step") + "  ",
            terms.quantity().plus(instrument.lotSize()),
            terms,
            instrument));
    return buttons;
  }

  private static Button button(
      String mark, Quantity quantity, OrderTerms terms, Instrument instrument) {
    var changed = terms.withQuantity(quantity);
    return Button.here(mark + Numbers.bare(quantity, instrument), OrderWish.of(changed).typed());
  }

  private static List<Button> prices(Card card, Instrument instrument, Messages words) {
    OrderTerms terms = card.terms();
    return switch (terms.type()) {
      case OrderType.Market _ ->
          List.of(limit(terms, card.priceAtPreview(), TimeInForce.GTC, instrument, words));
      case OrderType.Limit(var price, var tif) ->
          List.of(
              limit(
                  terms,
                  moved(price, STEP_DOWN, RoundingMode.FLOOR, instrument),
                  tif,
                  instrument,
                  words),
              limit(
                  terms,
                  moved(price, STEP_UP, RoundingMode.CEILING, instrument),
                  tif,
                  instrument,
                  words),
              Button.here(
                  words.label("button.market"),
                  OrderWish.of(terms.withType(new OrderType.Market())).typed()));
      case OrderType.LimitUntil _,
          OrderType.Stop _,
          OrderType.TakeProfit _,
          OrderType.TrailingStop _ ->
          List.of();
    };
  }

  private static Price moved(
      Price price, BigDecimal factor, RoundingMode rounding, Instrument instrument) {
    return instrument.rounded(new Price(price.value().multiply(factor)), rounding);
  }

  private static Button limit(
      OrderTerms terms, Price price, TimeInForce tif, Instrument instrument, Messages words) {
    return Button.here(
        words.label("button.limit", "price", Numbers.price(price, instrument)),
        OrderWish.of(terms.withType(new OrderType.Limit(price, tif))).typed());
  }
}
