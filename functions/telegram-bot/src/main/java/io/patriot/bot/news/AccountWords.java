package io.patriot.bot.news;

import io.patriot.application.link.UnlinkAccount;
import io.patriot.application.order.StopTrading;
import io.patriot.application.order.SuspendTrading;
import io.patriot.application.risk.RiskTurn;
import io.patriot.bot.text.Causes;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Numbers;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.money.Money;
import io.patriot.events.account.AccountPositionCorrectedV1;
import io.patriot.events.account.AccountPositionModeChangedV1;
import io.patriot.events.account.AccountTradingStateChangedV1;
import io.patriot.events.account.AccountWalletCorrectedV1;
import io.patriot.events.order.MoneyV1;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a comparison with the venue put right, and turns of the trading switch. */
final class AccountWords {
  private final Figures figures;
  private final Messages words;

  AccountWords(Figures figures, Messages words) {
    this.figures = figures;
    this.words = words;
  }

  /**
   * @param justLinked whether this was the first look at the account
   */
  List<Html> positions(List<AccountPositionCorrectedV1> corrected, boolean justLinked) {
    if (corrected.isEmpty()) {
      return List.of();
    }
    var lines = new ArrayList<Html>();
    lines.add(words.say(justLinked ? "news.position.held" : "news.position.head").bold());
    for (AccountPositionCorrectedV1 one : corrected) {
      lines.add(
          words.say(
              "news.position.moved",
              "symbol",
              one.position().toDomain().leg(),
              "before",
              figures.position(one.before()),
              "after",
              figures.position(one.position())));
      if (!justLinked) {
        lines.add(words.say("news.why", "why", Causes.of(one.reason(), words)));
      }
    }
    lines.add(words.say("news.position.did"));
    return lines;
  }

  /** The account holds long and short side by side from now on, or no longer does. */
  List<Html> mode(AccountPositionModeChangedV1 changed) {
    return switch (changed.toDomain().mode()) {
      case HEDGE ->
          List.of(words.say("news.mode.hedge.head").bold(), words.say("news.mode.hedge.did"));
      case ONE_WAY ->
          List.of(words.say("news.mode.one-way.head").bold(), words.say("news.mode.one-way.did"));
    };
  }

  List<Html> wallet(List<AccountWalletCorrectedV1> corrected) {
    if (corrected.isEmpty()) {
      return List.of();
    }
    var lines = new ArrayList<Html>();
    lines.add(words.say("news.wallet.head").bold());
    for (AccountWalletCorrectedV1 one : corrected) {
      Money change = one.change().toDomain();
      MoneyV1 known = one.before();
      lines.add(
          known == null
              ? words.say("news.wallet.changed", "change", Numbers.signed(change))
              : words.say(
                  "news.wallet.moved",
                  "before",
                  Numbers.money(known.toDomain()),
                  "after",
                  Numbers.money(known.toDomain().plus(change)),
                  "change",
                  Numbers.signed(change)));
    }
    lines.add(words.say("news.wallet.why"));
    return lines;
  }

  List<Html> turned(AccountTradingStateChangedV1 turn) {
    Html why = words.say("news.why", "why", Causes.of(turn.reason(), words));
    return switch (TradingState.valueOf(turn.state())) {
      case REDUCE_ONLY ->
          byItsOwner(turn)
              ? List.of(
                  words.say("news.reduce-only.head").bold(),
                  why,
                  words.say(
                      turn.heldUntil() == null ? "news.only-close.did" : "news.closing-all.did"))
              : ofItsOwn(turn.reason()).isPresent()
                  ? List.of(
                      words.say("news.reduce-only.head").bold(), why, ofItsOwn(turn.reason()).get())
                  : List.of(
                      words.say("news.reduce-only.head").bold(),
                      why,
                      words.say("news.reduce-only.did"),
                      words.say("news.reduce-only.do"));
      case HALTED ->
          List.of(
              words.say("news.halted.head").bold(),
              why,
              ofItsOwn(turn.reason())
                  .orElseGet(
                      () ->
                          words.say(
                              turn.heldUntil() == null ? "news.halted.did" : "news.stopped.did")));
      case ACTIVE ->
          List.of(words.say("news.active.head").bold(), why, words.say("news.active.did"));
    };
  }

  /** What is to be said where neither the owner nor a doubt turned it. */
  private Optional<Html> ofItsOwn(String reason) {
    return switch (reason) {
      case RiskTurn.TOO_MUCH -> Optional.of(words.say("news.confined.did"));
      case SuspendTrading.SUSPENDED -> Optional.of(words.say("news.suspended.did"));
      case SuspendTrading.LET_GO -> Optional.of(words.say("news.let-go.did"));
      default -> Optional.empty();
    };
  }

  private static boolean byItsOwner(AccountTradingStateChangedV1 turn) {
    if (turn.reason().equals(SuspendTrading.SUSPENDED)
        || turn.reason().equals(SuspendTrading.LET_GO)) {
      return false;
    }
    return turn.heldUntil() != null
        || turn.reason().equals(StopTrading.ONLY_CLOSING)
        || turn.reason().equals(UnlinkAccount.UNLINKED);
  }
}
