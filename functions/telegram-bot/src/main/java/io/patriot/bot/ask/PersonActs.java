package io.patriot.bot.ask;

import io.patriot.application.card.AccountCard;
import io.patriot.application.card.AccountCard.Act;
import io.patriot.application.card.ChatUser;
import io.patriot.application.card.ChatUsers;
import io.patriot.application.people.Membership;
import io.patriot.application.people.Role;
import io.patriot.application.people.TurnRole;
import io.patriot.application.stop.PutPerson;
import io.patriot.application.stop.TakeBackOrders;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Chat;
import io.patriot.bot.chat.RetryLater;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.platform.Admins;
import io.patriot.bot.right.Standings;
import io.patriot.bot.screen.PersonScreen;
import io.patriot.bot.screen.RoleScreen;
import io.patriot.bot.screen.TakeBackScreen;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What those do to people who look after them, once they proved who they are; and whoever it is
 * about, or has to say a word, is told.
 */
public final class PersonActs {
  private static final Logger LOG = LoggerFactory.getLogger(PersonActs.class);

  private final PutPerson putPerson;
  private final TurnRole turnRole;
  private final TakeBackOrders takeBack;
  private final ChatUsers users;
  private final Admins admins;
  private final Standings standings;
  private final Chat chat;

  public PersonActs(
      PutPerson putPerson,
      TurnRole turnRole,
      TakeBackOrders takeBack,
      ChatUsers users,
      Admins admins,
      Standings standings,
      Chat chat) {
    this.putPerson = putPerson;
    this.turnRole = turnRole;
    this.takeBack = takeBack;
    this.users = users;
    this.admins = admins;
    this.standings = standings;
    this.chat = chat;
  }

  Screen put(Talk talk, AccountCard card, Act.PutPerson act) {
    var wish = new PutPerson.Wish(act.whom(), act.to(), act.why());
    PutPerson.Outcome outcome =
        putPerson.handle(talk.user().userId(), wish, request(card), talk.cause());
    standings.forget(act.whom());
    if (outcome instanceof PutPerson.Outcome.Done(var now, boolean letIn, _, _) && letIn) {
      users.find(now.person()).ifPresent(this::tellLetIn);
    }
    return PersonScreen.of(outcome, talk);
  }

  Screen turn(Talk talk, Act.TurnRole act) {
    TurnRole.Outcome outcome =
        turnRole.handle(
            talk.user().userId(),
            new TurnRole.Wish(act.whom(), act.admin(), act.why()),
            talk.cause().correlationId().toString());
    standings.forget(act.whom());
    switch (outcome) {
      case TurnRole.Outcome.Done(var now) ->
          users.find(now.person()).ifPresent(person -> tellRole(person, now.role()));
      case TurnRole.Outcome.Waits(var member, _) -> askOthers(talk, member, act.why());
      case TurnRole.Outcome.WasSo _,
          TurnRole.Outcome.NotFound _,
          TurnRole.Outcome.NotAllowed _,
          TurnRole.Outcome.Configured _,
          TurnRole.Outcome.NotActive _,
          TurnRole.Outcome.NobodyElse _,
          TurnRole.Outcome.NotAsWritten _,
          TurnRole.Outcome.TurnedSince _ -> {}
    }
    return RoleScreen.of(outcome, talk);
  }

  /**
   * @param again their yes may have been heard before
   */
  Screen takeBack(Talk talk, AccountCard card, Act.TakeBack act, boolean again) {
    TakeBackOrders.Outcome outcome =
        takeBack.handle(
            talk.user().userId(),
            new TakeBackOrders.Wish(act.whom(), act.order(), act.why()),
            "take-back-" + card.id(),
            again
                ? Optional.of(card.expiresAt().minus(AccountCard.LASTS_WITH_PAGE))
                : Optional.empty(),
            waits -> users.find(act.whom()).ifPresent(person -> tellTakenBack(person, waits, act)),
            talk.cause());
    return TakeBackScreen.done(outcome, talk, act.why());
  }

  private void tellTakenBack(
      ChatUser person, TakeBackOrders.Outcome.Waits waits, Act.TakeBack act) {
    Messages words = Messages.in(person.language());
    tell(person, TakeBackScreen.told(waits.orders().size(), act.why(), words));
  }

  /** Short enough for the name of a winding down. */
  private static String request(AccountCard card) {
    return "put-" + card.id();
  }

  private void tellLetIn(ChatUser person) {
    Messages words = Messages.in(person.language());
    tell(
        person,
        Screen.of(words.say("entry.let-in"))
            .row(Button.anew(words.label("button.start"), "/start")));
  }

  private void tellRole(ChatUser person, Role role) {
    Messages words = Messages.in(person.language());
    boolean admin = role == Role.ADMIN;
    Screen screen = Screen.of(words.say(admin ? "role.told" : "role.told-ended"));
    tell(
        person,
        admin
            ? screen.row(Button.anew(words.label("button.admin"), "/admin"))
            : screen.row(Button.anew(words.label("button.home"), "/home")));
  }

  private void askOthers(Talk talk, Membership member, String why) {
    for (long admin : admins.users()) {
      if (admin != talk.user().userId()) {
        users
            .find(ChatUser.tenantOf(admin))
            .ifPresent(other -> ask(other, talk.user().userId(), member, why));
      }
    }
  }

  private void ask(ChatUser other, long by, Membership member, String why) {
    Messages words = Messages.in(other.language());
    String user = String.valueOf(member.userId());
    List<Html> lines =
        List.of(
            words.say("role.asked", "by", by, "user", user, "why", RoleScreen.why(why)),
            words.say("role.gives"));
    tell(
        other,
        Screen.of(lines)
            .row(Button.anew(words.label("button.make-admin"), "/role " + user + " admin"))
            .row(Button.anew(words.label("button.look-person"), "/users " + user)));
  }

  /** Whoever cannot be told now: it is so all the same, and they see it with their next word. */
  private void tell(ChatUser person, Screen screen) {
    try {
      chat.send(person.chatId(), screen);
    } catch (RetryLater | IllegalStateException e) {
      LOG.warn("person.not_told reason={}", e.getClass().getSimpleName());
    }
  }
}
