package io.patriot.bot.command;

import io.patriot.application.market.PriceBoard;
import io.patriot.application.order.TradingStore;
import io.patriot.application.portfolio.Holdings;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.grammar.Complaint;
import io.patriot.bot.grammar.Problem;
import io.patriot.bot.screen.ErrorScreen;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Times;
import io.patriot.domain.account.AccountBook;
import java.util.Optional;
import java.util.function.Function;

/** What most commands start from, the person's account, and what most of their screens end with. */
record Desk(TradingStore store, PriceBoard prices) {
  /** The answer made from the account, or the advice to open one. */
  Reply withBook(Talk talk, Function<AccountBook, Reply> answer) {
    Optional<AccountBook> book = store.book(talk.account());
    return book.map(answer).orElseGet(() -> problem(talk, Problem.of(Complaint.NO_ACCOUNT)));
  }

  Reply withHoldings(Talk talk, Function<Holdings, Screen> answer) {
    return withBook(talk, book -> Reply.of(answer.apply(Holdings.of(book, prices))));
  }

  static Reply problem(Talk talk, Problem problem) {
    return Reply.of(ErrorScreen.of(talk.words(), talk.cause(), problem));
  }

  static Html updated(Talk talk) {
    return talk.say("updated", "time", Times.clock(talk.now()));
  }

  static Button refresh(Talk talk, String command) {
    return Button.here(talk.label("button.refresh"), command);
  }

  static Button home(Talk talk) {
    return Button.here(talk.label("button.home"), "/home");
  }
}
