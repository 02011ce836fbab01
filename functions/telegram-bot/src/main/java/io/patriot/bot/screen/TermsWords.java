package io.patriot.bot.screen;

import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Numbers;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;

/** What an order asks for, in words. */
public final class TermsWords {
  private static final String PAPER = "paper";

  private TermsWords() {}

  /** PAPER or LIVE, so that play and earnest cannot be confused. */
  public static Html mode(AccountId account, Messages words) {
    return account.name().startsWith(PAPER) ? words.say("mode.paper") : words.say("mode.live");
  }

  /** Such as "Limit 60,000.0 · stays until filled or cancelled". */
  public static Html type(OrderTerms terms, Instrument instrument, Messages words) {
    Html type =
        switch (terms.type()) {
          case OrderType.Market _ -> words.say("type.market");
          case OrderType.Limit(var price, var tif) ->
              words.say(
                  switch (tif) {
                    case GTC -> "type.limit.gtc";
                    case IOC -> "type.limit.ioc";
                    case FOK -> "type.limit.fok";
                  },
                  "price",
                  Numbers.price(price, instrument));
        };
    return terms.reduceOnly() ? type.then(words.say("type.reduce-only")) : type;
  }

  /** Such as "at 60,000.0"; for buttons. */
  public static String shortType(OrderTerms terms, Instrument instrument, Messages words) {
    return switch (terms.type()) {
      case OrderType.Market _ -> words.label("type.short.market");
      case OrderType.Limit(var price, _) ->
          words.label("type.short.limit", "price", Numbers.price(price, instrument));
    };
  }

  /** Such as "Buy 0.010 BTC". */
  public static Html wish(OrderTerms terms, Instrument instrument, Messages words) {
    String quantity = Numbers.quantity(terms.quantity(), instrument);
    return switch (terms.side()) {
      case BUY -> words.say("wish.buy", "quantity", quantity);
      case SELL -> words.say("wish.sell", "quantity", quantity);
    };
  }
}
