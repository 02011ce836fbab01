package io.patriot.bot.grammar;

import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.OrderType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads what an order that waits for a trigger is to be changed to: {@code @59000}, {@code
 * 0.02 @-2%}, {@code @59000 limit 58900}, {@code trail 2%}. The price with the at sign is the
 * trigger.
 */
public final class TriggerChangeGrammar {
  private final ChangeGrammar plain;
  private final PriceWords prices;
  private final UntilWords moments;
  private final boolean pointMayGroup;

  public TriggerChangeGrammar(String language, Instant now) {
    this.pointMayGroup = OrderGrammar.pointMayGroup(language);
    this.plain = new ChangeGrammar(language);
    this.prices = new PriceWords(pointMayGroup);
    this.moments = new UntilWords(now);
  }

  /** What is to change. */
  public sealed interface Read {
    record Change(
        Optional<Amount> amount,
        Optional<Level> trigger,
        Optional<Level> limit,
        Optional<Rate> distance)
        implements Read {}

    record Not(Problem problem) implements Read {}
  }

  /**
   * @param type of the order as it is
   * @param command what stood before these words, for the buttons that ask again
   */
  public Read read(String command, OrderType type, Instrument instrument, List<String> typed) {
    boolean trails = type instanceof OrderType.TrailingStop;
    var others = new ArrayList<String>();
    Optional<Level> limit = Optional.empty();
    Optional<Rate> distance = Optional.empty();
    for (int i = 0; i < typed.size(); i++) {
      String word = typed.get(i).toLowerCase(Locale.ROOT);
      boolean isNamed = trails ? word.equals("trail") : word.equals("limit");
      if (!isNamed) {
        others.add(typed.get(i));
        continue;
      }
      if (limit.isPresent() || distance.isPresent()) {
        return not(Complaint.WORD_TWICE, word, instrument);
      }
      if (i + 1 == typed.size()) {
        return not(trails ? Complaint.DISTANCE_MISSING : Complaint.PRICE_MISSING, word, instrument);
      }
      String value = typed.get(++i);
      if (trails) {
        switch (OrderTail.read(prices, moments, List.of("trail", value), 0)) {
          case OrderTail.Read.Tail(var pricing, _, _)
              when pricing instanceof Pricing.Exactly(OrderType.TrailingStop trail) ->
              distance = Optional.of(trail.callback());
          case OrderTail.Read.Not(var complaint, var wrong) -> {
            return not(complaint, wrong, instrument);
          }
          case OrderTail.Read.Tail _, OrderTail.Read.Either _ -> {
            return not(Complaint.DISTANCE_NOT_PERCENT, value, instrument);
          }
        }
      } else {
        switch (prices.read(value)) {
          case PriceWords.Read.Priced(Pricing.At(var there, _)) ->
              limit = Optional.of(new Level.At(there));
          case PriceWords.Read.Priced(Pricing.Offset(var percent, _)) ->
              limit = Optional.of(new Level.Away(percent));
          case PriceWords.Read.Not(var complaint) -> {
            return not(complaint, value, instrument);
          }
          case PriceWords.Read.Priced _, PriceWords.Read.Either _ -> {
            return not(Complaint.NOT_A_PRICE, value, instrument);
          }
        }
      }
    }
    return switch (plain.read(command, instrument, others)) {
      case ChangeGrammar.Read.Not(var problem) -> new Read.Not(problem);
      case ChangeGrammar.Read.Change(var amount, var trigger) ->
          new Read.Change(amount, trigger, limit, distance);
    };
  }

  private static Read not(Complaint complaint, String word, Instrument instrument) {
    return new Read.Not(
        Problem.of(
            complaint,
            "text",
            OrderGrammar.echo(word),
            "base",
            instrument.base(),
            "quote",
            instrument.quote()));
  }
}
