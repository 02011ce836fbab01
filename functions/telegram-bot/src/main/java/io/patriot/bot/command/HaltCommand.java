package io.patriot.bot.command;

import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import java.util.List;

/**
 * Stops the platform for everybody, with a reason that is kept. It asks nothing else; in a hurry
 * there is the switch that wants no reason, one press away.
 */
final class HaltCommand implements Command {
  private static final String ALL = "all";

  private final PlatformStops platform;

  HaltCommand(PlatformStops platform) {
    this.platform = platform;
  }

  @Override
  public String name() {
    return "halt";
  }

  @Override
  public Topic topic() {
    return Topic.PLATFORM;
  }

  @Override
  public Need need() {
    return Need.of(Weight.PANIC, Permission.PLATFORM_STOP);
  }

  @Override
  public String arguments() {
    return "[all] WHY";
  }

  @Override
  public List<String> examples() {
    return List.of("/halt prices are wrong");
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    List<String> why =
        !words.isEmpty() && words.getFirst().equalsIgnoreCase(ALL)
            ? words.subList(1, words.size())
            : words;
    return why.isEmpty() ? Reply.of(withoutReason(talk)) : platform.halt(talk, why);
  }

  private static Screen withoutReason(Talk talk) {
    return Screen.of(talk.say("halt.why"))
        .row(Button.anew(talk.label("button.kill-platform"), "/kill platform"))
        .row(Button.here(talk.label("button.how-far"), "/kill platform status"), Desk.home(talk));
  }
}
