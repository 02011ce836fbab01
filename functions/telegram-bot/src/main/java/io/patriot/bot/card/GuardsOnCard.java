package io.patriot.bot.card;

import io.patriot.application.order.OrderPreview;
import io.patriot.bot.screen.LadderSteps;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Numbers;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Direction;
import io.patriot.domain.protection.Bracket;
import io.patriot.domain.protection.Fallback;
import io.patriot.domain.protection.Ladder;
import io.patriot.domain.protection.Target;
import io.patriot.domain.protection.Targets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a card's stop would lose and its target gain, in money, with the fees of both ways. */
record GuardsOnCard(OrderPreview preview, Messages words) {
  private static final int PERCENT_DIGITS = 2;
  private static final int SHARE_DIGITS = 6;

  Html lines() {
    return preview.terms().bracket().map(this::lines).orElse(Html.EMPTY);
  }

  private Html lines(Bracket bracket) {
    List<Html> lines = new ArrayList<>();
    bracket.stop().ifPresent(stop -> lines.add(stop(stop)));
    bracket.targets().byPart().values().forEach(target -> lines.add(target(target)));
    ratio(bracket).ifPresent(lines::add);
    if (!bracket.targets().isEmpty() && !bracket.targets().isForAll()) {
      lines.add(
          words.say(
              "card.guard.shares",
              "smallest",
              Numbers.quantity(preview.instrument().minQuantity(), preview.instrument())));
    }
    if (bracket.ladder()) {
      Direction direction = preview.terms().side() == Side.BUY ? Direction.LONG : Direction.SHORT;
      Ladder.of(direction, preview.price(), bracket)
          .map(
              ladder ->
                  new LadderSteps(ladder, preview.instrument(), preview.terms().quantity(), words))
          .ifPresent(steps -> lines.addAll(steps.lines(!bracket.targets().isForAll())));
    }
    lines.add(words.say(whatIfNot(bracket)));
    return Html.lines(lines.toArray(Html[]::new));
  }

  private static String whatIfNot(Bracket bracket) {
    if (bracket.stop().isEmpty()) {
      return "card.guard.target-only";
    }
    return bracket.fallback() == Fallback.FLATTEN ? "card.guard.flatten" : "card.guard.alert";
  }

  private Html stop(Price stop) {
    Money loss = lost(stop);
    Money equity = preview.around().standing().equity();
    return words.say(
        "card.guard.stop",
        "price",
        Numbers.price(stop, preview.instrument()),
        "distance",
        distance(stop),
        "loss",
        Numbers.money(loss),
        "share",
        equity.amount().signum() <= 0
            ? words.label("no-figure")
            : Numbers.percent(
                loss.dividedBy(equity, SHARE_DIGITS, RoundingMode.HALF_EVEN), PERCENT_DIGITS));
  }

  private Html target(Target target) {
    boolean isForAll = target.share() == Targets.PERCENT;
    return words.say(
        isForAll ? "card.guard.target" : "card.guard.target-share",
        "price",
        Numbers.price(target.price(), preview.instrument()),
        "distance",
        distance(target.price()),
        "gain",
        Numbers.money(gained(target)),
        "share",
        target.share());
  }

  private Optional<Html> ratio(Bracket bracket) {
    if (bracket.stop().isEmpty() || bracket.targets().isEmpty()) {
      return Optional.empty();
    }
    Money loss = lost(bracket.stop().get());
    Money gain =
        bracket.targets().byPart().values().stream()
            .map(this::gained)
            .reduce(Money::plus)
            .orElseThrow();
    return loss.amount().signum() <= 0 || gain.amount().signum() <= 0
        ? Optional.empty()
        : Optional.of(
            words.say(
                "card.guard.ratio",
                "ratio",
                gain.amount()
                    .divide(loss.amount(), PERCENT_DIGITS, RoundingMode.HALF_EVEN)
                    .toPlainString()));
  }

  /** What the way there costs, with the fees of getting in and out. */
  private Money lost(Price there) {
    return moved(there).plus(feesAt(there));
  }

  private Money gained(Target target) {
    Money all = moved(target.price()).minus(feesAt(target.price()));
    return new Money(
        all.amount().multiply(BigDecimal.valueOf(target.share())).movePointLeft(2), all.asset());
  }

  private Money moved(Price there) {
    BigDecimal distance = preview.price().value().subtract(there.value()).abs();
    Quantity quantity = preview.terms().quantity();
    return new Money(distance.multiply(quantity.value()), preview.instrument().quote());
  }

  private Money feesAt(Price there) {
    BigDecimal share =
        there.value().divide(preview.price().value(), SHARE_DIGITS, RoundingMode.HALF_EVEN);
    Money in = preview.feeEstimate();
    return in.plus(new Money(in.amount().multiply(share), in.asset()));
  }

  private String distance(Price there) {
    BigDecimal share =
        there
            .value()
            .subtract(preview.price().value())
            .divide(preview.price().value(), SHARE_DIGITS, RoundingMode.HALF_EVEN);
    return Numbers.signedPercent(share, PERCENT_DIGITS);
  }
}
