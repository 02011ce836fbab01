package io.patriot.bot.command;

import io.patriot.application.alert.ChangeAlert;
import io.patriot.application.alert.PriceAlerts;
import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.screen.AlertWords;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Numbers;
import io.patriot.domain.alert.AlertId;
import io.patriot.domain.alert.AlertName;
import io.patriot.domain.alert.Condition;
import io.patriot.domain.alert.PriceAlert;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists the alerts that wait, a page at a time, and pauses, changes and deletes them. */
final class AlertsCommand implements Command {
  static final String LIST = "/alerts";

  private static final int PER_PAGE = 8;

  private final Desk desk;
  private final InstrumentCatalogue instruments;
  private final PriceAlerts alerts;
  private final ChangeAlert changeAlert;

  AlertsCommand(Desk desk, InstrumentCatalogue instruments, PriceAlerts alerts) {
    this.desk = desk;
    this.instruments = instruments;
    this.alerts = alerts;
    this.changeAlert = new ChangeAlert(alerts);
  }

  @Override
  public String name() {
    return "alerts";
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
    return "[pause | resume | every | once | delete ID]";
  }

  @Override
  public List<String> examples() {
    return List.of(LIST, LIST + " pause a:K7Q2M", LIST + " delete a:K7Q2M");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    return desk.withBook(talk, _ -> Reply.of(answered(talk, words)));
  }

  private Screen answered(Talk talk, List<String> words) {
    String act = words.isEmpty() ? "" : words.getFirst();
    Optional<ChangeAlert.To> to = AlertActs.change(act);
    if (to.isEmpty() && !act.equalsIgnoreCase(AlertActs.DELETE)) {
      return list(talk, Html.EMPTY, page(words, 0));
    }
    Optional<AlertId> id = words.size() < 2 ? Optional.empty() : AlertId.typed(words.get(1));
    return list(
        talk,
        id.map(one -> to.map(how -> changed(talk, one, how)).orElseGet(() -> deleted(talk, one)))
            .orElseGet(() -> talk.say("alerts.no-id")),
        page(words, 2));
  }

  private Html changed(Talk talk, AlertId id, ChangeAlert.To to) {
    return changeAlert
        .handle(new AlertName(talk.tenant(), id), to, talk.now())
        .map(
            alert ->
                talk.say(
                    said(to, alert.condition() instanceof Condition.AtPrice),
                    "id",
                    id.shown(),
                    "rest",
                    AlertWords.span(alert.rest().orElse(PriceAlert.REST_USUAL), talk.words())))
        .orElseGet(() -> talk.say("alerts.not-there", "id", id.shown()));
  }

  /** Only of a price it can be said how the market comes back to it. */
  private static String said(ChangeAlert.To to, boolean atPrice) {
    return switch (to) {
      case PAUSED -> "alerts.paused";
      case WAITING -> atPrice ? "alerts.resumed" : "alerts.resumed-other";
      case EACH_TIME -> atPrice ? "alerts.each-time" : "alerts.each-other";
      case ONCE -> "alerts.once";
    };
  }

  private Html deleted(Talk talk, AlertId id) {
    var name = new AlertName(talk.tenant(), id);
    boolean there = alerts.of(talk.tenant()).stream().anyMatch(one -> one.name().equals(name));
    alerts.remove(name);
    return talk.say(there ? "alerts.deleted" : "alerts.not-there", "id", id.shown());
  }

  private static int page(List<String> words, int place) {
    boolean said = words.size() > place && words.get(place).matches("[1-9][0-9]?");
    return said ? Integer.parseInt(words.get(place)) : 1;
  }

  private Screen list(Talk talk, Html first, int wanted) {
    List<PriceAlert> all = alerts.of(talk.tenant());
    int pages = Math.max(1, (all.size() + PER_PAGE - 1) / PER_PAGE);
    int page = Math.min(wanted, pages);
    List<PriceAlert> shown =
        all.subList((page - 1) * PER_PAGE, Math.min(page * PER_PAGE, all.size()));
    var lines = new ArrayList<Html>();
    lines.add(first);
    lines.add(
        (all.isEmpty()
                ? talk.say("alerts.none")
                : talk.say("alerts.head", "count", all.size(), "max", PriceAlerts.PER_PERSON_MAX))
            .bold());
    shown.forEach(alert -> lines.add(line(talk, alert)));
    Screen screen = Screen.of(lines);
    for (PriceAlert alert : shown) {
      screen = screen.row(AlertActs.inList(talk, alert, page));
    }
    return screen
        .row(turns(talk, page, pages))
        .row(
            Button.here(talk.label("button.new-alert"), "/alert"),
            Desk.refresh(talk, LIST + " " + page),
            Desk.home(talk));
  }

  private static List<Button> turns(Talk talk, int page, int pages) {
    var turns = new ArrayList<Button>();
    if (page > 1) {
      turns.add(Button.here(talk.label("button.previous"), LIST + " " + (page - 1)));
    }
    if (page < pages) {
      turns.add(Button.here(talk.label("button.more"), LIST + " " + (page + 1)));
    }
    return turns;
  }

  private Html line(Talk talk, PriceAlert alert) {
    Html what =
        talk.say(
            "alerts.line",
            "id",
            alert.name().id().shown(),
            "condition",
            AlertWords.condition(
                alert.symbol().value(),
                alert.condition(),
                price -> written(alert.symbol(), price),
                talk.words()));
    Html each =
        alert
            .rest()
            .map(rest -> talk.say("alerts.rests", "rest", AlertWords.span(rest, talk.words())))
            .orElse(Html.EMPTY);
    Html paused = alert.isPaused() ? talk.say("alerts.is-paused") : Html.EMPTY;
    Html note = AlertWords.note(alert.note(), talk.words());
    Html all = what.then(each).then(paused);
    return note.isEmpty() ? all : all.then(Html.text(" ")).then(note);
  }

  private String written(Symbol symbol, Price price) {
    return instruments
        .find(symbol)
        .map(instrument -> Numbers.price(price, instrument))
        .orElseGet(() -> Numbers.typed(price.value()));
  }
}
