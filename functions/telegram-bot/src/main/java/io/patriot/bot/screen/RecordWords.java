package io.patriot.bot.screen;

import io.patriot.application.order.Decided;
import io.patriot.application.order.OrderRecord;
import io.patriot.application.order.OrderRecord.Integrity;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Numbers;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.risk.DenialReason;
import io.patriot.domain.risk.RiskFacts;
import io.patriot.domain.risk.RiskPolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an order was judged by, whether it would be judged so again, and whether its record holds.
 */
public final class RecordWords {
  private static final int SEAL_SHOWN = 8;

  private RecordWords() {}

  public static List<Html> lines(OrderRecord kept, Instrument instrument, Messages words) {
    var lines = new ArrayList<Html>();
    if (kept.integrity() instanceof Integrity.Whole) {
      kept.decided().ifPresent(decided -> lines.addAll(decision(decided, kept, instrument, words)));
    }
    lines.add(integrity(kept, words));
    return lines;
  }

  private static List<Html> decision(
      Decided decided, OrderRecord kept, Instrument instrument, Messages words) {
    Optional<RiskFacts> facts = decided.inputs().facts();
    if (facts.isEmpty()) {
      return List.of();
    }
    var lines = new ArrayList<Html>();
    lines.add(judgedBy(facts.get(), instrument, words));
    OrderRecord.Again again = kept.judgedAgain();
    if (again == OrderRecord.Again.SAME) {
      lines.addAll(clauses(decided, facts.get(), instrument, words));
    }
    again(again, words).ifPresent(lines::add);
    return lines;
  }

  private static Html judgedBy(RiskFacts facts, Instrument instrument, Messages words) {
    return words.say(
        "why.judged",
        "price",
        Numbers.price(facts.reference(), instrument),
        "age",
        Numbers.typed(BigDecimal.valueOf(facts.quote().age(facts.now()).toMillis(), 3)),
        "free",
        Numbers.money(facts.book().free()),
        "equity",
        Numbers.money(facts.around().standing().equity()),
        "positions",
        facts.book().positions().size(),
        "working",
        facts.book().working().size());
  }

  /** All passed, or what else stood in the way of it. */
  private static List<Html> clauses(
      Decided decided, RiskFacts facts, Instrument instrument, Messages words) {
    if (!(decided.inputs().verdict(RiskPolicy.STANDARD)
        instanceof OrderEvent.Denied(DenialReason first))) {
      return List.of(words.say("why.passed", "rules", RiskPolicy.STANDARD.rules().size()));
    }
    return RiskPolicy.objections(facts).values().stream()
        .filter(reason -> !reason.equals(first))
        .map(
            reason ->
                words.say("why.also", "why", DenialWords.of(reason, instrument, words).what()))
        .toList();
  }

  private static Optional<Html> again(OrderRecord.Again again, Messages words) {
    return switch (again) {
      case SAME -> Optional.of(words.say("why.again.same"));
      case RULES_CHANGED -> Optional.of(words.say("why.again.rules"));
      case DIFFERENT -> Optional.of(words.say("why.again.different"));
      case NOTHING_KEPT -> Optional.empty();
    };
  }

  private static Html integrity(OrderRecord kept, Messages words) {
    return switch (kept.integrity()) {
      case Integrity.Whole(var seal) ->
          words.say(
              "why.whole",
              "count",
              kept.events().size(),
              "seal",
              seal.substring(0, Math.min(seal.length(), SEAL_SHOWN)));
      case Integrity.Broken(var step) -> words.say("why.broken", "step", step);
    };
  }
}
