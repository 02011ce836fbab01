package io.patriot.bot.command;

import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.grammar.Complaint;
import io.patriot.bot.grammar.Markets;
import io.patriot.bot.grammar.Problem;
import io.patriot.bot.text.Html;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.position.Position;
import java.util.Collection;
import java.util.List;

/**
 * Finds the one position that a command is for, and asks which where several may be meant.
 *
 * @param command with its slash, for the buttons to choose by
 * @param question the key of what is asked
 * @param columns how many buttons stand in a row
 */
record WhichPosition(Desk desk, Markets markets, String command, String question, int columns) {
  private static final int QUOTE_LENGTH_MAX = 40;

  /** What the command does with it. */
  interface Act {
    Reply on(AccountBook book, Instrument instrument, Position position);
  }

  /**
   * @param words the market and the side, as far as they were written
   */
  Reply answer(Talk talk, List<String> words, Act act) {
    if (words.isEmpty()) {
      return desk.withBook(talk, book -> Reply.of(which(talk, book, book.positions().values())));
    }
    return markets.find(words.getFirst()) instanceof Markets.Found.One(var instrument)
        ? desk.withBook(talk, book -> one(talk, book, instrument, words, act))
        : Desk.problem(
            talk,
            Problem.of(
                Complaint.SYMBOL_UNKNOWN, "name", Html.quoted(words.getFirst(), QUOTE_LENGTH_MAX)));
  }

  private Reply one(
      Talk talk, AccountBook book, Instrument instrument, List<String> words, Act act) {
    return switch (Meant.of(book, instrument.symbol(), words.subList(1, words.size()))) {
      case Meant.None() ->
          Desk.problem(talk, Problem.of(Complaint.NOTHING_HELD, "base", instrument.base()));
      case Meant.Several(var positions, _) -> Reply.of(which(talk, book, positions));
      case Meant.One(var position, _) -> act.on(book, instrument, position);
    };
  }

  private Screen which(Talk talk, AccountBook book, Collection<Position> positions) {
    if (positions.isEmpty()) {
      return Screen.of(talk.say("positions.none")).row(Desk.home(talk));
    }
    List<Button> buttons =
        positions.stream()
            .map(one -> Button.here(Meant.label(book, one), command + " " + Meant.name(book, one)))
            .toList();
    return Screen.of(talk.say(question).bold()).grid(buttons, columns).row(Desk.home(talk));
  }
}
