package io.patriot.bot.phrase;

import io.patriot.bot.grammar.Markets;
import io.patriot.bot.phrase.Slots.Amount;
import io.patriot.bot.phrase.Slots.Level;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the command of an order; what was left open becomes several commands to choose from. */
final class Orders {
  private static final int MARKETS_MAX = 6;
  private static final List<String> BUY_AMOUNTS = List.of("$100+", "$250", "$500", "$1000");
  private static final List<String> SELL_PARTS = List.of("25%", "50%", "all");

  private final boolean buys;
  private final Slots slots;
  private final Markets markets;

  Orders(boolean buys, Slots slots, Markets markets) {
    this.buys = buys;
    this.slots = slots;
    this.markets = markets;
  }

  Reading reading() {
    if (slots.coins().size() > 1) {
      return Reading.No.because(Why.SEVERAL);
    }
    if (isOnWrongSide()) {
      return Reading.No.because(Why.SIDES);
    }
    List<String> amounts = amounts();
    List<String> ends = ends();
    boolean isPlain = ends.equals(List.of(""));
    if (slots.coins().isEmpty()) {
      return amounts.size() == 1 && ends.size() == 1
          ? new Reading.Ask(Reading.Slot.SYMBOL, everywhere(amounts.getFirst() + ends.getFirst()))
          : isPlain
              ? new Reading.Open(Reading.Slot.SYMBOL, command())
              : Reading.No.because(Why.NUMBERS);
    }
    String start = command() + " " + slots.coins().getFirst();
    if (amounts.isEmpty() && isPlain) {
      return new Reading.Open(Reading.Slot.AMOUNT, start);
    }
    List<String> commands =
        (amounts.isEmpty() ? offered(ends) : amounts.stream())
            .flatMap(amount -> ends.stream().map(end -> start + " " + amount + end))
            .toList();
    if (commands.size() == 1) {
      return new Reading.Command(commands.getFirst());
    }
    return new Reading.Ask(
        amounts.isEmpty()
            ? Reading.Slot.AMOUNT
            : amounts.size() > 1 ? Reading.Slot.UNIT : Reading.Slot.STOP,
        commands);
  }

  private String command() {
    return buys ? "/buy" : "/sell";
  }

  private List<String> everywhere(String rest) {
    return markets.favourites(MARKETS_MAX).stream()
        .map(instrument -> command() + " " + instrument.base() + " " + rest)
        .toList();
  }

  /** Amounts to choose from; a part of what is held brings no stop or target. */
  private Stream<String> offered(List<String> ends) {
    boolean guarded = slots.stop().isPresent() || slots.target().isPresent();
    boolean few = ends.size() > 1;
    Stream<String> all = buys || guarded ? BUY_AMOUNTS.stream() : SELL_PARTS.stream();
    return few ? all.limit(2) : all;
  }

  /** As they would be typed: none when it was not said, two when it may be coins or money. */
  private List<String> amounts() {
    return slots
        .amount()
        .map(
            amount ->
                switch (amount) {
                  case Amount.Units(var number) -> List.of(number);
                  case Amount.Money(var number) -> List.of("$" + number);
                  case Amount.Bare(var number) -> List.of(number, "$" + number);
                  case Amount.Percent(var number) -> share(number + "%", true);
                  case Amount.Half(_, var ofMine) -> share("half", ofMine);
                  case Amount.All _ -> share("all", true);
                })
        .orElseGet(List::of);
  }

  /**
   * Half a coin is not half of what one has, and a share to buy may be of the money or the coin.
   */
  private List<String> share(String word, boolean clear) {
    return !buys && clear ? List.of(word) : List.of();
  }

  /** A stop beyond the wrong side of the price is no stop, and the same for a target. */
  private boolean isOnWrongSide() {
    return isSigned(slots.stop(), gain()) || isSigned(slots.target(), loss());
  }

  private static boolean isSigned(Optional<Level> level, String sign) {
    return level.filter(one -> one.sign().equals(sign)).isPresent();
  }

  private String gain() {
    return buys ? "+" : "-";
  }

  private String loss() {
    return buys ? "-" : "+";
  }

  /** What follows the amount: two ways when a stop may begin the order or end the position. */
  private List<String> ends() {
    String price =
        slots
            .price()
            .map(level -> level.percent() ? " " + level.typed("") : " @" + level.number())
            .orElse("");
    String target = slots.target().map(level -> " tp " + level.typed(gain())).orElse("");
    if (slots.stop().isEmpty()) {
      return List.of(price + target);
    }
    Level stop = slots.stop().get();
    String guarded = price + " sl " + stop.typed(loss()) + target;
    boolean onlyEnds =
        slots.limitsLoss() || !price.isEmpty() || !target.isEmpty() || !stop.sign().isEmpty();
    return onlyEnds ? List.of(guarded) : List.of(guarded, " stop " + stop.typed(gain()));
  }
}
