package io.patriot.bot.ask;

import io.patriot.application.card.AccountCard;
import io.patriot.application.card.AccountCard.Act;
import io.patriot.application.setting.AccountWish;
import io.patriot.application.setting.Setting;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.ButtonAct;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.screen.TermsWords;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Times;
import java.util.ArrayList;
import java.util.List;

/** A question about an account as a person sees it, from the first look to its end. */
final class AskScreen {
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

  /** The same once more, where much hangs on it. */
  static Screen second(AccountCard card, Talk talk) {
    Screen screen =
        Screen.of(head(card, talk), wish(card, talk), talk.say("ask.sure", "account", name(card)));
    return withButtons(screen, card, talk);
  }

  static Screen asked(AccountCard card, Talk talk) {
    return Screen.of(head(card, talk), wish(card, talk), talk.say("ask.asked"))
        .row(accounts(talk), home(talk));
  }

  static Screen used(AccountCard card, Talk talk) {
    return Screen.of(
            talk.say(
                "accounts.used",
                "mode",
                TermsWords.mode(card.account(), talk.words()),
                "account",
                name(card)))
        .row(
            Button.here(talk.label("button.positions"), "/positions"),
            Button.here(talk.label("button.mode"), "/mode"),
            home(talk));
  }

  static Screen ended(AccountCard card, String key, Talk talk) {
    return Screen.of(head(card, talk), wish(card, talk), talk.say(key))
        .row(Button.here(talk.label("button.ask-again"), again(card)), home(talk));
  }

  private static Screen withButtons(Screen screen, AccountCard card, Talk talk) {
    return screen
        .row(new Button(yes(card, talk), new ButtonAct.AskYes(card.id(), card.pressed() + 1)))
        .row(new Button(talk.label("button.cancel"), new ButtonAct.AskNo(card.id())));
  }

  private static String yes(AccountCard card, Talk talk) {
    return switch (card.act()) {
      case Act.Use() ->
          card.isBeforeLastPress()
              ? talk.label("button.yes-live", "account", name(card))
              : talk.label("button.live", "account", name(card));
      case Act.Ask(AccountWish.Unlink()) -> talk.label("button.yes-unlink", "account", name(card));
      case Act.Ask(AccountWish.Set(var symbol, Setting.Leverage(int times))) ->
          card.presses() > 1 && card.isBeforeLastPress()
              ? talk.label("button.yes-leverage", "symbol", symbol, "times", times)
              : talk.label("button.leverage", "symbol", symbol, "times", times);
      case Act.Ask(AccountWish.Set(var symbol, Setting.Margin(var type))) ->
          switch (type) {
            case ISOLATED -> talk.label("button.isolated", "symbol", symbol);
            case CROSS -> talk.label("button.cross", "symbol", symbol);
          };
      case Act.Ask(AccountWish.Look _) -> talk.label("button.confirm");
      case Act.Ask(AccountWish.Resume _) -> talk.label("button.resume");
    };
  }

  /** What is asked for, in one line. */
  private static Html wish(AccountCard card, Talk talk) {
    return switch (card.act()) {
      case Act.Use() -> talk.say("ask.live");
      case Act.Ask(AccountWish.Unlink()) -> talk.say("ask.unlink");
      case Act.Ask(AccountWish.Set(var symbol, Setting.Leverage(int times))) ->
          talk.say("ask.leverage", "symbol", symbol, "times", times);
      case Act.Ask(AccountWish.Set(var symbol, Setting.Margin(var type))) ->
          switch (type) {
            case ISOLATED -> talk.say("ask.isolated", "symbol", symbol);
            case CROSS -> talk.say("ask.cross", "symbol", symbol);
          };
      case Act.Ask(AccountWish.Look(var symbol)) -> talk.say("settings.asked", "symbol", symbol);
      case Act.Ask(AccountWish.Resume _) -> talk.say("ask.resume");
    };
  }

  /** What to type to be asked again. */
  private static String again(AccountCard card) {
    return switch (card.act()) {
      case Act.Use() -> "/mode live " + name(card);
      case Act.Ask(AccountWish.Unlink()) -> "/unlink " + name(card);
      case Act.Ask(AccountWish.Set(var symbol, Setting.Leverage(int times))) ->
          "/lev " + symbol + " " + times;
      case Act.Ask(AccountWish.Set(var symbol, Setting.Margin(var type))) ->
          switch (type) {
            case ISOLATED -> "/margin " + symbol + " isolated";
            case CROSS -> "/margin " + symbol + " cross";
          };
      case Act.Ask(AccountWish.Look(var symbol)) -> "/lev " + symbol;
      case Act.Ask(AccountWish.Resume _) -> "/resume " + name(card);
    };
  }

  private static Html head(AccountCard card, Talk talk) {
    return talk.say(
            "ask.head",
            "mode",
            TermsWords.mode(card.account(), talk.words()),
            "account",
            name(card))
        .bold();
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
