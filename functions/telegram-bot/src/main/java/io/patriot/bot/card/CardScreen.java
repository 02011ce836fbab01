package io.patriot.bot.card;

import io.patriot.application.card.Card;
import io.patriot.application.order.OrderPreview;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.ButtonAct;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.grammar.OrderWish;
import io.patriot.bot.screen.SilentWords;
import io.patriot.bot.screen.TermsWords;
import io.patriot.bot.text.Bar;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Numbers;
import io.patriot.bot.text.Times;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.limit.LimitScope;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Money;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.PositionSide;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Leg;
import io.patriot.domain.position.Position;
import io.patriot.domain.risk.LimitsInForce;
import io.patriot.domain.risk.RiskFacts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The confirmation card: what the order would do, before anyone says yes. */
record CardScreen(Card card, OrderPreview preview, String venue, Messages words) {
  private static final int SPREAD_DIGITS = 3;
  private static final int LEVERAGE_DIGITS = 4;

  Screen screen() {
    Html text =
        Html.lines(
            head(),
            effect(),
            sideBySide(),
            market(),
            closing(),
            guards(),
            fees(),
            afterThis(),
            limits(),
            budget(),
            expiry());
    return Screen.of(text)
        .row(
            new Button(
                words.label("button.confirm"),
                new ButtonAct.Confirm(card.id(), card.terms().symbol())),
            new Button(words.label("button.edit"), new ButtonAct.Edit(card.id())),
            new Button(words.label("button.cancel"), new ButtonAct.PutAway(card.id())));
  }

  /** The card after its time, unsent, with a way to ask again. */
  static Screen expired(Card card, Instrument instrument, Messages words) {
    return putAside("card.expired", card, instrument, words);
  }

  static Screen cancelled(Card card, Instrument instrument, Messages words) {
    return putAside("card.cancelled", card, instrument, words);
  }

  /**
   * The card after a newer one took its place: no buttons, so that nobody presses the wrong one.
   */
  static Screen superseded(Card card, Instrument instrument, Messages words) {
    return Screen.of(words.say("card.superseded", "wish", wish(card.terms(), instrument, words)));
  }

  /** What stands on the message from the press until the first news of the order. */
  static Screen sent(Card card, Instrument instrument, Messages words) {
    return Screen.of(
        words
            .say(
                "order.headline",
                "mode",
                TermsWords.mode(card.account(), words),
                "state",
                words.say("order.sent"),
                "symbol",
                card.terms().symbol())
            .bold(),
        words.say(
            "order.wish",
            "wish",
            TermsWords.wish(card.terms(), instrument, words),
            "type",
            TermsWords.type(card.terms(), instrument, words)),
        replacing(card, words),
        words.say("order.pending"),
        words.say("order.id", "id", card.orderId().shortForm()));
  }

  private static Html replacing(Card card, Messages words) {
    OrderId replaces = card.replaces();
    if (replaces == null) {
      return Html.EMPTY;
    }
    return words.say(
        card.terms().reduceOnly() ? "replace.old-stays-until" : "replace.old-going-first",
        "id",
        replaces.shortForm());
  }

  private static Screen putAside(String key, Card card, Instrument instrument, Messages words) {
    return Screen.of(words.say(key, "wish", wish(card.terms(), instrument, words)))
        .row(
            Button.here(words.label("button.recreate"), again(card)),
            Button.anew(words.label("button.home"), "/home"));
  }

  private static String again(Card card) {
    OrderId replaces = card.replaces();
    return replaces == null ? OrderWish.of(card.terms()).typed() : "/edit " + replaces;
  }

  private static Html wish(OrderTerms terms, Instrument instrument, Messages words) {
    return words.say(
        "order.wish",
        "wish",
        TermsWords.wish(terms, instrument, words),
        "type",
        TermsWords.type(terms, instrument, words));
  }

  private Html head() {
    return words
        .say(
            "card.head",
            "mode",
            TermsWords.mode(card.account(), words),
            "venue",
            venue,
            "account",
            card.account().name())
        .bold();
  }

  private Html effect() {
    String effect = preview.effect().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return words.say(
        "card.effect",
        "effect",
        words.say("effect." + effect).bold(),
        "symbol",
        terms().symbol(),
        "quantity",
        Numbers.quantity(terms().quantity(), instrument()),
        "worth",
        Numbers.money(preview.notional()));
  }

  /** In hedge mode, what stands beside the position that the order is for. */
  private Html sideBySide() {
    PositionSide side = terms().positionSide();
    if (side == PositionSide.BOTH) {
      return Html.EMPTY;
    }
    PositionSide otherSide = side == PositionSide.LONG ? PositionSide.SHORT : PositionSide.LONG;
    Position other = preview.book().position(new Leg(terms().symbol(), otherSide));
    String key =
        terms().reduceOnly()
            ? "card.hedge.takes"
            : other.isFlat() ? "card.hedge.alone" : "card.hedge.beside";
    return words.say(
        key,
        "side",
        side,
        "other",
        otherSide,
        "quantity",
        Numbers.quantity(other.quantity(), instrument()));
  }

  private Html market() {
    return words.say(
        "card.market",
        "type",
        TermsWords.type(terms(), instrument(), words),
        "price",
        Numbers.price(facts().reference(), instrument()),
        "spread",
        Numbers.percent(preview.quote().spread(), SPREAD_DIGITS));
  }

  /** What the closed part would gain or lose at the card's price. */
  private Html closing() {
    Position position = position();
    if (!position.direction().isReducedBy(terms().side())) {
      return Html.EMPTY;
    }
    var closed = position.quantity().min(terms().quantity());
    Money cost = position.cost().share(closed, position.quantity(), RoundingMode.HALF_EVEN);
    Money worth = instrument().notional(preview.price(), closed);
    Money gain = position.direction() == Direction.LONG ? worth.minus(cost) : cost.minus(worth);
    return words.say("card.closing", "gain", Numbers.signed(gain));
  }

  private Html guards() {
    return new GuardsOnCard(preview, words).lines();
  }

  private Html fees() {
    return words.say("card.fees", "fees", Numbers.money(preview.feeEstimate()));
  }

  private Html afterThis() {
    AccountBook book = preview.book();
    Money exposure = worthAfter();
    for (Position other : book.positions().values()) {
      if (!other.leg().equals(position().leg())) {
        exposure = exposure.plus(other.cost());
      }
    }
    return words.say(
        "card.after",
        "exposure",
        Numbers.money(exposure),
        "leverage",
        book.wallet().amount().signum() <= 0
            ? "—"
            : Numbers.times(
                exposure
                    .dividedBy(book.wallet(), LEVERAGE_DIGITS, RoundingMode.HALF_EVEN)
                    .value()));
  }

  private Html limits() {
    AccountBook book = preview.book();
    int others =
        (int)
            book.positions().keySet().stream().filter(leg -> !leg.equals(position().leg())).count();
    int held = others + (unitsAfter().signum() == 0 ? 0 : 1);
    return words.say(
        "card.limits",
        "positions",
        held,
        "max",
        book.limits().openPositionsMax(),
        "base",
        instrument().base(),
        "worth",
        Numbers.amount(worthAfter().amount()),
        "limit",
        Numbers.money(book.positionMax()));
  }

  /** What of the day's loss is used up before this; an exit is always allowed. */
  private Html budget() {
    if (facts().opening().isZero()) {
      return Html.EMPTY;
    }
    LimitsInForce own = tightest(preview.around().inForce());
    BigDecimal lost = own.day().lost(own.worth()).amount().max(BigDecimal.ZERO);
    Money most = own.day().lossMax(own.limits().losses().dayMax());
    return Html.lines(
        words.say(
            "card.budget",
            "bar",
            Bar.of(lost, most.amount()),
            "lost",
            Numbers.amount(lost),
            "max",
            Numbers.money(most)),
        SilentWords.countedWorse(preview.around().standing().silent(), words));
  }

  /** The platform's ceiling where it leaves less of the day; else what its owner chose. */
  private static LimitsInForce tightest(List<LimitsInForce> inForce) {
    LimitsInForce chosen =
        inForce.stream()
            .filter(one -> one.scope().kind() != LimitScope.Kind.PLATFORM)
            .findFirst()
            .orElseThrow();
    return inForce.stream()
        .filter(one -> one.scope().kind() == LimitScope.Kind.PLATFORM)
        .filter(
            one -> one.limits().losses().dayMax().compareTo(chosen.limits().losses().dayMax()) < 0)
        .findFirst()
        .orElse(chosen);
  }

  private Html expiry() {
    return words.say(
        "card.expiry",
        "seconds",
        Duration.between(card.createdAt(), card.expiresAt()).toSeconds(),
        "time",
        Times.clock(card.expiresAt()));
  }

  private Money worthAfter() {
    BigDecimal units = unitsAfter().abs();
    return new Money(preview.price().value().multiply(units), instrument().quote());
  }

  /** What would be held, below zero when short. */
  private BigDecimal unitsAfter() {
    Position position = position();
    BigDecimal held =
        position.direction() == Direction.SHORT
            ? position.quantity().value().negate()
            : position.quantity().value();
    BigDecimal traded = terms().quantity().value();
    return terms().side() == Side.BUY ? held.add(traded) : held.subtract(traded);
  }

  private Position position() {
    return preview.book().position(terms());
  }

  private RiskFacts facts() {
    return new RiskFacts(preview.book(), instrument(), preview.quote(), terms(), card.createdAt());
  }

  private OrderTerms terms() {
    return preview.terms();
  }

  private Instrument instrument() {
    return preview.instrument();
  }

  /** Market orders age faster than orders that name their price. */
  static Duration lasts(OrderTerms terms) {
    return switch (terms.type()) {
      case OrderType.Market _ -> Duration.ofSeconds(30);
      case OrderType.Limit _,
          OrderType.LimitUntil _,
          OrderType.Stop _,
          OrderType.TakeProfit _,
          OrderType.TrailingStop _ ->
          Duration.ofSeconds(60);
    };
  }
}
