package io.patriot.bot.command;

import io.patriot.application.order.StopTrading;
import io.patriot.application.order.WindDown;
import io.patriot.application.people.Permission;
import io.patriot.application.setting.AccountWish;
import io.patriot.application.stop.TheirAccounts;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The kill switch. It stops first and asks nothing: not for a PIN, not whether it is meant. What it
 * cannot read it takes for "all", and then goes no further than the stop. Only then it offers to
 * cancel what waits, and to close.
 */
final class KillCommand implements Command {
  private final StopDesk desk;
  private final StopLinkDesk links;
  private final PlatformStops platform;

  KillCommand(StopDesk desk, StopLinkDesk links, PlatformStops platform) {
    this.desk = desk;
    this.links = links;
    this.platform = platform;
  }

  @Override
  public String name() {
    return "kill";
  }

  @Override
  public List<String> aliases() {
    return List.of("stop");
  }

  @Override
  public Topic topic() {
    return Topic.MONEY;
  }

  @Override
  public Need need() {
    return Need.of(Weight.PANIC, Permission.OWN_EXIT);
  }

  @Override
  public String arguments() {
    return "[ACCOUNT] [orders | flat | status] | link [new] | platform [WHY | status]";
  }

  @Override
  public List<String> examples() {
    return List.of(
        "/kill", "/kill binance-main", "/kill orders", "/kill flat", "/kill status", "/kill link");
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    if (StopLinkDesk.isMeant(words) && isNoAccount(talk, words.getFirst())) {
      return links.answer(talk, words);
    }
    if (PlatformStops.isMeant(words) && isNoAccount(talk, words.getFirst())) {
      return platform.kill(talk, words);
    }
    KillWish wanted = KillWish.of(words);
    TheirAccounts theirs = desk.theirs(talk);
    if (wanted.stage() == KillWish.Stage.STATUS) {
      return Reply.of(KillScreen.status(books(theirs), platform.platform().notice(talk), talk));
    }
    Optional<AccountId> named = wanted.account().flatMap(word -> named(talk, word));
    boolean isUnclear = wanted.account().isPresent() && named.isEmpty();
    if (isUnclear && wanted.onlyStage()) {
      return StopDesk.unknown(talk, wanted.account().orElseThrow());
    }
    KillWish wish = isUnclear ? wanted.onlyHalting() : wanted;
    var scope = new KillScreen.Scope(named, wish.account().filter(_ -> named.isEmpty()));
    List<AccountId> accounts = named.map(List::of).orElse(theirs.accounts());
    List<KillScreen.Line> lines = wish.onlyStage() ? standing(accounts) : stopped(talk, accounts);
    if (wish.stage() != KillWish.Stage.HALT) {
      lines = lines.stream().map(line -> begun(talk, line, wish.stage())).toList();
    }
    return Reply.of(
        KillScreen.of(wish, scope, lines, named.isPresent() || theirs.complete(), talk));
  }

  /** Whether it names none for certain; in doubt somebody wants to stop. */
  private boolean isNoAccount(Talk talk, String word) {
    try {
      return desk.named(talk, word).isEmpty();
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** A name that cannot be looked up is no reason to stop nothing. */
  private Optional<AccountId> named(Talk talk, String word) {
    try {
      return desk.named(talk, word);
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private List<AccountBook> books(TheirAccounts theirs) {
    return theirs.accounts().stream().flatMap(one -> desk.store().book(one).stream()).toList();
  }

  private List<KillScreen.Line> stopped(Talk talk, List<AccountId> accounts) {
    var lines = new ArrayList<KillScreen.Line>();
    for (AccountId account : accounts) {
      switch (desk.stopTrading().halt(account, talk.cause())) {
        case StopTrading.Outcome.Stopped(var book) -> lines.add(new KillScreen.Line.Halted(book));
        case StopTrading.Outcome.NotFound() -> {}
        case StopTrading.Outcome.Unknown(var why) ->
            lines.add(new KillScreen.Line.Unknown(account, why, keepsTrying(talk, account)));
      }
    }
    return List.copyOf(lines);
  }

  /** The door for orders tries until it is certain, and what came of it is told. */
  private boolean keepsTrying(Talk talk, AccountId account) {
    try {
      desk.accounts().ask().wish(talk, account, new AccountWish.Halt(), "kill-" + talk.updateId());
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** An old button must not stop what its owner has released since. */
  private List<KillScreen.Line> standing(List<AccountId> accounts) {
    return accounts.stream()
        .flatMap(one -> desk.store().book(one).stream())
        .filter(StopDesk::isStoppedByOwner)
        .<KillScreen.Line>map(KillScreen.Line.Halted::new)
        .toList();
  }

  private KillScreen.Line begun(Talk talk, KillScreen.Line line, KillWish.Stage stage) {
    if (!(line instanceof KillScreen.Line.Halted(var book))) {
      return line;
    }
    WindDown windDown = WindDown.of(book, stage == KillWish.Stage.FLAT, "kill-" + talk.updateId());
    try {
      desk.accounts()
          .reconcileRequests()
          .send(book.account(), windDown, Duration.ZERO, talk.cause());
      return new KillScreen.Line.Begun(book, windDown);
    } catch (RuntimeException e) {
      return new KillScreen.Line.NotBegun(book);
    }
  }
}
