package io.patriot.bot.command;

import io.patriot.application.card.AccountCard;
import io.patriot.application.people.Permission;
import io.patriot.application.setting.AccountWish;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Times;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Releases what its owner stopped, not before the time to cool off is over, and with the PIN where
 * money is real.
 */
final class UnkillCommand implements Command {
  private final StopDesk desk;
  private final PlatformStops platform;

  UnkillCommand(StopDesk desk, PlatformStops platform) {
    this.desk = desk;
    this.platform = platform;
  }

  @Override
  public String name() {
    return "unkill";
  }

  @Override
  public Topic topic() {
    return Topic.MONEY;
  }

  @Override
  public Need need() {
    return Need.of(Weight.PIN, Permission.OWN_TRADE);
  }

  @Override
  public String arguments() {
    return "[ACCOUNT | platform]";
  }

  @Override
  public List<String> examples() {
    return List.of("/unkill", "/unkill binance-main");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    if (!words.isEmpty()) {
      Optional<AccountId> named = desk.named(talk, words.getFirst());
      if (named.isEmpty() && PlatformStops.isMeant(words)) {
        return platform.unkill(talk);
      }
      if (named.isEmpty()) {
        return StopDesk.unknown(talk, words.getFirst());
      }
      return desk.store()
          .book(named.get())
          .filter(StopDesk::isStoppedByOwner)
          .map(book -> one(talk, book))
          .orElseGet(
              () ->
                  StopDesk.told(
                      talk, talk.say("unkill.not-stopped", "account", named.get().name())));
    }
    List<AccountBook> stopped =
        desk.theirs(talk).accounts().stream()
            .flatMap(one -> desk.store().book(one).stream())
            .filter(StopDesk::isStoppedByOwner)
            .toList();
    return switch (stopped.size()) {
      case 0 -> StopDesk.told(talk, talk.say("unkill.none"));
      case 1 -> one(talk, stopped.getFirst());
      default -> Reply.of(which(talk, stopped));
    };
  }

  private Reply one(Talk talk, AccountBook book) {
    Instant heldUntil = book.heldUntil().orElseThrow();
    if (talk.now().isBefore(heldUntil)) {
      return StopDesk.told(
          talk,
          talk.say(
              "unkill.cooling-off",
              "account",
              book.account().name(),
              "time",
              Times.clock(heldUntil)));
    }
    var act = new AccountCard.Act.Ask(new AccountWish.Resume(book.fence()));
    if (book.account().equals(AccountDesk.paper(talk))) {
      List<Html> what = List.of(talk.say("ask.resume"), holds(talk, book));
      return desk.accounts().ask().offer(talk, book.account(), act, 1, what);
    }
    return desk.accounts()
        .ask()
        .offerForPin(
            talk,
            book.account(),
            act,
            "",
            List.of(talk.say("ask.resume"), holds(talk, book), talk.say("resume.happens")));
  }

  private static Html holds(Talk talk, AccountBook book) {
    return talk.say(
        "resume.holds", "positions", book.positions().size(), "orders", book.working().size());
  }

  private static Screen which(Talk talk, List<AccountBook> stopped) {
    List<Button> buttons =
        stopped.stream()
            .map(
                book ->
                    Button.here(
                        talk.label("button.unkill-one", "account", book.account().name()),
                        "/unkill " + book.account().name()))
            .toList();
    return Screen.of(talk.say("unkill.which")).grid(buttons, 1).row(Desk.home(talk));
  }
}
