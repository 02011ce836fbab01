package io.patriot.bot.screen;

import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Numbers;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.position.Direction;
import io.patriot.domain.protection.Ladder;
import io.patriot.domain.protection.Ladder.Stage;
import io.patriot.domain.risk.RiskFacts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What a ladder will do, stage by stage, in prices and in money. */
public record LadderSteps(Ladder ladder, Instrument instrument, Quantity quantity, Messages words) {
  private static final int SHARE_DIGITS = 6;
  private static final int PERCENT_DIGITS = 2;

  /**
   * @param goesBeyond whether something may be held beyond the target
   */
  public List<Html> lines(boolean goesBeyond) {
    var lines = new ArrayList<Html>();
    ladder.stages().stream()
        .filter(stage -> stage != Stage.TRAILING || goesBeyond)
        .forEach(stage -> lines.add(line(stage)));
    lines.add(words.say("card.ladder.note"));
    return lines;
  }

  private Html line(Stage stage) {
    Price begins = there(ladder.begins(stage));
    Price stop =
        ladder
            .lock(begins, instrument, RiskFacts.FEE_ALLOWANCE)
            .map(Ladder.Lock::stop)
            .orElse(begins);
    return words.say(
        key(stage),
        "price",
        Numbers.price(begins, instrument),
        "distance",
        distance(begins),
        "stop",
        Numbers.price(stop, instrument),
        "share",
        stage == Stage.MOST ? "80 %" : "50 %",
        "away",
        Numbers.price(there(new Price(ladder.givenBack())), instrument),
        "money",
        Numbers.signed(kept(stop)));
  }

  private static String key(Stage stage) {
    return switch (stage) {
      case BREAKEVEN -> "card.ladder.breakeven";
      case HALF, MOST -> "card.ladder.step";
      case TRAILING -> "card.ladder.trailing";
    };
  }

  /** The tick at which a stage has been reached for certain. */
  private Price there(Price price) {
    return instrument.rounded(
        price, ladder.direction() == Direction.LONG ? RoundingMode.CEILING : RoundingMode.FLOOR);
  }

  private String distance(Price there) {
    BigDecimal entry = ladder.entry().value();
    return Numbers.signedPercent(
        there.value().subtract(entry).divide(entry, SHARE_DIGITS, RoundingMode.HALF_EVEN),
        PERCENT_DIGITS);
  }

  /** What closing there gains, with the fees of both ways. */
  private Money kept(Price stop) {
    BigDecimal entry = ladder.entry().value();
    BigDecimal way = stop.value().subtract(entry);
    BigDecimal gain = ladder.direction() == Direction.LONG ? way : way.negate();
    BigDecimal fees = stop.value().add(entry).multiply(RiskFacts.FEE_ALLOWANCE.value());
    return new Money(gain.subtract(fees).multiply(quantity.value()), instrument.quote());
  }
}
