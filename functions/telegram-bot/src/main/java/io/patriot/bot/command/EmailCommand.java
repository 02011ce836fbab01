package io.patriot.bot.command;

import io.patriot.application.mail.ChangeMailbox;
import io.patriot.application.mail.ChangeMailbox.Outcome;
import io.patriot.application.mail.Letter;
import io.patriot.application.mail.MailAddress;
import io.patriot.application.mail.MailWish;
import io.patriot.application.mail.Mailbox;
import io.patriot.application.mail.Post.Posted;
import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Shows and changes where somebody gets what is urgent when the messenger does not reach them. */
final class EmailCommand implements Command {
  private static final String COMMAND = "/email";
  private static final String OFF = "off";
  private static final Pattern CODE = Pattern.compile("\\d{6}");
  private static final int QUOTE_LENGTH_MAX = 60;

  private final Optional<ChangeMailbox> change;

  /**
   * @param change nothing where nobody carries letters
   */
  EmailCommand(Optional<ChangeMailbox> change) {
    this.change = change;
  }

  @Override
  public String name() {
    return "email";
  }

  @Override
  public Topic topic() {
    return Topic.HOME;
  }

  @Override
  public Need need() {
    return Need.of(Weight.SET, Permission.OWN_SET);
  }

  @Override
  public String arguments() {
    return "[ADDRESS | CODE | off]";
  }

  @Override
  public List<String> examples() {
    return List.of(COMMAND, COMMAND + " you@example.org", COMMAND + " 123456", COMMAND + " off");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    return Reply.of(
        change
            .map(mailbox -> screen(talk, mailbox, words))
            .orElseGet(
                () ->
                    withButtons(
                        talk,
                        Screen.of(talk.say("email.head").bold(), talk.say("email.not-here")))));
  }

  private static Screen screen(Talk talk, ChangeMailbox mailbox, List<String> words) {
    if (words.isEmpty()) {
      return standing(talk);
    }
    String word = words.getFirst();
    if (words.size() == 1 && word.equalsIgnoreCase(OFF)) {
      return told(talk, mailbox.close(talk.user()));
    }
    if (words.size() == 1 && CODE.matcher(word).matches()) {
      return told(talk, mailbox.say(talk.user(), word));
    }
    Optional<MailAddress> address =
        words.size() == 1 ? MailAddress.of(word) : Optional.<MailAddress>empty();
    return address
        .map(to -> told(talk, mailbox.ask(talk.user(), to, wish -> letter(talk, wish))))
        .orElseGet(
            () ->
                withButtons(
                    talk,
                    Screen.of(
                        talk.say(
                            "email.unknown",
                            "text",
                            Html.quoted(String.join(" ", words), QUOTE_LENGTH_MAX)))));
  }

  /** How it is now. */
  private static Screen standing(Talk talk) {
    Mailbox mailbox = talk.user().mailbox();
    var lines = new ArrayList<Html>();
    lines.add(talk.say("email.head").bold());
    lines.add(
        mailbox
            .proven()
            .map(address -> talk.say("email.at", "address", address.value()))
            .orElseGet(() -> talk.say("email.none")));
    mailbox
        .wanted()
        .filter(wish -> wish.isOpen(talk.now()))
        .ifPresent(
            wish ->
                lines.add(
                    talk.say(
                        "email.wanted",
                        "address",
                        wish.address().value(),
                        "time",
                        Times.clock(wish.asked().plus(MailWish.GOOD_FOR)))));
    lines.add(talk.say("email.what"));
    lines.add(talk.say("email.how"));
    Screen screen = Screen.of(lines);
    Screen turned =
        mailbox.proven().isPresent()
            ? screen.row(Button.here(talk.label("button.email-off"), COMMAND + " " + OFF))
            : screen;
    return turned.row(notify(talk), Desk.home(talk));
  }

  private static Screen told(Talk talk, Outcome outcome) {
    return withButtons(
        talk,
        switch (outcome) {
          case Outcome.Asked(var wish, var posted) -> asked(talk, wish, posted);
          case Outcome.ThereAlready(var address) ->
              Screen.of(talk.say("email.at", "address", address.value()));
          case Outcome.TooMany(int codes, var nextFrom) ->
              Screen.of(talk.say("email.too-many", "count", codes, "time", Times.moment(nextFrom)));
          case Outcome.Proven(var address) ->
              Screen.of(
                  talk.say("email.proven", "address", address.value()).bold(),
                  talk.say("email.what"));
          case Outcome.Wrong(var left) -> Screen.of(talk.say("email.wrong", "left", left));
          case Outcome.NothingAsked _ -> Screen.of(talk.say("email.nothing-asked"));
          case Outcome.Closed _ -> Screen.of(talk.say("email.closed"));
          case Outcome.ChangedMeanwhile _ -> Screen.of(talk.say("email.changed-meanwhile"));
        });
  }

  private static Screen asked(Talk talk, MailWish wish, Posted posted) {
    String address = wish.address().value();
    return switch (posted) {
      case TAKEN ->
          Screen.of(
              talk.say("email.asked", "address", address).bold(),
              talk.say(
                  "email.asked.next", "time", Times.clock(wish.asked().plus(MailWish.GOOD_FOR))));
      case REFUSED -> Screen.of(talk.say("email.refused", "address", address));
      case UNKNOWN -> Screen.of(talk.say("email.unsure", "address", address));
    };
  }

  private static Letter letter(Talk talk, MailWish wish) {
    return Letter.about(
        talk.say("letter.code.subject").plain(),
        Html.lines(
                talk.say("letter.code.what"),
                talk.say("letter.code.say", "command", COMMAND + " " + wish.code()),
                talk.say("letter.code.not-you"))
            .plain());
  }

  private static Screen withButtons(Talk talk, Screen screen) {
    return screen.row(
        Button.here(talk.label("button.email"), COMMAND), notify(talk), Desk.home(talk));
  }

  private static Button notify(Talk talk) {
    return Button.here(talk.label("button.notify"), "/notify");
  }
}
