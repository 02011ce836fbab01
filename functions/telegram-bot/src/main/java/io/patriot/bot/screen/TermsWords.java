package io.patriot.bot.screen;

import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Numbers;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** What an order asks for, in words. */
public final class TermsWords {
  private static final String PAPER = "paper";
  private static final DateTimeFormatter UNTIL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private TermsWords() {}

  /** PAPER or LIVE, so that play and earnest cannot be confused. */
  public static Html mode(AccountId account, Messages words) {
    return isPaper(account) ? words.say("mode.paper") : words.say("mode.live");
  }

  /** Whether no real money is in it. */
  public static boolean isPaper(AccountId account) {
    return account.name().startsWith(PAPER);
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
                    case POST_ONLY -> "type.limit.post";
                    case IOC -> "type.limit.ioc";
                    case FOK -> "type.limit.fok";
                  },
                  "price",
                  Numbers.price(price, instrument));
          case OrderType.LimitUntil(var price, var until) ->
              words.say(
                  "type.limit.until",
                  "price",
                  Numbers.price(price, instrument),
                  "until",
                  UNTIL.format(until));
          case OrderType.Stop(var trigger, _, var limit) ->
              triggered("type.stop", "type.stop.limit", trigger, limit, instrument, words);
          case OrderType.TakeProfit(var trigger, _, var limit) ->
              triggered("type.target", "type.target.limit", trigger, limit, instrument, words);
          case OrderType.TrailingStop(var callback, _, var activation) ->
              activation
                  .map(
                      price ->
                          words.say(
                              "type.trail.from",
                              "percent",
                              Numbers.percent(callback, 1),
                              "price",
                              Numbers.price(price, instrument)))
                  .orElseGet(
                      () -> words.say("type.trail", "percent", Numbers.percent(callback, 1)));
        };
    if (terms.closesPosition()) {
      return type.then(words.say("type.closes"));
    }
    return terms.reduceOnly() ? type.then(words.say("type.reduce-only")) : type;
  }

  /** Such as "at 60,000.0"; for buttons. */
  public static String shortType(OrderTerms terms, Instrument instrument, Messages words) {
    return switch (terms.type()) {
      case OrderType.Market _ -> words.label("type.short.market");
      case OrderType.Limit(var price, _) ->
          words.label("type.short.limit", "price", Numbers.price(price, instrument));
      case OrderType.LimitUntil(var price, _) ->
          words.label("type.short.limit", "price", Numbers.price(price, instrument));
      case OrderType.Stop(var trigger, _, _) ->
          words.label("type.short.stop", "price", Numbers.price(trigger, instrument));
      case OrderType.TakeProfit(var trigger, _, _) ->
          words.label("type.short.target", "price", Numbers.price(trigger, instrument));
      case OrderType.TrailingStop(var callback, _, _) ->
          words.label("type.short.trail", "percent", Numbers.percent(callback, 1));
    };
  }

  private static Html triggered(
      String key,
      String keyWithLimit,
      Price trigger,
      Optional<Price> limit,
      Instrument instrument,
      Messages words) {
    String at = Numbers.price(trigger, instrument);
    return limit
        .map(
            price ->
                words.say(keyWithLimit, "trigger", at, "price", Numbers.price(price, instrument)))
        .orElseGet(() -> words.say(key, "trigger", at));
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
