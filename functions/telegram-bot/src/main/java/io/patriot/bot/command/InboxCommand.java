package io.patriot.bot.command;

import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.news.Inbox;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.screen.TermsWords;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Times;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The latest news of all of somebody's accounts, also those that never reached them. */
final class InboxCommand implements Command {
  private static final String COMMAND = "/inbox";
  private static final int ENTRIES_MAX = 20;
  private static final int PAGE_SIZE = 10;
  private static final Pattern PAGE = Pattern.compile("[12]");

  private static final String PAGE_OF_NEWS = "/app/inbox?l=";

  private final Inbox inbox;
  private final Optional<URI> pages;

  /**
   * @param pages where pages are that open inside Telegram; absent when none can be opened here
   */
  InboxCommand(Inbox inbox, Optional<URI> pages) {
    this.inbox = inbox;
    this.pages = pages;
  }

  @Override
  public String name() {
    return "inbox";
  }

  @Override
  public Topic topic() {
    return Topic.HOME;
  }

  @Override
  public Need need() {
    return Need.of(Weight.READ, Permission.OWN_READ);
  }

  @Override
  public String arguments() {
    return "[PAGE]";
  }

  @Override
  public List<String> examples() {
    return List.of(COMMAND, COMMAND + " 2");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    boolean isPage = words.size() == 1 && PAGE.matcher(words.getFirst()).matches();
    int page = isPage ? Integer.parseInt(words.getFirst()) : 1;
    return Reply.of(screen(talk, inbox.latest(talk.user(), ENTRIES_MAX), page));
  }

  private Screen screen(Talk talk, List<Inbox.Entry> entries, int wanted) {
    if (entries.isEmpty()) {
      return withButtons(
          talk, Screen.of(talk.say("inbox.none"), talk.say("inbox.kept"), Desk.updated(talk)), 1);
    }
    int pages = Math.ceilDiv(entries.size(), PAGE_SIZE);
    int page = Math.min(wanted, pages);
    var lines = new ArrayList<Html>();
    lines.add(talk.say("inbox.head", "count", entries.size(), "page", page, "pages", pages).bold());
    entries.stream()
        .skip((long) (page - 1) * PAGE_SIZE)
        .limit(PAGE_SIZE)
        .forEach(entry -> lines.add(entry(talk, entry)));
    lines.add(talk.say("inbox.kept"));
    lines.add(Desk.updated(talk));
    var turn = new ArrayList<Button>();
    if (page > 1) {
      turn.add(Button.here(talk.label("button.previous"), COMMAND + " " + (page - 1)));
    }
    if (page < pages) {
      turn.add(Button.here(talk.label("button.more"), COMMAND + " " + (page + 1)));
    }
    return withButtons(talk, Screen.of(lines).row(turn), page);
  }

  private Screen withButtons(Talk talk, Screen screen, int page) {
    List<Button> asPage =
        pages
            .map(base -> base.resolve(PAGE_OF_NEWS + talk.words().language()))
            .map(address -> Button.page(talk.label("button.inbox-page"), address))
            .stream()
            .toList();
    return screen
        .row(asPage)
        .row(
            Button.here(talk.label("button.positions"), "/positions"),
            Button.here(talk.label("button.history"), "/history"),
            Button.here(talk.label("button.notify"), "/notify"))
        .row(Desk.refresh(talk, COMMAND + " " + page), Desk.home(talk));
  }

  private static Html entry(Talk talk, Inbox.Entry entry) {
    return Html.lines(
        talk.say(
            state(entry.state()),
            "time",
            Times.moment(entry.at()),
            "mode",
            TermsWords.mode(entry.account(), talk.words()),
            "account",
            entry.account().name(),
            "id",
            entry.id()),
        entry.headline());
  }

  private static String state(Inbox.State state) {
    return switch (state) {
      case TOLD -> "inbox.told";
      case NOT_YET -> "inbox.not-yet";
      case NOT_TOLD -> "inbox.not-told";
    };
  }
}
