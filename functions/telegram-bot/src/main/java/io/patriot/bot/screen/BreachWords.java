package io.patriot.bot.screen;

import io.patriot.application.risk.Breach;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Numbers;
import io.patriot.domain.money.Rate;
import java.math.BigDecimal;
import java.util.Locale;

/** A bound that is not kept, as the watch remembers it: how grave, which one, and by how much. */
public final class BreachWords {
  private static final String SCORE_MAX = " / 100";

  /** Beyond this there is no equity to speak of. */
  private static final BigDecimal VALUE_SHOWN_MAX = new BigDecimal("1000");

  private BreachWords() {}

  public static Html of(Breach breach, Messages words) {
    return words.say(
        key(breach.kind()),
        "level",
        words.label("risk.level." + breach.level().name().toLowerCase(Locale.ROOT)),
        "where",
        breach.where(),
        "value",
        figure(breach.kind(), breach.value(), words)
            + (breach.kind() == Breach.Kind.SCORE ? SCORE_MAX : ""),
        "bound",
        figure(breach.kind(), breach.bound(), words));
  }

  private static String key(Breach.Kind kind) {
    return switch (kind) {
      case LEVERAGE -> "risk.violation.leverage";
      case MARGIN -> "risk.violation.margin";
      case LOSS_LIKELY -> "risk.violation.loss";
      case LIQUIDATION -> "risk.violation.liquidation";
      case MARKET -> "risk.violation.market";
      case DAY -> "risk.violation.day";
      case SCORE -> "risk.violation.score";
      case SILENT -> "risk.violation.silent";
    };
  }

  private static String figure(Breach.Kind kind, Rate value, Messages words) {
    if (value.value().compareTo(VALUE_SHOWN_MAX) >= 0) {
      return words.label("no-figure");
    }
    return switch (kind) {
      case LEVERAGE -> Numbers.times(value.value());
      case SCORE, SILENT -> value.value().toBigInteger().toString();
      case MARGIN, LOSS_LIKELY, LIQUIDATION, MARKET, DAY -> Numbers.percent(value, 1);
    };
  }
}
