package io.patriot.bot.ask;

import io.patriot.application.card.AccountCard;
import io.patriot.application.card.AccountCard.Act;
import io.patriot.application.setting.AccountWish;
import io.patriot.application.setting.LimitWish;
import io.patriot.application.setting.Setting;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.ButtonAct;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.screen.AnnouncementWords;
import io.patriot.bot.screen.FlagScreen;
import io.patriot.bot.screen.LimitWords;
import io.patriot.bot.screen.PersonScreen;
import io.patriot.bot.screen.RoleScreen;
import io.patriot.bot.screen.TakeBackScreen;
import io.patriot.bot.screen.TermsWords;
import io.patriot.bot.screen.Zones;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Numbers;
import io.patriot.bot.text.Times;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.domain.market.Symbol;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A question about an account as a person sees it, from the first look to its end. */
final class AskScreen {
  private static final int COMMAND_LENGTH_MAX = 40;

  private AskScreen() {}

  static Screen first(AccountCard card, List<Html> what, Talk talk) {
    var lines = new ArrayList<Html>();
    lines.add(head(card, talk));
    lines.addAll(what);
    lines.add(
        talk.say(
            "ask.expiry",
            "seconds",
            AccountCard.LASTS.toSeconds(),
            "time",
            Times.clock(card.expiresAt())));
    return withButtons(Screen.of(lines), card, talk);
  }

  /** The question after the first of two presses. */
  static Screen onceMore(AccountCard card, Talk talk) {
    return withButtons(
        Screen.of(head(card, talk), wish(card, talk), talk.say("ask.once-more")), card, talk);
  }

  /** The question that the PIN answers. */
  static Screen forPin(AccountCard card, List<Html> what, URI page, Talk talk) {
    var lines = new ArrayList<Html>();
    lines.add(head(card, talk));
    lines.addAll(what);
    lines.add(talk.say("ask.by-pin", "time", Times.clock(card.expiresAt())));
    return Screen.of(lines)
        .row(Button.page(yes(card, talk), page))
        .row(new Button(no(card, talk), new ButtonAct.AskNo(card.id())));
  }

  /** The way to the page on which a PIN is chosen. */
  static Screen pin(AccountCard card, URI page, Talk talk) {
    return Screen.of(
            head(card, talk),
            talk.say("pin.guards"),
            talk.say("pin.panic"),
            talk.say("pin.page", "time", Times.clock(card.expiresAt())))
        .row(Button.page(yes(card, talk), page))
        .row(new Button(no(card, talk), new ButtonAct.AskNo(card.id())));
  }

  static Screen noPages(Talk talk) {
    return Screen.of(talk.say("pin.no-pages")).row(home(talk));
  }

  /** What stands where a PIN was dealt with, once that is done. */
  static Screen pinDone(AccountCard card, Talk talk) {
    return Screen.of(head(card, talk), talk.say("pin.done")).row(home(talk));
  }

  static Screen asked(AccountCard card, Talk talk) {
    if (card.act() instanceof Act.Amend amend) {
      return Screen.of(head(card, talk), wish(card, talk), talk.say("ask.asked-order"))
          .row(
              Button.here(talk.label("button.order"), "/order " + amend.order()),
              Button.here(talk.label("button.orders"), "/orders"));
    }
    return Screen.of(head(card, talk), wish(card, talk), talk.say("ask.asked"))
        .row(accounts(talk), home(talk));
  }

  static Screen announced(Talk talk) {
    return Screen.of(talk.say("broadcast.begun"))
        .row(Button.here(talk.label("button.audit"), "/audit"), home(talk));
  }

  static Screen used(AccountCard card, String then, Talk talk) {
    Screen screen =
        Screen.of(
            talk.say(
                "accounts.used",
                "mode",
                TermsWords.mode(card.account(), talk.words()),
                "account",
                name(card)));
    if (!then.isEmpty()) {
      screen = screen.row(Button.anew(talk.label("button.go-on", "command", cut(then)), then));
    }
    return screen.row(
        Button.here(talk.label("button.positions"), "/positions"),
        Button.here(talk.label("button.mode"), "/mode"),
        home(talk));
  }

  static Screen ended(AccountCard card, String key, Talk talk) {
    return Screen.of(head(card, talk), wish(card, talk), talk.say(key))
        .row(Button.here(talk.label("button.ask-again"), again(card, talk)), home(talk));
  }

  private static Screen withButtons(Screen screen, AccountCard card, Talk talk) {
    return screen
        .row(
            new Button(
                yes(card, talk), new ButtonAct.AskYes(card.id(), card.pressed() + 1, stops(card))))
        .row(new Button(no(card, talk), new ButtonAct.AskNo(card.id())));
  }

  private static boolean stops(AccountCard card) {
    return card.act() instanceof Act.Ask(var wish)
        && (wish instanceof AccountWish.OnlyClose
            || wish instanceof AccountWish.Halt
            || (wish instanceof AccountWish.Close close && !close.turns()));
  }

  /** Beside "cancel these", another "cancel" would be one too many. */
  private static String no(AccountCard card, Talk talk) {
    return card.act() instanceof Act.CancelAll
        ? talk.label("button.keep")
        : talk.label("button.cancel");
  }

  private static String yes(AccountCard card, Talk talk) {
    return switch (card.act()) {
      case Act.Use _ -> talk.label("button.pin-live", "account", name(card));
      case Act.Pin() -> talk.label("button.pin-page");
      case Act.ReleasePlatform _ -> talk.label("button.pin-platform");
      case Act.PutPerson _ -> talk.label("button.pin-person");
      case Act.TurnRole _ -> talk.label("button.pin-person");
      case Act.TakeBack _ -> talk.label("button.pin-person");
      case Act.Announce _ -> talk.label("button.pin-announce");
      case Act.TurnFlag _ -> talk.label("button.pin-flag");
      case Act.Own(var wish) ->
          switch (wish) {
            case EXPORT -> talk.label("button.pin-export");
            case LEAVE -> talk.label("button.pin-leave");
          };
      case Act.LimitPlatform(LimitWish.OfProfile(var profile), _) -> toLimits(profile, card, talk);
      case Act.LimitPlatform(LimitWish.Stops(boolean required), _) -> stops(required, card, talk);
      case Act.Ask(AccountWish.Unlink()) -> talk.label("button.pin-unlink", "account", name(card));
      case Act.Ask(AccountWish.Set(var symbol, Setting.Leverage(int times))) ->
          card.opensThePage()
              ? talk.label("button.pin-leverage", "symbol", symbol, "times", times)
              : talk.label("button.leverage", "symbol", symbol, "times", times);
      case Act.Ask(AccountWish.Set(var symbol, Setting.Margin(var type))) ->
          switch (type) {
            case ISOLATED -> talk.label("button.isolated", "symbol", symbol);
            case CROSS -> talk.label("button.cross", "symbol", symbol);
          };
      case Act.Ask(AccountWish.Look _) -> talk.label("button.confirm");
      case Act.Ask(AccountWish.Limit(LimitWish.OfProfile(var profile), _)) ->
          toLimits(profile, card, talk);
      case Act.Ask(AccountWish.Limit(LimitWish.Stops(boolean required), _)) ->
          stops(required, card, talk);
      case Act.Ask(AccountWish.LimitInAll(var profile, _)) -> toLimits(profile, card, talk);
      case Act.Ask(AccountWish.DaysIn _) -> talk.label("button.confirm");
      case Act.Ask(AccountWish.Resume _) ->
          card.opensThePage()
              ? talk.label("button.pin-unkill", "account", name(card))
              : talk.label("button.resume");
      case Act.Ask(AccountWish.Halt _), Act.Ask(AccountWish.OnlyClose _) ->
          talk.label("button.confirm");
      case Act.Ask(AccountWish.Close(var held, boolean turns, _)) ->
          twice(
              card,
              turns
                  ? talk.label("button.reverse", "symbol", held.getFirst().leg().symbol())
                  : talk.label("button.close-all", "count", held.size()),
              talk);
      case Act.Ask(AccountWish.Climb(_, var stop)) ->
          talk.label(stop.isPresent() ? "button.ladder-on" : "button.ladder-off");
      case Act.Amend _ -> talk.label("button.confirm");
      case Act.CancelAll(_, var orders) ->
          talk.label("button.cancel-these", "count", orders.size());
    };
  }

  /** The second press says that it is the last. */
  private static String twice(AccountCard card, String label, Talk talk) {
    return card.pressed() == 0 ? label : talk.label("button.really", "what", label);
  }

  /** What is asked for, in one line. */
  private static Html wish(AccountCard card, Talk talk) {
    return switch (card.act()) {
      case Act.Use _ -> talk.say("ask.live");
      case Act.Pin() -> talk.say("pin.guards");
      case Act.ReleasePlatform _ -> talk.say("platform.ask-release");
      case Act.PutPerson put -> PersonScreen.wish(put, talk);
      case Act.TurnRole turn -> RoleScreen.wish(turn, talk);
      case Act.TakeBack back -> TakeBackScreen.wish(back, talk);
      case Act.Announce(var text) -> AnnouncementWords.text(text);
      case Act.TurnFlag turn -> FlagScreen.wish(turn, talk);
      case Act.Own(var wish) ->
          switch (wish) {
            case EXPORT -> talk.say("export.ask");
            case LEAVE -> talk.say("leave.ask");
          };
      case Act.LimitPlatform(LimitWish.OfProfile(var profile), _) ->
          talk.say("ask.limits-platform", "profile", LimitWords.name(profile, talk.words()));
      case Act.LimitPlatform(LimitWish.Stops(boolean required), _) ->
          talk.say(required ? "ask.stops-on-platform" : "ask.stops-off-platform");
      case Act.Ask(AccountWish.Unlink()) -> talk.say("ask.unlink");
      case Act.Ask(AccountWish.Set(var symbol, Setting.Leverage(int times))) ->
          talk.say("ask.leverage", "symbol", symbol, "times", times);
      case Act.Ask(AccountWish.Set(var symbol, Setting.Margin(var type))) ->
          switch (type) {
            case ISOLATED -> talk.say("ask.isolated", "symbol", symbol);
            case CROSS -> talk.say("ask.cross", "symbol", symbol);
          };
      case Act.Ask(AccountWish.Look(var symbol)) -> talk.say("settings.asked", "symbol", symbol);
      case Act.Ask(AccountWish.Limit(LimitWish.OfProfile(var profile), _)) ->
          talk.say("ask.limits", "profile", LimitWords.name(profile, talk.words()));
      case Act.Ask(AccountWish.Limit(LimitWish.Stops(boolean required), _)) ->
          talk.say(required ? "ask.stops-on" : "ask.stops-off");
      case Act.Ask(AccountWish.LimitInAll(var profile, _)) ->
          talk.say("ask.limits-me", "profile", LimitWords.name(profile, talk.words()));
      case Act.Ask(AccountWish.DaysIn(var zone)) -> talk.say("ask.zone", "zone", Zones.name(zone));
      case Act.Ask(AccountWish.Resume _) -> talk.say("ask.resume");
      case Act.Ask(AccountWish.OnlyClose()) -> talk.say("ask.only-close");
      case Act.Ask(AccountWish.Halt()) -> talk.say("ask.halt");
      case Act.Ask(AccountWish.Close(var held, boolean turns, _)) ->
          turns
              ? talk.say("ask.reverse", "symbol", held.getFirst().leg().symbol())
              : talk.say("ask.close-all", "count", held.size());
      case Act.Ask(AccountWish.Climb(var held, var stop)) ->
          talk.say(
              stop.isPresent() ? "ask.ladder-on" : "ask.ladder-off", "symbol", held.leg().symbol());
      case Act.Amend(var order, var quantity, var price, _) ->
          talk.say(
              "ask.amend",
              "id",
              order.shortForm(),
              "quantity",
              Numbers.typed(quantity.value()),
              "price",
              Numbers.typed(price.value()));
      case Act.CancelAll(var symbol, var orders) ->
          symbol
              .map(one -> talk.say("ask.cancel-market", "count", orders.size(), "symbol", one))
              .orElseGet(() -> talk.say("ask.cancel-all", "count", orders.size()));
    };
  }

  /** What to type to be asked again. */
  private static String again(AccountCard card, Talk talk) {
    return switch (card.act()) {
      case Act.Use(var then) -> then.isEmpty() ? "/mode live " + name(card) : then;
      case Act.Pin() -> "/pin";
      case Act.ReleasePlatform _ -> "/unkill platform";
      case Act.Own(var wish) ->
          switch (wish) {
            case EXPORT -> "/export";
            case LEAVE -> "/deleteme";
          };
      case Act.PutPerson(var whom, _, _) -> "/users " + whom.value().replaceFirst("^tg-", "");
      case Act.TurnRole(var whom, _, _) -> "/users " + whom.value().replaceFirst("^tg-", "");
      case Act.TakeBack(var whom, _, _) -> "/users " + whom.value().replaceFirst("^tg-", "");
      case Act.TurnFlag _ -> "/flags";
      case Act.Announce(var text) ->
          ButtonAct.fits("/broadcast " + text) ? "/broadcast " + text : "/broadcast";
      case Act.LimitPlatform(LimitWish.OfProfile(var profile), _) ->
          "/limits platform " + LimitWords.name(profile, talk.words());
      case Act.LimitPlatform(LimitWish.Stops(boolean required), _) ->
          required ? "/limits platform stops on" : "/limits platform stops off";
      case Act.Ask(AccountWish.Unlink()) -> "/unlink " + name(card);
      case Act.Ask(AccountWish.Set(var symbol, Setting.Leverage(int times))) ->
          "/lev " + symbol + " " + times;
      case Act.Ask(AccountWish.Set(var symbol, Setting.Margin(var type))) ->
          switch (type) {
            case ISOLATED -> "/margin " + symbol + " isolated";
            case CROSS -> "/margin " + symbol + " cross";
          };
      case Act.Ask(AccountWish.Look(var symbol)) -> "/lev " + symbol;
      case Act.Ask(AccountWish.Limit(LimitWish.OfProfile(var profile), _)) ->
          "/limits " + LimitWords.name(profile, talk.words());
      case Act.Ask(AccountWish.Limit(LimitWish.Stops(boolean required), _)) ->
          required ? "/limits stops on" : "/limits stops off";
      case Act.Ask(AccountWish.LimitInAll(var profile, _)) ->
          "/limits me " + LimitWords.name(profile, talk.words());
      case Act.Ask(AccountWish.DaysIn(var zone)) -> "/timezone " + Zones.name(zone);
      case Act.Ask(AccountWish.Resume _) -> "/resume " + name(card);
      case Act.Ask(AccountWish.OnlyClose()) -> "/reduceonly on " + name(card);
      case Act.Ask(AccountWish.Halt()) -> "/kill " + name(card);
      case Act.Ask(AccountWish.Close(var held, boolean turns, _)) ->
          turns ? "/reverse " + held.getFirst().leg().symbol() : "/closeall " + name(card);
      case Act.Ask(AccountWish.Climb(var held, var stop)) ->
          "/trail " + held.leg().symbol() + (stop.isPresent() ? " ladder" : " off");
      case Act.Amend amend -> again(amend);
      case Act.CancelAll(var symbol, _) -> "/cancel " + symbol.map(Symbol::value).orElse("all");
    };
  }

  private static String stops(boolean required, AccountCard card, Talk talk) {
    return talk.label(
        required
            ? "button.stops-on"
            : card.opensThePage() ? "button.pin-stops-off" : "button.stops-off");
  }

  private static String toLimits(RiskProfile profile, AccountCard card, Talk talk) {
    return talk.label(
        card.opensThePage() ? "button.pin-limits" : "button.limits-to",
        "profile",
        LimitWords.name(profile, talk.words()));
  }

  /** What is too long for a button begins with the choices. */
  private static String again(Act.Amend amend) {
    String order = "/edit " + amend.order();
    String all =
        order
            + " "
            + Numbers.typed(amend.quantity().value())
            + " @"
            + Numbers.typed(amend.price().value());
    return ButtonAct.fits(all) ? all : order;
  }

  static Html head(AccountCard card, Talk talk) {
    if (card.act() instanceof Act.Pin) {
      return talk.say("pin.head").bold();
    }
    if (card.act() instanceof Act.Own(var wish)) {
      return switch (wish) {
        case EXPORT -> talk.say("export.head").bold();
        case LEAVE -> talk.say("leave.head").bold();
      };
    }
    if (card.act() instanceof Act.ReleasePlatform
        || card.act() instanceof Act.LimitPlatform
        || card.act() instanceof Act.PutPerson
        || card.act() instanceof Act.TurnRole
        || card.act() instanceof Act.TakeBack
        || card.act() instanceof Act.TurnFlag
        || card.act() instanceof Act.Announce) {
      return talk.say("platform.ask-head").bold();
    }
    return talk.say(
            "ask.head",
            "mode",
            TermsWords.mode(card.account(), talk.words()),
            "account",
            name(card))
        .bold();
  }

  private static String cut(String command) {
    return command.length() <= COMMAND_LENGTH_MAX
        ? command
        : command.substring(0, COMMAND_LENGTH_MAX - 1) + "…";
  }

  private static String name(AccountCard card) {
    return card.account().name();
  }

  private static Button accounts(Talk talk) {
    return Button.here(talk.label("button.accounts"), "/accounts");
  }

  private static Button home(Talk talk) {
    return Button.here(talk.label("button.home"), "/home");
  }
}
