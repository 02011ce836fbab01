package io.patriot.bot.grammar;

import io.patriot.domain.market.Instrument;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what follows the symbol in {@code /sl BTC 60000 half}, {@code /tp BTC +3%} and {@code
 * /trail BTC 1%}: where it waits, and for which part of the position. Without a part it is for all
 * that is held, whatever that is when the order wakes.
 */
public final class ProtectionGrammar {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private final PriceWords prices;
  private final UntilWords moments;

  public ProtectionGrammar(String language, Instant now) {
    this.prices = new PriceWords(OrderGrammar.pointMayGroup(language));
    this.moments = new UntilWords(now);
  }

  /**
   * @param command as typed, such as /sl
   * @param trigger the word an order would say it with: stop, target or trail
   * @param side the side that reduces what is held
   * @param typed the words after the symbol, at least one
   */
  public Understanding read(
      String command, String trigger, Side side, Instrument instrument, List<String> typed) {
    var words = new ArrayList<>(List.of(trigger, typed.getFirst()));
    String part = null;
    for (int i = 1; i < typed.size(); i++) {
      String word = typed.get(i);
      if (followsItsName(typed, i)) {
        words.add(word);
      } else if (ShareWord.percent(word).isPresent()) {
        if (part != null) {
          return wrong(Complaint.WORD_TWICE, word, instrument);
        }
        part = word;
      } else if (word.codePoints().anyMatch(Character::isDigit)) {
        return wrong(Complaint.NOT_A_PART, word, instrument);
      } else {
        words.add(word);
      }
    }
    return switch (OrderTail.read(prices, moments, words, 0)) {
      case OrderTail.Read.Tail(_, _, var guards) when guards.isPresent() ->
          wrong(Complaint.GUARDS_NOTHING, words.getLast(), instrument);
      case OrderTail.Read.Tail(var pricing, _, _) ->
          new Understanding.Complete(wish(side, instrument, pricing, part));
      case OrderTail.Read.Either(var place, var readings) ->
          new Understanding.NotClear(
              Problem.of(Complaint.TWO_READINGS, "text", OrderGrammar.echo(words.get(place)))
                  .with(choices(command, instrument, typed, words.get(place), readings)));
      case OrderTail.Read.Not(var complaint, var word) -> wrong(complaint, word, instrument);
    };
  }

  /** Venues close "whatever is held" only at the market's price, at a trigger that stands still. */
  private static OrderWish wish(
      Side side, Instrument instrument, Pricing pricing, @Nullable String part) {
    BigDecimal percent = Optional.ofNullable(part).flatMap(ShareWord::percent).orElse(ALL);
    boolean closes = percent.compareTo(ALL) == 0 && canClose(pricing);
    return new OrderWish(
        side, instrument.symbol(), new Amount.Share(percent), pricing, true, closes);
  }

  private static boolean canClose(Pricing pricing) {
    return switch (pricing) {
      case Pricing.Exactly(OrderType.Stop stop) -> stop.limit().isEmpty();
      case Pricing.Exactly(OrderType.TakeProfit target) -> target.limit().isEmpty();
      case Pricing.Triggered(TriggerWish.Stop stop) -> stop.limit().isEmpty();
      case Pricing.Triggered(TriggerWish.Target target) -> target.limit().isEmpty();
      case Pricing.Market _,
          Pricing.At _,
          Pricing.Offset _,
          Pricing.OffsetUntil _,
          Pricing.Triggered _,
          Pricing.Exactly _ ->
          false;
    };
  }

  private static boolean followsItsName(List<String> typed, int at) {
    String before = typed.get(at - 1).toLowerCase(Locale.ROOT);
    return before.equals("limit") || before.equals("from");
  }

  private static List<Problem.Choice> choices(
      String command,
      Instrument instrument,
      List<String> typed,
      String unclear,
      List<String> readings) {
    return readings.stream()
        .map(
            reading -> {
              var said = new ArrayList<>(typed);
              said.replaceAll(word -> word.equals(unclear) ? reading : word);
              return new Problem.Choice(
                  reading, command + " " + instrument.symbol() + " " + String.join(" ", said));
            })
        .toList();
  }

  private static Understanding wrong(Complaint complaint, String word, Instrument instrument) {
    return new Understanding.NotClear(
        Problem.of(
            complaint,
            "text",
            OrderGrammar.echo(word),
            "symbol",
            instrument.symbol(),
            "base",
            instrument.base(),
            "quote",
            instrument.quote()));
  }
}
