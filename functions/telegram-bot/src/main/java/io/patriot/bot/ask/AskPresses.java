package io.patriot.bot.ask;

import io.patriot.application.announce.Announce;
import io.patriot.application.announce.Announcement;
import io.patriot.application.card.AccountCard;
import io.patriot.application.card.AccountCard.Act;
import io.patriot.application.card.AccountCards;
import io.patriot.application.card.AccountCards.Press;
import io.patriot.application.card.AccountCards.Result;
import io.patriot.application.card.CardId;
import io.patriot.application.card.ChatUser;
import io.patriot.application.card.ChatUsers;
import io.patriot.application.link.LinkedAccount;
import io.patriot.application.link.LinkedAccounts;
import io.patriot.bot.chat.Chat;
import io.patriot.bot.chat.Pressed;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.own.OwnDesk;
import io.patriot.bot.platform.FlagDesk;
import io.patriot.bot.platform.Platform;
import io.patriot.bot.right.Gate;
import java.time.Duration;
import java.util.Optional;

/**
 * The presses on a question about an account. The last one that counts does what was asked; the
 * same press delivered again after a crash does it under the same name, so that it is done once.
 */
public final class AskPresses {
  /** Shorter, with a card's own time, than the queue takes the same name for the same wish. */
  private static final Duration RESEND_WINDOW = Duration.ofSeconds(60);

  private final AccountCards cards;
  private final AskDesk desk;
  private final ChatUsers users;
  private final LinkedAccounts linked;
  private final OrderAsks orders;
  private final Platform platform;
  private final PersonActs persons;
  private final Announce announce;
  private final FlagDesk flags;
  private final OwnDesk own;
  private final Chat chat;

  public AskPresses(
      AccountCards cards,
      AskDesk desk,
      ChatUsers users,
      LinkedAccounts linked,
      OrderAsks orders,
      Platform platform,
      PersonActs persons,
      Announce announce,
      FlagDesk flags,
      OwnDesk own,
      Chat chat) {
    this.cards = cards;
    this.desk = desk;
    this.users = users;
    this.linked = linked;
    this.orders = orders;
    this.platform = platform;
    this.persons = persons;
    this.announce = announce;
    this.flags = flags;
    this.own = own;
    this.chat = chat;
  }

  public void yes(Talk talk, Pressed pressed, CardId id, int step) {
    switch (cards.press(press(talk, id), step, talk.now())) {
      case Result.Counted(var card) -> {
        if (card.status() == AccountCard.Status.NEW) {
          onceMore(talk, pressed, card);
        } else {
          act(talk, pressed, card, false);
        }
      }
      case Result.Before(var card) -> before(talk, pressed, card, step);
      case Result.Expired(var card) -> {
        pressed.alert(talk.label("press.expired"));
        show(talk, pressed, AskScreen.ended(card, "ask.expired", talk));
      }
      case Result.Unproven _ -> pressed.alert(talk.label("ask.needs-pin"));
      case Result.NotYours _ -> pressed.alert(talk.label("press.not-yours"));
    }
  }

  public void no(Talk talk, Pressed pressed, CardId id) {
    switch (cards.cancel(press(talk, id))) {
      case Result.Counted(var card) -> cancelled(talk, pressed, card);
      case Result.Expired(var card) -> cancelled(talk, pressed, card);
      case Result.Before(var card) -> {
        if (card.status() == AccountCard.Status.CANCELLED) {
          cancelled(talk, pressed, card);
        } else {
          pressed.alert(talk.label("ask.too-late"));
        }
      }
      case Result.Unproven _, Result.NotYours _ -> pressed.alert(talk.label("press.not-yours"));
    }
  }

  private void before(Talk talk, Pressed pressed, AccountCard card, int step) {
    switch (card.status()) {
      case NEW -> {
        if (step == card.pressed()) {
          onceMore(talk, pressed, card);
        } else {
          pressed.alert(talk.label("press.not-understood"));
        }
      }
      case CANCELLED -> cancelled(talk, pressed, card);
      case CONFIRMED -> {
        boolean mayHaveBeenLost =
            step == card.presses() && talk.now().isBefore(card.expiresAt().plus(RESEND_WINDOW));
        if (mayHaveBeenLost) {
          act(talk, pressed, card, true);
        } else if (card.act() instanceof Act.CancelAll all) {
          pressed.done();
          show(talk, pressed, orders.progress(talk, card, all));
        } else {
          pressed.notice(talk.label("ask.done-before"));
        }
      }
    }
  }

  private void onceMore(Talk talk, Pressed pressed, AccountCard card) {
    pressed.done();
    show(talk, pressed, AskScreen.onceMore(card, talk));
  }

  private void act(Talk talk, Pressed pressed, AccountCard card, boolean again) {
    Optional<Screen> refusal = Gate.refusal(talk, ActRights.of(card.act()));
    if (refusal.isPresent()) {
      pressed.alert(talk.label("press.not-allowed"));
      show(talk, pressed, refusal.get());
      return;
    }
    switch (card.act()) {
      case Act.Ask(var wish) -> {
        desk.ask(talk, card, wish);
        pressed.notice(talk.label("ask.sent"));
        show(talk, pressed, AskScreen.asked(card, talk));
      }
      case Act.Use(var then) -> use(talk, pressed, card, then);
      case Act.ReleasePlatform(long seen) -> {
        Screen said = platform.released(talk, seen);
        pressed.done();
        show(talk, pressed, said);
      }
      case Act.LimitPlatform(var wanted, boolean proven) -> {
        Screen said = platform.limited(talk, wanted, proven);
        pressed.done();
        show(talk, pressed, said);
      }
      case Act.PutPerson put -> {
        Screen said = persons.put(talk, card, put);
        pressed.done();
        show(talk, pressed, said);
      }
      case Act.TurnRole turn -> {
        Screen said = persons.turn(talk, turn);
        pressed.done();
        show(talk, pressed, said);
      }
      case Act.TakeBack back -> {
        Screen said = persons.takeBack(talk, card, back, again);
        pressed.done();
        show(talk, pressed, said);
      }
      case Act.Announce(var text) -> {
        announce.handle(
            talk.user().userId(), new Announcement(card.id().value(), text), talk.cause());
        pressed.done();
        show(talk, pressed, AskScreen.announced(talk));
      }
      case Act.TurnFlag turn -> {
        Screen said = flags.turned(talk, turn);
        pressed.done();
        show(talk, pressed, said);
      }
      case Act.Own(var wish) -> {
        Screen said = own.done(talk, wish);
        pressed.done();
        show(talk, pressed, said);
      }
      case Act.Pin() -> pressed.alert(talk.label("ask.needs-pin"));
      case Act.Amend amend ->
          orders
              .amend(talk, pressed, card, amend, again)
              .ifPresent(screen -> show(talk, pressed, screen));
      case Act.CancelAll all -> show(talk, pressed, orders.cancelAll(talk, pressed, card, all));
    }
  }

  /** It may have been unlinked while the question stood there. */
  private void use(Talk talk, Pressed pressed, AccountCard card, String then) {
    if (linked.find(card.account()).filter(LinkedAccount::isActive).isEmpty()) {
      pressed.alert(talk.label("ask.not-linked"));
      return;
    }
    users.provenForLive(talk.tenant(), ChatUser.liveDay(talk.now()));
    users.use(talk.tenant(), card.account());
    pressed.done();
    show(talk, pressed, AskScreen.used(card, then, talk));
  }

  private void cancelled(Talk talk, Pressed pressed, AccountCard card) {
    pressed.notice(talk.label("ask.cancelled-notice"));
    show(talk, pressed, AskScreen.ended(card, "ask.cancelled", talk));
  }

  private void show(Talk talk, Pressed pressed, Screen screen) {
    if (pressed.messageId() == 0
        || chat.edit(talk.user().chatId(), pressed.messageId(), screen) == Chat.Edited.GONE) {
      chat.send(talk.user().chatId(), screen);
    }
  }

  private static Press press(Talk talk, CardId id) {
    return new Press(talk.tenant(), id, talk.user().userId(), talk.user().chatId());
  }
}
