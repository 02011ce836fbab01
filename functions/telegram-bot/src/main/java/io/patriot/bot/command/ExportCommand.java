package io.patriot.bot.command;

import io.patriot.application.card.AccountCard;
import io.patriot.application.people.Permission;
import io.patriot.application.platform.Feature;
import io.patriot.bot.ask.AskDesk;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import java.util.List;
import java.util.Optional;

/** Hands over, after the PIN, all that is kept of a person as a file. */
final class ExportCommand implements Command {
  private final AskDesk ask;

  ExportCommand(AskDesk ask) {
    this.ask = ask;
  }

  @Override
  public String name() {
    return "export";
  }

  @Override
  public Topic topic() {
    return Topic.HOME;
  }

  @Override
  public Need need() {
    return Need.of(Weight.PIN, Permission.OWN_READ);
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Optional<Feature> feature() {
    return Optional.of(Feature.EXPORT);
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    return ask.offerForPin(
        talk,
        talk.account(),
        new AccountCard.Act.Own(AccountCard.OwnWish.EXPORT),
        "",
        List.of(talk.say("export.ask"), talk.say("export.what")));
  }
}
