package io.patriot.bot.command;

import io.patriot.application.setting.SeenSettings;
import io.patriot.application.setting.SettingRefusal;
import io.patriot.application.setting.SettingsView;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.ButtonAct;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.grammar.Complaint;
import io.patriot.bot.grammar.Markets;
import io.patriot.bot.grammar.Problem;
import io.patriot.bot.text.Html;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Symbol;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The way to a change of how a market is set: the account must have an exchange, the market a name,
 * and how it is set now must have been seen lately.
 */
record SettingsTicket(AccountDesk accounts, Desk desk, Markets markets) {
  private static final int FAVOURITES_MAX = 9;

  /** Somebody may change it at the exchange at any time; what is older is asked for again. */
  private static final Duration SEEN_AGE_MAX = Duration.ofMinutes(5);

  /** What could not be seen is told that long; after that it is asked for once more. */
  private static final Duration TOLD_MAX = Duration.ofSeconds(15);

  /** How the market is set that a person means. */
  record Market(Symbol symbol, SettingsView.Seen seen) {}

  /** What to answer once all is known that a change is judged by. */
  interface Answer {
    Reply of(AccountBook book, Market seen);
  }

  /**
   * @param command with its slash
   */
  Reply answer(Talk talk, String command, List<String> words, Answer answer) {
    if (talk.account().equals(AccountDesk.paper(talk))) {
      return desk.withBook(talk, book -> Reply.of(paper(talk, book)));
    }
    if (words.isEmpty()) {
      return Reply.of(whichMarket(talk, command));
    }
    return switch (markets.find(words.getFirst())) {
      case Markets.Found.One(var instrument) ->
          desk.withBook(talk, book -> known(talk, command, words, book, instrument, answer));
      case Markets.Found.Several(var several) ->
          Desk.problem(
              talk,
              named(Complaint.SYMBOL_IN_SEVERAL_MARKETS, words).with(choices(command, several)));
      case Markets.Found.None(var suggestions) ->
          Desk.problem(
              talk, named(Complaint.SYMBOL_UNKNOWN, words).with(choices(command, suggestions)));
    };
  }

  private Reply known(
      Talk talk,
      String command,
      List<String> words,
      AccountBook book,
      Instrument instrument,
      Answer answer) {
    Optional<SeenSettings> last = accounts.settings().find(talk.account(), instrument.symbol());
    if (last.isPresent()) {
      boolean isYoung = last.get().age(talk.now()).compareTo(TOLD_MAX) <= 0;
      switch (last.get().view()) {
        case SettingsView.Seen seen -> {
          if (last.get().age(talk.now()).compareTo(SEEN_AGE_MAX) <= 0) {
            return answer.of(book, new Market(instrument.symbol(), seen));
          }
        }
        case SettingsView.Refused refused when isYoung -> {
          return unseen(talk, command, words, instrument, why(talk, refused));
        }
        case SettingsView.Unavailable _ when isYoung -> {
          return unseen(talk, command, words, instrument, talk.say("settings.unseen.unavailable"));
        }
        case SettingsView.Refused _, SettingsView.Unavailable _ -> {}
      }
    }
    return looking(talk, command, words, instrument);
  }

  private static Html why(Talk talk, SettingsView.Refused refused) {
    return refused.why() == SettingRefusal.KEY_REFUSED
        ? talk.say("settings.unseen.key")
        : talk.say("settings.unseen.refused", "message", refused.message(), "code", refused.code());
  }

  private static Reply unseen(
      Talk talk, String command, List<String> words, Instrument instrument, Html why) {
    Screen screen =
        Screen.of(
            talk.say("settings.unseen", "symbol", instrument.symbol()).bold(),
            why,
            Desk.updated(talk));
    return Reply.of(
        screen
            .row(
                Button.here(talk.label("button.try-again"), again(command, words, instrument)),
                Button.here(talk.label("button.accounts"), "/accounts"))
            .row(Desk.home(talk)));
  }

  private static String again(String command, List<String> words, Instrument instrument) {
    String market = command + " " + instrument.symbol();
    String again = words.size() > 1 ? market + " " + words.get(1) : market;
    return ButtonAct.fits(again) ? again : market;
  }

  private Reply looking(Talk talk, String command, List<String> words, Instrument instrument) {
    accounts.ask().look(talk, talk.account(), instrument.symbol());
    Screen screen =
        Screen.of(talk.say("settings.asked", "symbol", instrument.symbol()), Desk.updated(talk));
    return Reply.of(
        screen.row(
            Button.here(talk.label("button.show"), again(command, words, instrument)),
            Desk.home(talk)));
  }

  private static Screen paper(Talk talk, AccountBook book) {
    return Screen.of(talk.say("settings.paper", "times", book.limits().leverage()))
        .row(Button.here(talk.label("button.mode"), "/mode"), Desk.home(talk));
  }

  private Screen whichMarket(Talk talk, String command) {
    List<Button> favourites =
        markets.favourites(talk.user().watched(), FAVOURITES_MAX).stream()
            .map(one -> Button.here(one.base().code(), command + " " + one.symbol()))
            .toList();
    return Screen.of(talk.say("settings.which")).grid(favourites, 3).row(Desk.home(talk));
  }

  /** What is set now. */
  static Html now(Talk talk, Market seen) {
    String margin =
        switch (seen.seen().now().marginType()) {
          case ISOLATED -> talk.label("settings.isolated");
          case CROSS -> talk.label("settings.cross");
        };
    return talk.say(
        "settings.now",
        "symbol",
        seen.symbol(),
        "times",
        seen.seen().now().leverage(),
        "margin",
        margin);
  }

  private static Problem named(Complaint complaint, List<String> words) {
    return Problem.of(
        complaint, "name", Html.quoted(words.getFirst(), AccountDesk.QUOTE_LENGTH_MAX));
  }

  private static List<Problem.Choice> choices(String command, List<Instrument> instruments) {
    return instruments.stream()
        .map(i -> new Problem.Choice(i.symbol().value(), command + " " + i.symbol()))
        .toList();
  }
}
