package io.patriot.bot.command;

import io.patriot.application.link.LinkedAccount;
import io.patriot.application.order.StopTrading;
import io.patriot.application.order.TradingStore;
import io.patriot.application.stop.TheirAccounts;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.text.Html;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TradingState;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the commands about the switch above all orders work with. */
record StopDesk(AccountDesk accounts, TradingStore store, StopTrading stopTrading) {

  /** The person's accounts, the one in use first. */
  TheirAccounts theirs(Talk talk) {
    return TheirAccounts.of(talk.tenant(), Optional.of(talk.account()), accounts.linked());
  }

  /** The account that a person means by its name or its label. */
  Optional<AccountId> named(Talk talk, String word) {
    AccountId paper = AccountDesk.paper(talk);
    return word.equalsIgnoreCase(paper.name())
        ? Optional.of(paper)
        : accounts.named(talk, word).map(LinkedAccount::account);
  }

  /** Answers about the account that is named, or about the one in use when none is. */
  Reply about(Talk talk, List<String> words, Function<AccountId, Reply> answer) {
    return words.isEmpty()
        ? answer.apply(talk.account())
        : named(talk, words.getFirst())
            .map(answer)
            .orElseGet(() -> unknown(talk, words.getFirst()));
  }

  /** Whether an account takes no or only closing orders because its owner stopped it. */
  static boolean isStoppedByOwner(AccountBook book) {
    return book.tradingState() != TradingState.ACTIVE && book.heldUntil().isPresent();
  }

  static Reply told(Talk talk, Html what) {
    return Reply.of(
        Screen.of(what)
            .row(Button.here(talk.label("button.accounts"), "/accounts"), Desk.home(talk)));
  }

  static Reply unknown(Talk talk, String word) {
    Html name = Html.quoted(word, AccountDesk.QUOTE_LENGTH_MAX);
    return told(talk, talk.say("accounts.unknown", "name", name));
  }
}
