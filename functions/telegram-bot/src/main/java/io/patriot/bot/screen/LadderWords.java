package io.patriot.bot.screen;

import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Numbers;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Price;
import io.patriot.domain.position.Direction;
import io.patriot.domain.protection.Ladder;
import io.patriot.domain.protection.Ladder.Reached;
import io.patriot.domain.protection.Ladder.Stage;
import io.patriot.domain.protection.ProtectionPlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How far the stop of a position has followed it. */
public final class LadderWords {
  private static final int SHARE_DIGITS = 6;

  private LadderWords() {}

  /** Nothing when no ladder moves the stop. */
  public static Html of(ProtectionPlan plan, Instrument instrument, Messages words) {
    return plan.climbing()
        .map(
            ladder ->
                reached(ladder, plan.bracket().stop().orElseThrow(), words)
                    .orElseGet(() -> waits(ladder, instrument, words)))
        .orElse(Html.EMPTY);
  }

  private static Html waits(Ladder ladder, Instrument instrument, Messages words) {
    Price first = ladder.begins(ladder.stages().getFirst());
    return words.say("ladder.waits", "price", Numbers.price(first, instrument));
  }

  /** Nothing while the stop keeps nothing of what was gained. */
  public static Optional<Html> reached(Ladder ladder, Price stop, Messages words) {
    return ladder
        .last()
        .filter(_ -> ladder.keepsMore(stop, ladder.entry()))
        .map(last -> locked(ladder, last, stop, words));
  }

  private static Html locked(Ladder ladder, Reached last, Price stop, Messages words) {
    BigDecimal entry = ladder.entry().value();
    BigDecimal way = last.seen().value().subtract(entry);
    BigDecimal kept = stop.value().subtract(entry);
    BigDecimal gain = ladder.direction() == Direction.LONG ? way : way.negate();
    return last.stage() == Stage.BREAKEVEN
        ? words.say("ladder.breakeven")
        : words.say(
            "ladder.locked",
            "share",
            Numbers.percent(kept.divide(way, SHARE_DIGITS, RoundingMode.HALF_EVEN), 0),
            "gain",
            Numbers.signedPercent(gain.divide(entry, SHARE_DIGITS, RoundingMode.HALF_EVEN), 1));
  }
}
