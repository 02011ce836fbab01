package io.patriot.bot.grammar;

import io.patriot.domain.market.Instrument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what an order is to be changed to: {@code 0.02}, {@code @59000}, {@code 0.02 59000}, {@code
 * -1%}. A single bare number is an amount; a price alone needs its at sign, so that neither is
 * taken for the other.
 */
public final class ChangeGrammar {
  private final AmountWords amounts;
  private final PriceWords prices;

  public ChangeGrammar(String language) {
    boolean pointMayGroup = OrderGrammar.pointMayGroup(language);
    this.amounts = new AmountWords(pointMayGroup);
    this.prices = new PriceWords(pointMayGroup);
  }

  /** What is to change. */
  public sealed interface Read {
    record Change(Optional<Amount> amount, Optional<Level> price) implements Read {}

    record Not(Problem problem) implements Read {}
  }

  /**
   * @param command what stood before these words, for the buttons that ask again
   */
  public Read read(String command, Instrument instrument, List<String> typed) {
    List<String> words = atJoined(typed);
    Amount amount = null;
    Level price = null;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean isPrice = "@+-".indexOf(word.charAt(0)) >= 0 || amount != null;
      if (isPrice && price != null) {
        return not(Complaint.WORD_TWICE, word, instrument);
      }
      if (isPrice && !PriceWords.looksLikePrice(word)) {
        return not(Complaint.WORD_UNKNOWN, word, instrument);
      }
      if (isPrice) {
        switch (prices.read(word)) {
          case PriceWords.Read.Priced(Pricing.At(var there, _)) -> price = new Level.At(there);
          case PriceWords.Read.Priced(Pricing.Offset(var percent, _)) ->
              price = new Level.Away(percent);
          case PriceWords.Read.Priced _ -> {
            return not(Complaint.NOT_A_PRICE, word, instrument);
          }
          case PriceWords.Read.Either(var readings) -> {
            return either(
                command, words, i, readings.stream().map(reading -> "@" + reading).toList());
          }
          case PriceWords.Read.Not(var complaint) -> {
            return not(complaint, word, instrument);
          }
        }
      } else {
        switch (amounts.read(word, instrument)) {
          case AmountWords.Read.Amounts(Amount.Share _) -> {
            return not(Complaint.NOT_AN_AMOUNT, word, instrument);
          }
          case AmountWords.Read.Amounts(var read) -> amount = read;
          case AmountWords.Read.Either(var readings) -> {
            return either(command, words, i, readings);
          }
          case AmountWords.Read.Not(var complaint) -> {
            return not(complaint, word, instrument);
          }
        }
      }
    }
    return new Read.Change(Optional.ofNullable(amount), Optional.ofNullable(price));
  }

  /** "@ 59000" is "@59000". */
  private static List<String> atJoined(List<String> typed) {
    var words = new ArrayList<String>();
    for (int i = 0; i < typed.size(); i++) {
      boolean apart = typed.get(i).equals("@") && i + 1 < typed.size();
      words.add(apart ? "@" + typed.get(++i) : typed.get(i));
    }
    return words;
  }

  private static Read either(String command, List<String> words, int at, List<String> readings) {
    return new Read.Not(
        Problem.of(Complaint.TWO_READINGS, "text", OrderGrammar.echo(words.get(at)))
            .with(
                readings.stream()
                    .map(
                        reading -> {
                          var said = new ArrayList<>(words);
                          said.set(at, reading);
                          return new Problem.Choice(
                              reading, command + " " + String.join(" ", said));
                        })
                    .toList()));
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
