package io.patriot.bot.command;

import io.patriot.application.people.Permission;
import io.patriot.application.platform.PlatformSwitch;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.platform.Platform;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.screen.LimitWords;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Times;
import java.util.List;

/** The platform on one screen, and the way to everything that is for those who look after it. */
final class AdminCommand implements Command {
  private final Platform platform;

  AdminCommand(Platform platform) {
    this.platform = platform;
  }

  @Override
  public String name() {
    return "admin";
  }

  @Override
  public Topic topic() {
    return Topic.PLATFORM;
  }

  @Override
  public Need need() {
    return Need.of(Weight.READ, Permission.PLATFORM_READ);
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    PlatformSwitch now = platform.switches().read();
    Html ceiling =
        now.ceilingAt(talk.now())
            .map(set -> talk.say("admin.ceilings", "limits", LimitWords.summary(set, talk.words())))
            .orElseGet(() -> talk.say("admin.no-ceilings"));
    Button howFar = Button.here(talk.label("button.how-far"), "/kill platform status");
    List<Button> platformWide =
        talk.standing().may(Permission.PLATFORM_SET)
            ? List.of(Button.here(talk.label("button.ceilings"), "/limits platform"), howFar)
            : List.of(howFar);
    return Reply.of(
        Screen.of(talk.say("admin.head").bold(), state(now, talk), ceiling, Desk.updated(talk))
            .row(
                Button.here(talk.label("button.users"), "/users"),
                Button.here(talk.label("button.audit"), "/audit"),
                Button.here(talk.label("button.health"), "/health"))
            .row(platformWide)
            .row(Button.here(talk.label("button.halt"), "/halt"))
            .row(Desk.refresh(talk, "/admin"), Desk.home(talk)));
  }

  private static Html state(PlatformSwitch now, Talk talk) {
    return switch (now.state()) {
      case ACTIVE -> talk.say("admin.open");
      case REDUCE_ONLY -> talk.say("admin.reduces", "by", now.by(), "time", Times.moment(now.at()));
      case HALTED -> talk.say("admin.halted", "by", now.by(), "time", Times.moment(now.at()));
    };
  }
}
