package io.patriot.bot.phrase;

import io.patriot.bot.grammar.Markets;
import io.patriot.bot.phrase.Slots.Amount;
import io.patriot.bot.phrase.Slots.Level;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A phrase of which every word is known: which command it means. */
final class Sentence {
  private static final Set<Sense> SHOWN =
      EnumSet.of(
          Sense.PRICE,
          Sense.POSITION,
          Sense.ORDERS,
          Sense.PORTFOLIO,
          Sense.BALANCE,
          Sense.PROFIT,
          Sense.HISTORY,
          Sense.FEES,
          Sense.STATS,
          Sense.REPORT,
          Sense.CHART,
          Sense.BOOK,
          Sense.FUNDING,
          Sense.HELP);
  private static final Set<Sense> BESIDE_SHOWN =
      EnumSet.of(
          Sense.FILLER,
          Sense.TELL,
          Sense.MINE,
          Sense.ASKS,
          Sense.COIN,
          Sense.ALL,
          Sense.OPEN,
          Sense.MARKET,
          Sense.MONEY,
          Sense.AT,
          Sense.FOR);
  private static final Set<Sense> IN_CANCEL =
      EnumSet.of(
          Sense.CANCEL,
          Sense.FILLER,
          Sense.MINE,
          Sense.ALL,
          Sense.ORDERS,
          Sense.COIN,
          Sense.AT,
          Sense.FOR,
          Sense.OPEN);

  private final List<Word> words;
  private final Markets markets;

  Sentence(List<Word> words, Markets markets) {
    this.words = words;
    this.markets = markets;
  }

  /** What it wants to see, for sentences that speak of no order. */
  Reading shown() {
    List<Sense> wanted =
        words.stream().map(Word::sense).filter(SHOWN::contains).distinct().toList();
    boolean other =
        words.stream()
            .map(Word::sense)
            .anyMatch(sense -> !SHOWN.contains(sense) && !BESIDE_SHOWN.contains(sense));
    if (wanted.size() != 1 || other) {
      return new Reading.Nothing();
    }
    List<String> coins = coins();
    String markets = coins.isEmpty() ? "" : " " + String.join(" ", coins);
    return switch (wanted.getFirst()) {
      case PRICE ->
          coins.isEmpty()
              ? new Reading.Open(Reading.Slot.SYMBOL, "/price")
              : new Reading.Command("/price" + markets);
      case ORDERS ->
          coins.size() > 1
              ? new Reading.Command("/orders")
              : new Reading.Command("/orders" + markets);
      case POSITION -> new Reading.Command("/positions");
      case PORTFOLIO -> new Reading.Command("/portfolio");
      case BALANCE -> new Reading.Command("/balance");
      case PROFIT -> new Reading.Command("/pnl");
      case HISTORY -> new Reading.Command("/history" + (coins.size() == 1 ? markets : ""));
      case FEES -> new Reading.Command("/fees");
      case STATS -> new Reading.Command("/stats");
      case REPORT -> new Reading.Command("/report");
      case CHART -> ofOne("/chart", coins);
      case BOOK -> ofOne("/book", coins);
      case FUNDING -> new Reading.Command("/funding" + markets);
      default -> new Reading.Command("/help");
    };
  }

  /** About one market; where several are named, each of them may be meant. */
  private static Reading ofOne(String command, List<String> coins) {
    return switch (coins.size()) {
      case 0 -> new Reading.Open(Reading.Slot.SYMBOL, command);
      case 1 -> new Reading.Command(command + " " + coins.getFirst());
      default ->
          new Reading.Ask(
              Reading.Slot.SYMBOL, coins.stream().map(coin -> command + " " + coin).toList());
    };
  }

  /** What it wants done. */
  Reading reading() {
    if (has(Sense.FOREIGN_MONEY)) {
      return Reading.No.because(Why.MONEY);
    }
    if (has(Sense.TELL)) {
      return Reading.No.because(Why.SEVERAL);
    }
    if (words.stream().anyMatch(word -> word.sense().isComing())) {
      return Reading.No.because(Why.CONDITION);
    }
    List<Sense> acts = words.stream().map(Word::sense).filter(Sense::isAct).toList();
    if (has(Sense.KILL)) {
      return acts.isEmpty() ? kill() : Reading.No.because(Why.SEVERAL);
    }
    if (acts.size() > 1) {
      return Reading.No.because(Why.SEVERAL);
    }
    return acts.isEmpty()
        ? withoutAct()
        : switch (acts.getFirst()) {
          case BUY -> order(true);
          case SELL -> order(false);
          case CLOSE -> close();
          case CANCEL -> cancel();
          case REVERSE -> reverse();
          case BREAKEVEN ->
              position(
                  "/breakeven",
                  EnumSet.of(
                      Sense.BREAKEVEN,
                      Sense.SET,
                      Sense.STOP,
                      Sense.STOP_LOSS,
                      Sense.FOR,
                      Sense.AT));
          default -> trail();
        };
  }

  private boolean has(Sense sense) {
    return words.stream().anyMatch(word -> word.is(sense));
  }

  private List<String> coins() {
    return words.stream().filter(word -> word.is(Sense.COIN)).map(Word::value).distinct().toList();
  }

  private boolean only(Set<Sense> senses) {
    return words.stream().map(Word::sense).allMatch(senses::contains);
  }

  /** It alone is done at once; beside other words it may mean less than everything. */
  private Reading kill() {
    return only(EnumSet.of(Sense.KILL, Sense.FILLER, Sense.MARKET))
        ? new Reading.Command("/kill")
        : new Reading.Ask(Reading.Slot.WHAT, List.of("/kill", "/cancel all", "/closeall"));
  }

  private Reading withoutAct() {
    boolean ends = words.stream().anyMatch(word -> word.sense().isEnd());
    boolean named = has(Sense.LONG) || has(Sense.SHORT);
    boolean held = has(Sense.MINE) || (has(Sense.POSITION) && !has(Sense.OPEN));
    if (named && !held && !has(Sense.SET)) {
      return order(has(Sense.LONG));
    }
    return ends && !has(Sense.OPEN) ? protection() : Reading.No.because(Why.SIDES);
  }

  private Reading order(boolean buys) {
    if (has(buys ? Sense.SHORT : Sense.LONG)) {
      return Reading.No.because(Why.SIDES);
    }
    boolean strange =
        words.stream()
            .map(Word::sense)
            .anyMatch(
                sense ->
                    (SHOWN.contains(sense) && sense != Sense.ORDERS && sense != Sense.POSITION));
    Optional<Slots> slots = strange ? Optional.empty() : Slots.of(words);
    return slots
        .map(found -> new Orders(buys, found, markets).reading())
        .orElseGet(() -> Reading.No.because(Why.NUMBERS));
  }

  /** Closing names a position and a part of it, and no price. */
  private Reading close() {
    if (has(Sense.ORDERS)) {
      return new Reading.Ask(Reading.Slot.WHAT, List.of("/cancel all", "/closeall"));
    }
    Optional<Slots> found = Slots.of(words);
    if (found.isEmpty()) {
      return Reading.No.because(Why.NUMBERS);
    }
    Slots slots = found.get();
    boolean priced =
        slots.price().isPresent() || slots.stop().isPresent() || slots.target().isPresent();
    if (priced || has(Sense.LIMIT)) {
      return Reading.No.because(Why.CLOSES_AT_MARKET);
    }
    if (slots.coins().size() > 1) {
      return Reading.No.because(Why.SEVERAL);
    }
    if (has(Sense.LONG) && has(Sense.SHORT)) {
      return Reading.No.because(Why.SIDES);
    }
    if (slots.coins().isEmpty()) {
      boolean everything =
          slots.amount().filter(Amount.All.class::isInstance).isPresent()
              && !has(Sense.LONG)
              && !has(Sense.SHORT);
      return everything
          ? new Reading.Command("/closeall")
          : new Reading.Open(Reading.Slot.SYMBOL, "/close");
    }
    return part("/close " + slots.coins().getFirst() + direction(), slots.amount());
  }

  private static Reading part(String command, Optional<Amount> amount) {
    if (amount.isEmpty()) {
      return new Reading.Open(Reading.Slot.PART, command);
    }
    return switch (amount.get()) {
      case Amount.All _ -> new Reading.Command(command + " all");
      case Amount.Half(var ofCoin, var ofMine) ->
          ofCoin && !ofMine
              ? new Reading.Open(Reading.Slot.PART, command)
              : new Reading.Command(command + " half");
      case Amount.Percent(var number) -> new Reading.Command(command + " " + number + "%");
      case Amount.Units(var number) -> new Reading.Open(Reading.Slot.PART, command + " " + number);
      case Amount.Bare(var number) -> new Reading.Open(Reading.Slot.PART, command + " " + number);
      case Amount.Money _ -> Reading.No.because(Why.NUMBERS);
    };
  }

  private String direction() {
    return has(Sense.LONG) ? " long" : has(Sense.SHORT) ? " short" : "";
  }

  private Reading cancel() {
    List<String> coins = coins();
    if (coins.size() > 1) {
      return Reading.No.because(Why.SEVERAL);
    }
    if (!only(IN_CANCEL)) {
      return new Reading.Open(
          Reading.Slot.WHAT, coins.isEmpty() ? "/orders" : "/orders " + coins.getFirst());
    }
    return coins.isEmpty()
        ? has(Sense.ALL)
            ? new Reading.Command("/cancel all")
            : new Reading.Open(Reading.Slot.WHAT, "/cancel")
        : new Reading.Command("/cancel " + coins.getFirst());
  }

  /** A side in it may be the one to leave or the one to turn to. */
  private Reading reverse() {
    return has(Sense.LONG) || has(Sense.SHORT)
        ? Reading.No.because(Why.SIDES)
        : position("/reverse", EnumSet.of(Sense.REVERSE, Sense.AT, Sense.FOR));
  }

  /** A command that is about one whole position. */
  private Reading position(String command, Set<Sense> besides) {
    var allowed =
        EnumSet.of(Sense.FILLER, Sense.MINE, Sense.COIN, Sense.POSITION, Sense.LONG, Sense.SHORT);
    allowed.addAll(besides);
    List<String> coins = coins();
    if (!only(allowed) || (has(Sense.LONG) && has(Sense.SHORT))) {
      return Reading.No.because(Why.NUMBERS);
    }
    return switch (coins.size()) {
      case 0 -> new Reading.Open(Reading.Slot.SYMBOL, command);
      case 1 -> new Reading.Command(command + " " + coins.getFirst() + direction());
      default -> Reading.No.because(Why.SEVERAL);
    };
  }

  /** A stop or a target for what is held. */
  private Reading protection() {
    Optional<Slots> whole = Slots.of(dangling());
    boolean stops = has(Sense.STOP) || has(Sense.STOP_LOSS);
    if ((stops && has(Sense.TAKE_PROFIT)) || coins().size() > 1) {
      return Reading.No.because(Why.SEVERAL);
    }
    boolean levelled = words.stream().anyMatch(word -> word.is(Sense.NUMBER));
    String command = stops ? "/sl" : "/tp";
    if (coins().isEmpty()) {
      return has(Sense.STOP) && !levelled && !has(Sense.SET)
          ? new Reading.Ask(Reading.Slot.WHAT, List.of("/kill", "/sl"))
          : new Reading.Open(Reading.Slot.SYMBOL, command);
    }
    String start = command + " " + coins().getFirst() + direction();
    if (!levelled) {
      boolean maybeAll = has(Sense.STOP) && !has(Sense.SET);
      return maybeAll
          ? new Reading.Ask(Reading.Slot.WHAT, List.of("/kill", start))
          : new Reading.Open(Reading.Slot.PRICE, start);
    }
    return whole
        .map(slots -> levelled(start, slots))
        .orElseGet(() -> Reading.No.because(Why.NUMBERS));
  }

  /** Words that only say whose it is stand in no number's way. */
  private List<Word> dangling() {
    var some = new ArrayList<>(words);
    some.removeIf(word -> word.is(Sense.FILLER));
    return some;
  }

  private static Reading levelled(String start, Slots slots) {
    Optional<Level> level = slots.stop().or(slots::target);
    if (level.isEmpty() || slots.price().isPresent()) {
      return Reading.No.because(Why.NUMBERS);
    }
    Optional<String> part =
        slots
            .amount()
            .map(
                amount ->
                    switch (amount) {
                      case Amount.Half _ -> " half";
                      case Amount.All _ -> " all";
                      case Amount.Percent(var number) -> " " + number + "%";
                      case Amount.Units _, Amount.Money _, Amount.Bare _ -> "?";
                    });
    if (part.filter("?"::equals).isPresent()) {
      return Reading.No.because(Why.NUMBERS);
    }
    String end = part.orElse("");
    return level.get().percent() && level.get().sign().isEmpty()
        ? new Reading.Ask(
            Reading.Slot.PRICE,
            List.of(
                start + " " + level.get().typed("-") + end,
                start + " " + level.get().typed("+") + end))
        : new Reading.Command(start + " " + level.get().typed("") + end);
  }

  /** A stop that follows what is held. */
  private Reading trail() {
    if (coins().size() > 1) {
      return Reading.No.because(Why.SEVERAL);
    }
    var allowed =
        EnumSet.of(
            Sense.FILLER,
            Sense.MINE,
            Sense.COIN,
            Sense.POSITION,
            Sense.TRAIL,
            Sense.SET,
            Sense.STOP,
            Sense.FOR,
            Sense.AT,
            Sense.NUMBER,
            Sense.PERCENT);
    List<Word> numbers = words.stream().filter(word -> word.is(Sense.NUMBER)).toList();
    boolean isDistance = numbers.isEmpty() || (numbers.size() == 1 && has(Sense.PERCENT));
    if (!only(allowed) || !isDistance || numbers.stream().anyMatch(one -> !one.sign().isEmpty())) {
      return Reading.No.because(Why.NUMBERS);
    }
    if (coins().isEmpty()) {
      return new Reading.Open(Reading.Slot.SYMBOL, "/trail");
    }
    String start = "/trail " + coins().getFirst();
    return numbers.isEmpty()
        ? new Reading.Open(Reading.Slot.PRICE, start)
        : new Reading.Command(start + " " + numbers.getFirst().number() + "%");
  }
}
