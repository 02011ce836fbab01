package io.patriot.bot.command;

import io.patriot.application.alert.PriceAlerts;
import io.patriot.application.alert.SetAlert;
import io.patriot.application.people.Permission;
import io.patriot.application.platform.Feature;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.grammar.AlertGrammar;
import io.patriot.bot.grammar.Complaint;
import io.patriot.bot.grammar.Markets;
import io.patriot.bot.grammar.Problem;
import io.patriot.bot.grammar.SpanWords;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.screen.AlertWords;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Numbers;
import io.patriot.domain.alert.Condition;
import io.patriot.domain.alert.PriceAlert;
import io.patriot.domain.alert.PriceAlert.Way;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Quote;
import io.patriot.domain.money.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sets an alert: the person is told, once or each time, when a market trades at a price, moves so
 * far, or closes a bar with an indicator beyond a level.
 */
final class AlertCommand implements Command {
  private static final String COMMAND = "/alert";
  private static final int FAVOURITES_MAX = 6;
  private static final int COLUMNS = 3;
  private static final int PERCENT_DIGITS = 2;
  private static final int SHARE_DIGITS = 8;

  /** From an older price nobody can say on which side of the alert the market is. */
  private static final Duration PRICE_AGE_MAX = Duration.ofSeconds(30);

  private static final List<Integer> OFFERED_PERCENTS = List.of(1, 2, 5, -1, -2, -5);

  private final Desk desk;
  private final Markets markets;
  private final SetAlert setAlert;

  AlertCommand(Desk desk, Markets markets, PriceAlerts alerts) {
    this.desk = desk;
    this.markets = markets;
    this.setAlert = new SetAlert(alerts);
  }

  @Override
  public String name() {
    return "alert";
  }

  @Override
  public Topic topic() {
    return Topic.MARKET;
  }

  @Override
  public Need need() {
    return Need.of(Weight.SET, Permission.OWN_SET);
  }

  @Override
  public String arguments() {
    return "SYMBOL ([> | < | cross] PRICE | [+ | -]PERCENT% [in 1h] | rsi14 < 30 [@1h]"
        + " | close > ema50 [@1h]) [every [10m]] [NOTE]";
  }

  @Override
  public List<String> examples() {
    return List.of(
        COMMAND + " BTC > 100000",
        COMMAND + " BTC < 55k every",
        COMMAND + " ETH cross 4000 sell half",
        COMMAND + " BTC 3% in 1h",
        COMMAND + " BTC rsi14 < 30 @1h");
  }

  /** Telegram's menu is full, and the list of alerts leads here. */
  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Optional<Feature> feature() {
    return Optional.of(Feature.ALERTS);
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    return desk.withBook(talk, _ -> answered(talk, words));
  }

  private Reply answered(Talk talk, List<String> words) {
    if (words.isEmpty()) {
      return Reply.of(which(talk));
    }
    var grammar = new AlertGrammar(markets, talk.user().language());
    return switch (grammar.read(words)) {
      case AlertGrammar.Read.NotClear(var problem) -> Desk.problem(talk, problem);
      case AlertGrammar.Read.Again(var instrument, var at, var distance) ->
          Reply.of(again(talk, instrument, at, distance));
      case AlertGrammar.Read.PriceMissing(var instrument, var way) ->
          at(talk, instrument)
              .map(price -> Reply.of(offers(talk, instrument, way, price)))
              .orElseGet(() -> noPrice(talk, instrument));
      case AlertGrammar.Read.Wanted(var instrument, var wish) -> wanted(talk, instrument, wish);
    };
  }

  private Reply wanted(Talk talk, Instrument instrument, SetAlert.Wish wish) {
    return switch (wish.target()) {
      case SetAlert.Target.When(var condition) -> set(talk, instrument, wish, condition);
      case SetAlert.Target.AtPrice target ->
          at(talk, instrument)
              .map(price -> set(talk, instrument, wish, target.from(price)))
              .orElseGet(() -> noPrice(talk, instrument));
    };
  }

  private Reply set(Talk talk, Instrument instrument, SetAlert.Wish wish, Condition condition) {
    String request = Long.toString(talk.updateId());
    return switch (setAlert.handle(talk.tenant(), request, wish, condition, talk.now())) {
      case SetAlert.Result.Armed(var alert) -> Reply.of(armed(talk, instrument, alert));
      case SetAlert.Result.ThereAlready(var at, var price) ->
          Desk.problem(talk, thereAlready(talk, instrument, wish, at, price));
      case SetAlert.Result.TooMany() ->
          Desk.problem(
              talk,
              Problem.of(Complaint.ALERTS_TOO_MANY, "max", PriceAlerts.PER_PERSON_MAX)
                  .with(
                      List.of(
                          new Problem.Choice(talk.label("button.alerts"), AlertsCommand.LIST))));
    };
  }

  private static Screen armed(Talk talk, Instrument instrument, PriceAlert alert) {
    return Screen.of(
            talk.say("alert.armed", "id", alert.name().id().shown()).bold(),
            AlertWords.condition(
                alert.symbol().value(),
                alert.condition(),
                price -> Numbers.price(price, instrument),
                talk.words()),
            AlertWords.note(alert.note(), talk.words()),
            toGo(talk, instrument, alert),
            ArmedWords.when(talk, alert))
        .row(AlertActs.onCard(talk, alert))
        .row(Button.here(talk.label("button.alerts"), AlertsCommand.LIST), Desk.home(talk));
  }

  /** Only a price is some way off. */
  private static Html toGo(Talk talk, Instrument instrument, PriceAlert alert) {
    return alert.condition() instanceof Condition.AtPrice(var _, var level, var from)
        ? from.map(
                price ->
                    talk.say(
                        "alert.to-go",
                        "price",
                        Numbers.price(price, instrument),
                        "distance",
                        Numbers.signedPercent(distance(price, level), PERCENT_DIGITS)))
            .orElse(Html.EMPTY)
        : Html.EMPTY;
  }

  private static BigDecimal distance(Price from, Price to) {
    return to.value()
        .subtract(from.value())
        .divide(from.value(), SHARE_DIGITS, RoundingMode.HALF_EVEN);
  }

  /** The same distance from where it was told, to either side; nothing is set by looking. */
  private static Screen again(Talk talk, Instrument instrument, Price at, BigDecimal distance) {
    var buttons = new ArrayList<Button>();
    buttons.add(at(instrument, "> ", new Price(at.value().add(distance))));
    if (at.value().compareTo(distance) > 0) {
      buttons.add(at(instrument, "< ", new Price(at.value().subtract(distance))));
    }
    return Screen.of(
            talk.say("alert.again", "symbol", instrument.symbol()).bold(),
            talk.say(
                "alert.again.distance",
                "distance",
                Numbers.price(new Price(distance), instrument),
                "price",
                Numbers.price(at, instrument)))
        .row(buttons)
        .row(Button.here(talk.label("button.alerts"), AlertsCommand.LIST), Desk.home(talk));
  }

  /** What is so already never fires; the other side may be what was meant. */
  private static Problem thereAlready(
      Talk talk, Instrument instrument, SetAlert.Wish wish, Price wanted, Price price) {
    boolean same = price.equals(wanted);
    boolean above = price.isAbove(wanted);
    String level = Numbers.typed(wanted.value());
    String other = (above ? "< " : "> ") + level;
    List<Problem.Choice> choices =
        same
            ? List.of()
            : List.of(
                new Problem.Choice(
                    talk.label(above ? "alert.falls-to" : "alert.rises-to", "level", level),
                    COMMAND
                        + " "
                        + instrument.symbol()
                        + " "
                        + other
                        + wish.rest().map(rest -> " every " + SpanWords.typed(rest)).orElse("")));
    return Problem.of(
            Complaint.ALERT_THERE_ALREADY,
            "symbol",
            instrument.symbol(),
            "price",
            Numbers.price(price, instrument))
        .with(choices);
  }

  private Screen which(Talk talk) {
    List<Button> favourites =
        markets.favourites(talk.user().watched(), FAVOURITES_MAX).stream()
            .map(it -> Button.here(it.base().code(), COMMAND + " " + it.symbol()))
            .toList();
    return Screen.of(talk.say("alert.which").bold(), talk.say("alert.how"))
        .grid(favourites, COLUMNS)
        .row(Button.here(talk.label("button.alerts"), AlertsCommand.LIST), Desk.home(talk));
  }

  private static Screen offers(Talk talk, Instrument instrument, Optional<Way> way, Price price) {
    var buttons = new ArrayList<Button>();
    for (int percent : OFFERED_PERCENTS) {
      boolean wanted = way.isEmpty() || (way.get() == Way.RISING) == (percent > 0);
      if (wanted) {
        buttons.add(offer(instrument, price, percent));
      }
    }
    return Screen.of(
            talk.say(
                    "alert.which-price",
                    "symbol",
                    instrument.symbol(),
                    "price",
                    Numbers.price(price, instrument))
                .bold(),
            talk.say("alert.how"))
        .grid(buttons, COLUMNS)
        .row(Button.here(talk.label("button.alerts"), AlertsCommand.LIST), Desk.home(talk));
  }

  private static Button offer(Instrument instrument, Price price, int percent) {
    BigDecimal factor = BigDecimal.ONE.add(BigDecimal.valueOf(percent, PERCENT_DIGITS));
    Price level =
        instrument.rounded(new Price(price.value().multiply(factor)), RoundingMode.HALF_EVEN);
    return at(instrument, percent > 0 ? "> " : "< ", level);
  }

  private static Button at(Instrument instrument, String sign, Price level) {
    return Button.here(
        sign + Numbers.price(level, instrument),
        COMMAND + " " + instrument.symbol() + " " + sign + Numbers.typed(level.value()));
  }

  private Optional<Price> at(Talk talk, Instrument instrument) {
    return Optional.ofNullable(
            desk.prices().quotes(List.of(instrument.symbol())).get(instrument.symbol()))
        .filter(quote -> quote.age(talk.now()).compareTo(PRICE_AGE_MAX) <= 0)
        .map(Quote::last);
  }

  private static Reply noPrice(Talk talk, Instrument instrument) {
    return Desk.problem(talk, Problem.of(Complaint.NO_FRESH_PRICE, "symbol", instrument.symbol()));
  }
}
