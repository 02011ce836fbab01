package io.patriot.api.stop;

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
  private StopWords() {}

  static StopReply of(Outcome.Tried tried, String reference) {
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

  private static String title(Result result) {
    return switch (result) {
      case STOPPED -> "Everything is stopped";
      case NOTHING_TO_STOP -> "There is no account to stop";
      case PARTLY -> "Not everything is confirmed";
      default -> "Nothing is confirmed";
    };
  }

  private static List<String> lines(Outcome.Tried tried, List<Account> accounts) {
    var lines = new ArrayList<String>();
    tried.lines().forEach(line -> lines.add(line(line)));
    if (!tried.complete()) {
      lines.add(
          "The list of your accounts could not be read: others may NOT be stopped. Press again.");
    }
    if (accounts.stream().anyMatch(one -> one.state() != State.NOT_CONFIRMED)) {
      lines.add(
          "No new order leaves these accounts. What was on its way a moment before may still arrive.");
      lines.add(
          accounts.stream().anyMatch(one -> one.openOrders() > 0)
              ? "Open orders wait at the exchange and may still fill. Cancel them in the chat with /kill orders, or at the exchange itself."
              : "These figures are from our own book; the exchange was not asked.");
      lines.add(
          "Only the chat releases it again, with /unkill and not before "
              + StopTrading.COOL_OFF.toMinutes()
              + " minutes are over.");
    }
    return lines;
  }

  private static String line(Line line) {
    return switch (line) {
      case Line.Stopped(var book) ->
          "%s · %s: %s Open orders %d, positions %d; orders that only reduce, such as stops: %d."
              .formatted(
                  mode(book.account()).equals("paper") ? "PAPER" : "LIVE",
                  book.account().name(),
                  book.tradingState() == TradingState.HALTED ? "STOPPED." : "ONLY CLOSING.",
                  opening(book),
                  book.positions().size(),
                  protecting(book));
      case Line.Unknown(var account, var why) ->
          "%s · %s: NOT CONFIRMED (%s). Nobody can say whether it is stopped, and nothing goes on by itself: press again, or stop it at the exchange itself."
              .formatted(mode(account).equals("paper") ? "PAPER" : "LIVE", account.name(), why);
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

  private static String mode(AccountId account) {
    return account.equals(OpenPaperAccount.accountOf(account.tenant())) ? "paper" : "live";
  }

  private static int opening(AccountBook book) {
    return book.working().size() - protecting(book);
  }

  private static int protecting(AccountBook book) {
    return (int) book.working().values().stream().filter(WorkingOrder::reduceOnly).count();
  }

  static StopReply noLink() {
    return StopReply.refused(
        Result.NO_STOP_LINK,
        "This is no stop link",
        "NOTHING WAS STOPPED. A letter may be missing: open the link as the chat gave it.",
        "In the chat, /kill stops at once.");
  }

  static StopReply replaced() {
    return StopReply.refused(
        Result.REPLACED,
        "This link was replaced",
        "NOTHING WAS STOPPED. You asked for a newer link in the chat, and only that one is good.",
        "In the chat, /kill stops at once, and /kill link shows the link that is good.");
  }

  static StopReply tooOften() {
    return StopReply.refused(
        Result.TOO_OFTEN,
        "Too many wrong links came from here",
        "NOTHING WAS STOPPED. A link that is right is taken at once, however often.");
  }

  static StopReply failed(String reference) {
    return new StopReply(
        Result.FAILED,
        "Nothing is confirmed",
        List.of(
            "That went wrong here. Nobody can say whether anything is stopped: press again, or stop at the exchange itself."),
        List.of(),
        false,
        reference);
  }
}
