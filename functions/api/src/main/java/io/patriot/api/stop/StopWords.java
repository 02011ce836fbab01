package io.patriot.api.stop;

import io.patriot.api.page.Words;
import io.patriot.api.stop.StopReply.Account;
import io.patriot.api.stop.StopReply.Result;
import io.patriot.api.stop.StopReply.State;
import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.order.StopTrading;
import io.patriot.application.stop.StopByLink.Line;
import io.patriot.application.stop.StopByLink.Outcome;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.account.WorkingOrder;
import java.util.ArrayList;
import java.util.List;

/** What people and programs are told of a stop: what is certain, what is not, and what is left. */
final class StopWords {
  private final Words words;

  StopWords(Words words) {
    this.words = words;
  }

  StopReply of(Outcome.Tried tried, String reference) {
    List<Account> accounts = tried.lines().stream().map(StopWords::account).toList();
    Result result = result(accounts, tried.complete());
    return new StopReply(
        result, title(result), lines(tried, accounts), accounts, tried.complete(), reference);
  }

  private static Result result(List<Account> accounts, boolean complete) {
    long unknown = accounts.stream().filter(one -> one.state() == State.NOT_CONFIRMED).count();
    if (unknown == 0 && complete) {
      return accounts.isEmpty() ? Result.NOTHING_TO_STOP : Result.STOPPED;
    }
    return unknown == accounts.size() ? Result.NOT_CONFIRMED : Result.PARTLY;
  }

  private String title(Result result) {
    return words.say(
        switch (result) {
          case STOPPED -> "stop.done";
          case NOTHING_TO_STOP -> "stop.nothing";
          case PARTLY -> "stop.partly";
          default -> "stop.unconfirmed";
        });
  }

  private List<String> lines(Outcome.Tried tried, List<Account> accounts) {
    var lines = new ArrayList<String>();
    tried.lines().forEach(line -> lines.add(line(line)));
    if (!tried.complete()) {
      lines.add(words.say("stop.unlisted"));
    }
    if (accounts.stream().anyMatch(one -> one.state() != State.NOT_CONFIRMED)) {
      lines.add(words.say("stop.no-new"));
      lines.add(
          words.say(
              accounts.stream().anyMatch(one -> one.openOrders() > 0)
                  ? "stop.open-wait"
                  : "stop.own-book"));
      lines.add(words.say("stop.release", "minutes", StopTrading.COOL_OFF.toMinutes()));
    }
    return lines;
  }

  private String line(Line line) {
    return switch (line) {
      case Line.Stopped(var book) ->
          words.say(
              book.tradingState() == TradingState.HALTED ? "stop.line.halted" : "stop.line.closing",
              "mode",
              modeInWords(book.account()),
              "account",
              book.account().name(),
              "orders",
              opening(book),
              "positions",
              book.positions().size(),
              "protecting",
              protecting(book));
      case Line.Unknown(var account, var why) ->
          words.say(
              "stop.line.unknown",
              "mode",
              modeInWords(account),
              "account",
              account.name(),
              "why",
              why);
    };
  }

  private static Account account(Line line) {
    return switch (line) {
      case Line.Stopped(var book) ->
          new Account(
              book.account().name(),
              mode(book.account()),
              book.tradingState() == TradingState.HALTED ? State.HALTED : State.ONLY_CLOSING,
              opening(book),
              protecting(book),
              book.positions().size());
      case Line.Unknown(var account, _) ->
          new Account(account.name(), mode(account), State.NOT_CONFIRMED, 0, 0, 0);
    };
  }

  private String modeInWords(AccountId account) {
    return words.say(isPaper(account) ? "mode.paper" : "mode.live");
  }

  /** For programs, the same in all languages. */
  private static String mode(AccountId account) {
    return isPaper(account) ? "paper" : "live";
  }

  private static boolean isPaper(AccountId account) {
    return account.equals(OpenPaperAccount.accountOf(account.tenant()));
  }

  private static int opening(AccountBook book) {
    return book.working().size() - protecting(book);
  }

  private static int protecting(AccountBook book) {
    return (int) book.working().values().stream().filter(WorkingOrder::reduceOnly).count();
  }

  StopReply noLink() {
    return StopReply.refused(
        Result.NO_STOP_LINK,
        words.say("stop.page.no-link"),
        words.say("stop.no-link.what"),
        words.say("stop.page.kill"));
  }

  StopReply replaced() {
    return StopReply.refused(
        Result.REPLACED,
        words.say("stop.replaced"),
        words.say("stop.replaced.what"),
        words.say("stop.replaced.kill"));
  }

  StopReply tooOften() {
    return StopReply.refused(
        Result.TOO_OFTEN, words.say("stop.too-often"), words.say("stop.too-often.what"));
  }

  StopReply failed(String reference) {
    return new StopReply(
        Result.FAILED,
        words.say("stop.unconfirmed"),
        List.of(words.say("stop.failed")),
        List.of(),
        false,
        reference);
  }
}
