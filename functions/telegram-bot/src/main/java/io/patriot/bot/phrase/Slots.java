package io.patriot.bot.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The numbers and names of a phrase, each where it belongs: the amount, the price, the stop, the
 * target. A number whose place is not clear spoils the whole phrase.
 */
final class Slots {
  /** How much. */
  sealed interface Amount {
    record Units(String number) implements Amount {}

    record Money(String number) implements Amount {}

    /** Coins or money: nobody said. */
    record Bare(String number) implements Amount {}

    record Percent(String number) implements Amount {}

    /**
     * @param ofCoin it may be half a coin, and not half of what is held
     * @param ofMine it says that it is of what is held
     */
    record Half(boolean ofCoin, boolean ofMine) implements Amount {}

    record All() implements Amount {}
  }

  /**
   * A price, or how far away it is.
   *
   * @param sign plus or minus of a distance; empty if nobody said, and for a price
   */
  record Level(String number, boolean percent, String sign) {
    /** As it is typed behind a word such as sl. */
    String typed(String ifUnsigned) {
      return percent ? (sign.isEmpty() ? ifUnsigned : sign) + number + "%" : number;
    }
  }

  private final List<Word> words;
  private final List<String> coins = new ArrayList<>();
  private @Nullable Amount amount;
  private @Nullable Level price;
  private @Nullable Level stop;
  private @Nullable Level target;
  private @Nullable Sense stopWord;
  private boolean market;
  private boolean limit;
  private boolean spoilt;

  /** What the next number is for: an end of the position, at a price, for an amount. */
  private @Nullable Sense about;

  private String direction = "";
  private int at;

  private Slots(List<Word> words) {
    this.words = words;
  }

  /** Empty when a number in it has no clear place. */
  static Optional<Slots> of(List<Word> words) {
    var slots = new Slots(words);
    for (slots.at = 0; slots.at < words.size(); slots.at++) {
      slots.take(words.get(slots.at));
    }
    return slots.isClear() ? Optional.of(slots) : Optional.empty();
  }

  List<String> coins() {
    return coins.stream().distinct().toList();
  }

  Optional<Amount> amount() {
    return Optional.ofNullable(amount);
  }

  Optional<Level> price() {
    return Optional.ofNullable(price);
  }

  Optional<Level> stop() {
    return Optional.ofNullable(stop);
  }

  Optional<Level> target() {
    return Optional.ofNullable(target);
  }

  /** Whether the stop is said to limit a loss, not to begin an order. */
  boolean limitsLoss() {
    return stopWord == Sense.STOP_LOSS;
  }

  private boolean isClear() {
    boolean dangles = about != null || !direction.isEmpty();
    boolean both = market && price != null;
    boolean noLimit = limit && price == null;
    return !spoilt && !dangles && !both && !noLimit;
  }

  private void take(Word word) {
    switch (word.sense()) {
      case NUMBER -> number(word);
      case COIN -> {
        coins.add(word.value());
        about = isEnd() ? about : null;
      }
      case STOP, STOP_LOSS, TAKE_PROFIT -> {
        spoilt |= about != null;
        about = word.sense();
      }
      case AT, FOR -> about = isEnd() ? about : word.sense();
      case LIMIT -> limit();
      case MARKET -> market = true;
      case BELOW, ABOVE -> {
        spoilt |= !direction.isEmpty();
        direction = sign(word);
      }
      case HALF -> amount(new Amount.Half(!word.value().isEmpty(), isOfMine()));
      case ALL -> amount(new Amount.All());
      case MONEY -> money();
      case PERCENT -> spoilt = true; // without a number before it
      default -> {}
    }
  }

  private boolean isOfMine() {
    return words.stream()
        .skip(at + 1L)
        .anyMatch(word -> word.is(Sense.MINE) || word.is(Sense.POSITION));
  }

  /** Whether it may open a position, so that coins behind a number are its amount. */
  private boolean opens() {
    return words.stream()
        .map(Word::sense)
        .anyMatch(
            sense ->
                sense == Sense.BUY
                    || sense == Sense.SELL
                    || sense == Sense.LONG
                    || sense == Sense.SHORT);
  }

  private boolean isEnd() {
    return about != null && about.isEnd();
  }

  private void limit() {
    limit = true;
    spoilt |= isEnd(); // a stop with a limit is an order of its own kind
    boolean priceFollows = follows(0, Sense.NUMBER) && !follows(1, Sense.COIN);
    about = priceFollows ? Sense.AT : about;
  }

  /** The sign may stand before a number; of a word it would not be clear to which it belongs. */
  private void money() {
    boolean before = follows(0, Sense.NUMBER);
    spoilt |= !before || !words.get(at).value().isEmpty();
    if (before) {
      at++;
      priced(words.get(at));
    }
  }

  private void number(Word word) {
    boolean percent = follows(0, Sense.PERCENT);
    at += percent ? 1 : 0;
    if (percent) {
      percent(word);
    } else if (!word.sign().isEmpty()) {
      spoilt = true;
    } else if (follows(0, Sense.MONEY)) {
      at++;
      priced(word);
    } else if (!isEnd() && about != Sense.AT && follows(0, Sense.COIN)) {
      amount(word.mayBeMoney() ? new Amount.Bare(word.number()) : new Amount.Units(word.number()));
    } else if (isEnd() || about == Sense.AT) {
      spoilt |= follows(0, Sense.COIN) && (about == Sense.AT || opens());
      level(new Level(word.number(), false, ""));
    } else {
      amount(new Amount.Bare(word.number()));
    }
    about = null;
  }

  /** A number in money. */
  private void priced(Word word) {
    spoilt |= !word.sign().isEmpty();
    if (isEnd() || about == Sense.AT) {
      level(new Level(word.number(), false, ""));
    } else {
      amount(new Amount.Money(word.number()));
    }
    about = null;
  }

  private void percent(Word word) {
    String sign = word.sign();
    boolean after = follows(0, Sense.BELOW) || follows(0, Sense.ABOVE);
    if (after) {
      at++;
      spoilt |= !direction.isEmpty();
      direction = sign(words.get(at));
    }
    spoilt |= !sign.isEmpty() && !direction.isEmpty() && !sign.equals(direction);
    var level = new Level(word.number(), true, sign.isEmpty() ? direction : sign);
    direction = "";
    if (isEnd()) {
      level(level);
    } else if (!level.sign().isEmpty()) {
      about = Sense.AT;
      level(level);
    } else if (endFollows()) {
      at++;
      about = words.get(at).sense();
      level(level);
    } else {
      spoilt |= about == Sense.AT;
      amount(new Amount.Percent(word.number()));
    }
  }

  /** As in "a 2% stop", where no other number comes behind it. */
  private boolean endFollows() {
    return at + 1 < words.size()
        && words.get(at + 1).sense().isEnd()
        && words.stream().skip(at + 2L).noneMatch(word -> word.is(Sense.NUMBER));
  }

  private void level(Level level) {
    // A direction without per cent, as in "below 60000", would be a condition and not a price.
    spoilt |= !direction.isEmpty();
    Sense place = about == null ? Sense.AT : about;
    switch (place) {
      case STOP, STOP_LOSS -> {
        spoilt |= stop != null;
        stop = level;
        stopWord = place;
      }
      case TAKE_PROFIT -> {
        spoilt |= target != null;
        target = level;
      }
      default -> {
        spoilt |= price != null;
        price = level;
      }
    }
  }

  private void amount(Amount named) {
    boolean isPart = named instanceof Amount.Half || named instanceof Amount.All;
    spoilt |= amount != null || (isEnd() && !isPart);
    amount = named;
  }

  private boolean follows(int further, Sense sense) {
    int there = at + 1 + further;
    return there < words.size() && words.get(there).is(sense);
  }

  private static String sign(Word word) {
    return word.is(Sense.BELOW) ? "-" : "+";
  }
}
