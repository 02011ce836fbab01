package io.patriot.bot.grammar;

import io.patriot.domain.money.Price;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.TimeInForce;
import io.patriot.domain.order.TriggerSource;
import io.patriot.domain.protection.Fallback;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what may follow an order's amount: a price, how long it lasts, a trigger, and what it may
 * do. The first word that cannot be understood ends the reading.
 */
final class OrderTail {
  private static final Set<String> LATER = Set.of("lev", "on", "note", "paper", "live", "day");
  private static final BigDecimal PERCENT_STEP = new BigDecimal("0.1");

  private final PriceWords prices;
  private final UntilWords moments;
  private final List<String> words;
  private int at;

  private @Nullable Pricing pricing;
  private @Nullable TimeInForce timeInForce;
  private @Nullable Instant until;
  private @Nullable TriggerWish trigger;
  private String triggerWord = "";
  private String lastsWord = "";
  private @Nullable Level stopLoss;
  private final Hopes takeProfits = new Hopes();
  private boolean mark;
  private boolean alert;
  private boolean ladder;
  private boolean reduce;

  private OrderTail(PriceWords prices, UntilWords moments, List<String> words, int from) {
    this.prices = prices;
    this.moments = moments;
    this.words = words;
    this.at = from;
  }

  /** What the words come to. */
  sealed interface Read {
    record Tail(Pricing pricing, boolean reduce, Optional<GuardWish> guards) implements Read {}

    /** The word at this place can be two numbers. */
    record Either(int place, List<String> readings) implements Read {}

    record Not(Complaint complaint, String word) implements Read {}
  }

  static Read read(PriceWords prices, UntilWords moments, List<String> words, int from) {
    var tail = new OrderTail(prices, moments, words, from);
    while (tail.at < words.size()) {
      Optional<Read> wrong = tail.word();
      if (wrong.isPresent()) {
        return wrong.get();
      }
      tail.at++;
    }
    return tail.together();
  }

  /** Takes in the word at hand and what belongs to it; what is wrong with it, if anything. */
  private Optional<Read> word() {
    String word = lower();
    return switch (word) {
      case "tif" -> next() ? lasts(Complaint.TIME_IN_FORCE_UNKNOWN) : unknown(word);
      case "gtc", "post", "ioc", "fok", "gtd" -> lasts(Complaint.TIME_IN_FORCE_UNKNOWN);
      case "reduce" -> {
        reduce = true;
        yield Optional.empty();
      }
      case "mark" -> {
        mark = true;
        yield Optional.empty();
      }
      case "alert" -> {
        alert = true;
        yield Optional.empty();
      }
      case "ladder" -> ladder();
      case "sl" -> stopLoss();
      case "tp" -> takeProfit();
      case "stop", "target" -> stopOrTarget(word);
      case "trail" -> trails();
      case "limit" -> wrong(Complaint.LIMIT_ALONE, word);
      case "from" -> wrong(Complaint.FROM_ALONE, word);
      default -> PriceWords.looksLikePrice(word) ? price(word) : unknown(word);
    };
  }

  private Optional<Read> unknown(String word) {
    return wrong(LATER.contains(word) ? Complaint.NOT_OFFERED_YET : Complaint.WORD_UNKNOWN, word);
  }

  private Optional<Read> lasts(Complaint otherwise) {
    String word = lower();
    if (timeInForce != null || until != null) {
      return wrong(Complaint.WORD_TWICE, word);
    }
    lastsWord = word;
    switch (word) {
      case "gtc" -> timeInForce = TimeInForce.GTC;
      case "post" -> timeInForce = TimeInForce.POST_ONLY;
      case "ioc" -> timeInForce = TimeInForce.IOC;
      case "fok" -> timeInForce = TimeInForce.FOK;
      case "gtd" -> {
        if (!next()) {
          return wrong(Complaint.UNTIL_MISSING, word);
        }
        switch (moments.read(words.get(at))) {
          case UntilWords.Read.Until(var moment) -> until = moment;
          case UntilWords.Read.Not(var complaint) -> {
            return wrong(complaint, words.get(at));
          }
        }
      }
      default -> {
        return wrong(otherwise, word);
      }
    }
    return Optional.empty();
  }

  private Optional<Read> price(String word) {
    if (pricing != null) {
      return wrong(Complaint.WORD_TWICE, word);
    }
    return switch (prices.read(word)) {
      case PriceWords.Read.Priced(var read) -> {
        pricing = read;
        yield Optional.empty();
      }
      case PriceWords.Read.Either(var readings) -> Optional.of(new Read.Either(at, readings));
      case PriceWords.Read.Not(var complaint) -> wrong(complaint, word);
    };
  }

  private Optional<Read> stopOrTarget(String word) {
    if (trigger != null) {
      return wrong(Complaint.WORD_TWICE, word);
    }
    triggerWord = word;
    return switch (level(word)) {
      case Found.Wrong(var read) -> Optional.of(read);
      case Found.There(var there) ->
          switch (levelAfter("limit")) {
            case Found.Wrong(var read) -> Optional.of(read);
            case Found.There(var limit) -> waitsFor(word, there, Optional.of(limit));
            case Found.None _ -> waitsFor(word, there, Optional.empty());
          };
      case Found.None _ -> wrong(Complaint.PRICE_MISSING, word);
    };
  }

  /** Where the position that the order opens is closed when it goes wrong. */
  private Optional<Read> stopLoss() {
    if (stopLoss != null) {
      return wrong(Complaint.WORD_TWICE, "sl");
    }
    return switch (level("sl")) {
      case Found.Wrong(var read) -> Optional.of(read);
      case Found.None _ -> wrong(Complaint.PRICE_MISSING, "sl");
      case Found.There(var there) -> {
        stopLoss = there;
        yield Optional.empty();
      }
    };
  }

  /** Where it is closed, or a share of it, when it goes as hoped. */
  private Optional<Read> takeProfit() {
    if (takeProfits.isFull()) {
      return wrong(Complaint.TARGETS_TOO_MANY, "tp");
    }
    String ending = at + 1 < words.size() ? Hopes.ending(words.get(at + 1)) : "";
    if (!Hopes.isShare(ending)) {
      return wrong(Complaint.TARGET_SHARE_UNCLEAR, ending.substring(1));
    }
    return switch (level("tp", ending)) {
      case Found.Wrong(var read) -> Optional.of(read);
      case Found.None _ -> wrong(Complaint.PRICE_MISSING, "tp");
      case Found.There(var there) -> {
        takeProfits.add(there, ending);
        yield Optional.empty();
      }
    };
  }

  private Optional<Read> waitsFor(String word, Level level, Optional<Level> limit) {
    trigger =
        word.equals("stop")
            ? new TriggerWish.Stop(level, TriggerSource.LAST, limit)
            : new TriggerWish.Target(level, TriggerSource.LAST, limit);
    return Optional.empty();
  }

  private Optional<Read> ladder() {
    ladder = true;
    return Optional.empty();
  }

  /** The stop that follows in stages, or an order that follows the price. */
  private Optional<Read> trails() {
    boolean isLadder = at + 1 < words.size() && words.get(at + 1).equalsIgnoreCase("ladder");
    return isLadder && next() ? ladder() : trail();
  }

  private Optional<Read> trail() {
    if (trigger != null) {
      return wrong(Complaint.WORD_TWICE, lower());
    }
    triggerWord = lower();
    if (!next()) {
      return wrong(Complaint.DISTANCE_MISSING, triggerWord);
    }
    String word = words.get(at);
    if (!word.endsWith("%")) {
      return wrong(Complaint.DISTANCE_NOT_PERCENT, word);
    }
    Optional<Rate> distance = distance(word.substring(0, word.length() - 1));
    if (distance.isEmpty()) {
      return wrong(Complaint.DISTANCE_OUT_OF_RANGE, word);
    }
    return switch (levelAfter("from")) {
      case Found.Wrong(var read) -> Optional.of(read);
      case Found.There(var from) -> trails(distance.get(), Optional.of(from));
      case Found.None _ -> trails(distance.get(), Optional.empty());
    };
  }

  private Optional<Read> trails(Rate distance, Optional<Level> from) {
    trigger = new TriggerWish.Trail(distance, TriggerSource.LAST, from);
    return Optional.empty();
  }

  /** A share of the price that venues follow at; nothing else is let through to the order. */
  private Optional<Rate> distance(String number) {
    if (!(prices.number(number) instanceof NumberReading.One(var percent))
        || percent.remainder(PERCENT_STEP).signum() != 0) {
      return Optional.empty();
    }
    var distance = new Rate(percent.movePointLeft(2));
    return distance.compareTo(OrderType.TrailingStop.CALLBACK_MIN) < 0
            || distance.compareTo(OrderType.TrailingStop.CALLBACK_MAX) > 0
        ? Optional.empty()
        : Optional.of(distance);
  }

  /** A price after a word. */
  private sealed interface Found {
    record There(Level level) implements Found {}

    record None() implements Found {}

    record Wrong(Read read) implements Found {}
  }

  private Found levelAfter(String word) {
    boolean isNext = at + 1 < words.size() && words.get(at + 1).equalsIgnoreCase(word);
    if (!isNext) {
      return new Found.None();
    }
    at++;
    return level(word);
  }

  private Found level(String after) {
    return level(after, "");
  }

  /** The price in the next word, which may end with something else. */
  private Found level(String after, String ending) {
    if (!next()) {
      return new Found.Wrong(new Read.Not(Complaint.PRICE_MISSING, after));
    }
    String whole = lower();
    String word = whole.substring(0, whole.length() - ending.length());
    if (!PriceWords.looksLikePrice(word)) {
      return new Found.Wrong(new Read.Not(Complaint.NOT_A_PRICE, word));
    }
    return switch (prices.read(word)) {
      case PriceWords.Read.Priced(Pricing.At(Price price, _)) ->
          new Found.There(new Level.At(price));
      case PriceWords.Read.Priced(Pricing.Offset(var percent, _)) ->
          new Found.There(new Level.Away(percent));
      case PriceWords.Read.Priced _ -> new Found.Wrong(new Read.Not(Complaint.NOT_A_PRICE, word));
      case PriceWords.Read.Either(var readings) ->
          new Found.Wrong(
              new Read.Either(at, readings.stream().map(reading -> reading + ending).toList()));
      case PriceWords.Read.Not(var complaint) -> new Found.Wrong(new Read.Not(complaint, word));
    };
  }

  private Read together() {
    boolean isGuarded = stopLoss != null || !takeProfits.isEmpty();
    Optional<Complaint> shares = takeProfits.complaint();
    if (shares.isPresent()) {
      return new Read.Not(shares.get(), "tp");
    }
    if (alert && stopLoss == null) {
      return new Read.Not(Complaint.ALERT_NEEDS_STOP, "alert");
    }
    if (ladder && stopLoss == null) {
      return new Read.Not(Complaint.LADDER_NEEDS_STOP, "ladder");
    }
    if (isGuarded && reduce) {
      return new Read.Not(Complaint.GUARDS_NOTHING, stopLoss == null ? "tp" : "sl");
    }
    if (trigger != null) {
      return triggered(trigger);
    }
    if (mark && !isGuarded) {
      return new Read.Not(Complaint.MARK_NEEDS_TRIGGER, "mark");
    }
    Pricing wanted = pricing == null ? new Pricing.Market() : pricing;
    boolean lasts = timeInForce != null || until != null;
    return switch (wanted) {
      case Pricing.Market _ when lasts ->
          new Read.Not(Complaint.TIME_IN_FORCE_NEEDS_PRICE, lastsWord);
      case Pricing.At(var price, var usual) ->
          tail(
              until != null
                  ? new Pricing.Exactly(new OrderType.LimitUntil(price, until))
                  : new Pricing.At(price, timeInForce == null ? usual : timeInForce));
      case Pricing.Offset(var percent, var usual) ->
          tail(
              until != null
                  ? new Pricing.OffsetUntil(percent, until)
                  : new Pricing.Offset(percent, timeInForce == null ? usual : timeInForce));
      case Pricing.Market _, Pricing.OffsetUntil _, Pricing.Triggered _, Pricing.Exactly _ ->
          tail(wanted);
    };
  }

  private Read triggered(TriggerWish wish) {
    if (pricing != null && !(pricing instanceof Pricing.Market)) {
      return new Read.Not(Complaint.PRICE_AND_TRIGGER, triggerWord);
    }
    if (until != null || (timeInForce != null && timeInForce != TimeInForce.GTC)) {
      return new Read.Not(Complaint.TIME_IN_FORCE_WITH_TRIGGER, lastsWord);
    }
    return tail((mark ? wish.withSource(TriggerSource.MARK) : wish).pricing());
  }

  private Read tail(Pricing wanted) {
    return new Read.Tail(wanted, reduce, guards());
  }

  private Optional<GuardWish> guards() {
    if (stopLoss == null && takeProfits.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new GuardWish(
            Optional.ofNullable(stopLoss),
            takeProfits.wished(),
            mark ? TriggerSource.MARK : TriggerSource.LAST,
            alert ? Fallback.ALERT : Fallback.FLATTEN,
            ladder));
  }

  private boolean next() {
    if (at + 1 >= words.size()) {
      return false;
    }
    at++;
    return true;
  }

  private String lower() {
    return words.get(at).toLowerCase(Locale.ROOT);
  }

  private static Optional<Read> wrong(Complaint complaint, String word) {
    return Optional.of(new Read.Not(complaint, word));
  }
}
