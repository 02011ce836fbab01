package io.patriot.bot.command;

import io.patriot.application.card.AccountCard;
import io.patriot.application.leave.LeavePlatform;
import io.patriot.application.people.Permission;
import io.patriot.bot.ask.AskDesk;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.own.LeaveScreen;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import java.util.List;

/** Forgets, after the PIN, somebody who wants to leave. */
final class DeleteMeCommand implements Command {
  private final LeavePlatform leaving;
  private final AskDesk ask;

  DeleteMeCommand(LeavePlatform leaving, AskDesk ask) {
    this.leaving = leaving;
    this.ask = ask;
  }

  @Override
  public String name() {
    return "deleteme";
  }

  @Override
  public Topic topic() {
    return Topic.HOME;
  }

  @Override
  public Need need() {
    return Need.of(Weight.PIN, Permission.OWN_SET);
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    return LeaveScreen.inTheWay(leaving.standing(talk.tenant()), talk)
        .map(Reply::of)
        .orElseGet(
            () ->
                ask.offerForPin(
                    talk,
                    talk.account(),
                    new AccountCard.Act.Own(AccountCard.OwnWish.LEAVE),
                    "",
                    List.of(
                        talk.say("leave.ask"),
                        talk.say("leave.what"),
                        talk.say("leave.export-first"))));
  }
}
