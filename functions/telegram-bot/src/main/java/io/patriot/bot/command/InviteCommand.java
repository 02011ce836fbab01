package io.patriot.bot.command;

import io.patriot.application.card.ChatUser;
import io.patriot.application.people.AdminAct;
import io.patriot.application.people.Invitation;
import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Times;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a link by which so many people come in, for so long. It is shown once and never again. */
final class InviteCommand implements Command {
  private static final String COMMAND = "/invite";
  private static final Duration USUAL_LIFE = Duration.ofDays(7);
  private static final Pattern USES = Pattern.compile("[1-9][0-9]{0,3}");
  private static final Pattern LIFE = Pattern.compile("([1-9][0-9]{0,2})([hd])");
  private static final int QUOTE_LENGTH_MAX = 40;

  private final PeopleDesk desk;

  InviteCommand(PeopleDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "invite";
  }

  @Override
  public Topic topic() {
    return Topic.PLATFORM;
  }

  @Override
  public Need need() {
    return Need.of(Weight.SET, Permission.PEOPLE_MANAGE);
  }

  @Override
  public String arguments() {
    return "[PEOPLE] [HOURSh | DAYSd]";
  }

  @Override
  public List<String> examples() {
    return List.of(COMMAND, COMMAND + " 5 3d");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    int uses = 1;
    Duration life = USUAL_LIFE;
    for (String word : words) {
      Optional<Duration> said = life(word);
      if (said.isPresent()) {
        life = said.get();
      } else if (USES.matcher(word).matches() && Integer.parseInt(word) <= Invitation.USES_MAX) {
        uses = Integer.parseInt(word);
      } else {
        return Reply.of(unknown(talk, String.join(" ", words)));
      }
    }
    String code = desk.codes().get();
    var invitation = Invitation.of(code, talk.user().userId(), talk.now().plus(life), uses);
    var act =
        AdminAct.inviting(
            invitation,
            ChatUser.tenantOf(talk.user().userId()),
            talk.now(),
            talk.cause().correlationId().toString());
    if (!desk.people().invite(invitation, act)) {
      throw new IllegalStateException("A code that nobody can guess was there already");
    }
    return Reply.of(made(talk, invitation, code));
  }

  private static Optional<Duration> life(String word) {
    Matcher parts = LIFE.matcher(word.toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      return Optional.empty();
    }
    int count = Integer.parseInt(parts.group(1));
    Duration life = parts.group(2).equals("d") ? Duration.ofDays(count) : Duration.ofHours(count);
    return Optional.of(life).filter(one -> one.compareTo(Invitation.LIFE_MAX) <= 0);
  }

  private Screen made(Talk talk, Invitation invitation, String code) {
    String link = "https://t.me/" + desk.botName() + "?start=" + code;
    return Screen.of(
            talk.say("invite.head").bold(),
            Html.text(link).code(),
            talk.say(
                "invite.terms",
                "uses",
                invitation.uses(),
                "time",
                Times.moment(invitation.until())),
            talk.say("invite.once"))
        .row(Button.here(talk.label("button.users"), "/users"), Desk.home(talk));
  }

  private static Screen unknown(Talk talk, String said) {
    return Screen.of(
            talk.say(
                "invite.unknown",
                "text",
                Html.quoted(said, QUOTE_LENGTH_MAX),
                "max",
                Invitation.USES_MAX,
                "life",
                Invitation.LIFE_MAX.toDays() + "d"))
        .row(Button.anew(COMMAND + " 5 3d", COMMAND + " 5 3d"), Desk.home(talk));
  }
}
