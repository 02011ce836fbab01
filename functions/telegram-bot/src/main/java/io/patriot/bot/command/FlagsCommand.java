package io.patriot.bot.command;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.card.AccountCard;
import io.patriot.application.people.Permission;
import io.patriot.application.platform.Feature;
import io.patriot.application.platform.FeatureFlags;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.platform.FlagDesk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.screen.FlagScreen;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shows the switches over parts of the platform, and turns one after the PIN. */
final class FlagsCommand implements Command {
  private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})%?");
  private static final int WORDS_MIN = 3;

  private final FlagDesk desk;
  private final PeopleDesk people;

  FlagsCommand(FlagDesk desk, PeopleDesk people) {
    this.desk = desk;
    this.people = people;
  }

  @Override
  public String name() {
    return "flags";
  }

  @Override
  public Topic topic() {
    return Topic.PLATFORM;
  }

  @Override
  public Need need() {
    return Need.of(Weight.PIN, Permission.PLATFORM_SET);
  }

  @Override
  public String arguments() {
    return "[NAME on | off | PERCENT WHY]";
  }

  @Override
  public List<String> examples() {
    return List.of(
        "/flags", "/flags sentences off orders were misread", "/flags charts 10 a new way to draw");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    FeatureFlags now = desk.now();
    Optional<Feature> feature = words.isEmpty() ? Optional.empty() : named(words.getFirst());
    OptionalInt percent = words.size() < WORDS_MIN ? OptionalInt.empty() : percent(words.get(1));
    String why = PeopleDesk.why(words, 2);
    if (feature.isEmpty() || percent.isEmpty() || why.isBlank()) {
      return Reply.of(FlagScreen.board(now, HelpCommand.syntax(this), talk));
    }
    var act = new AccountCard.Act.TurnFlag(feature.get(), percent.getAsInt(), why);
    return people
        .ask()
        .offerForPin(
            talk,
            OpenPaperAccount.accountOf(talk.tenant()),
            act,
            now.percent(act.feature()) + "%",
            List.of(FlagScreen.wish(act, talk), talk.say("flags.soon")));
  }

  private static Optional<Feature> named(String word) {
    return Arrays.stream(Feature.values())
        .filter(feature -> FlagScreen.word(feature).equalsIgnoreCase(word))
        .findFirst();
  }

  private static OptionalInt percent(String word) {
    if (word.equalsIgnoreCase("on")) {
      return OptionalInt.of(FeatureFlags.ALL);
    }
    if (word.equalsIgnoreCase("off")) {
      return OptionalInt.of(0);
    }
    Matcher percent = PERCENT.matcher(word);
    int share = percent.matches() ? Integer.parseInt(percent.group(1)) : Integer.MAX_VALUE;
    return share <= FeatureFlags.ALL ? OptionalInt.of(share) : OptionalInt.empty();
  }
}
