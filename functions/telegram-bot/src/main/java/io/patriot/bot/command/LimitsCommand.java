package io.patriot.bot.command;

import io.patriot.application.card.AccountCard;
import io.patriot.application.people.Permission;
import io.patriot.application.setting.AccountWish;
import io.patriot.application.setting.LimitWish;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.platform.Platform;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.screen.LimitWords;
import io.patriot.bot.screen.SilentWords;
import io.patriot.bot.screen.TermsWords;
import io.patriot.bot.screen.Zones;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Numbers;
import io.patriot.bot.text.Times;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.limit.LimitSchedule;
import io.patriot.domain.limit.RiskLimits;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.domain.money.Rate;
import io.patriot.domain.risk.LimitsInForce;
import io.patriot.domain.risk.Surroundings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Shows the account's limits and what of them is used, and changes them after asking: stricter at
 * once, looser with the PIN and after a day.
 */
final class LimitsCommand implements Command {
  static final String COMMAND = "/limits";
  private static final String STOPS = "stops";
  private static final int PERCENT_DIGITS = 0;

  private final Desk desk;
  private final AccountDesk accounts;
  private final LimitsInAll inAll;
  private final PlatformCeilings ceilings;

  LimitsCommand(Desk desk, AccountDesk accounts, Platform platform) {
    this.desk = desk;
    this.accounts = accounts;
    this.ceilings = new PlatformCeilings(platform, accounts.ask());
    this.inAll = new LimitsInAll(desk, accounts, ceilings);
  }

  @Override
  public String name() {
    return "limits";
  }

  @Override
  public Topic topic() {
    return Topic.MONEY;
  }

  @Override
  public Need need() {
    return Need.of(Weight.PIN, Permission.OWN_SET);
  }

  @Override
  public String arguments() {
    return "[me | platform] [safe|medium|bold] | [platform] stops on|off";
  }

  @Override
  public List<String> examples() {
    return List.of("/limits", "/limits safe", "/limits me medium", "/limits stops on");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    if (!words.isEmpty() && words.getFirst().equalsIgnoreCase(LimitsInAll.WORD)) {
      return inAll.answer(talk, words.subList(1, words.size()));
    }
    if (!words.isEmpty() && words.getFirst().equalsIgnoreCase(PlatformCeilings.WORD)) {
      return ceilings.answer(talk, words.subList(1, words.size()));
    }
    return desk.withBook(
        talk, book -> words.isEmpty() ? Reply.of(screen(talk, book)) : change(talk, book, words));
  }

  private Reply change(Talk talk, AccountBook book, List<String> words) {
    Optional<LimitWish> wanted = wanted(words, talk);
    if (wanted.isEmpty()) {
      Html quoted = Html.quoted(String.join(" ", words), AccountDesk.QUOTE_LENGTH_MAX);
      return Reply.of(told(talk, book, talk.say("limits.unknown", "text", quoted)));
    }
    LimitSchedule schedule = book.budget().schedule();
    RiskLimits now = schedule.at(talk.now());
    RiskLimits then = wanted.get().from(now, book.currency());
    Optional<LimitSchedule.ToCome> coming = coming(schedule, talk);
    if (coming.filter(change -> change.limits().equals(then)).isPresent()) {
      return Reply.of(told(talk, book, talk.say("limits.waits-already")));
    }
    return switch (schedule.change(then, talk.now(), false)) {
      case LimitSchedule.Change.AsBefore() -> Reply.of(told(talk, book, talk.say("settings.same")));
      case LimitSchedule.Change.ProofNeeded() ->
          accounts
              .ask()
              .offerForPin(
                  talk,
                  book.account(),
                  asking(wanted.get(), true),
                  before(wanted.get(), now, talk),
                  what(
                      talk,
                      wanted.get(),
                      now,
                      then,
                      List.of(
                          ceilings.above(talk, "limits.ceiling.holds", then),
                          talk.say("limits.looser"))));
      case LimitSchedule.Change.Done _, LimitSchedule.Change.Waits _ ->
          accounts
              .ask()
              .offer(
                  talk,
                  book.account(),
                  asking(wanted.get(), false),
                  1,
                  what(
                      talk,
                      wanted.get(),
                      now,
                      then,
                      List.of(
                          ceilings.above(talk, "limits.ceiling.holds", then),
                          talk.say("limits.stricter"),
                          coming.isPresent() ? talk.say("limits.calls-off") : Html.EMPTY)));
    };
  }

  static Optional<LimitWish> wanted(List<String> words, Talk talk) {
    if (words.getFirst().equalsIgnoreCase(STOPS)) {
      return switch (words.size() == 2 ? words.get(1).toLowerCase(Locale.ROOT) : "") {
        case "on" -> Optional.of(new LimitWish.Stops(true));
        case "off" -> Optional.of(new LimitWish.Stops(false));
        default -> Optional.empty();
      };
    }
    return LimitWords.profile(words.getFirst(), talk.words()).map(LimitWish.OfProfile::new);
  }

  private static AccountCard.Act asking(LimitWish wish, boolean proven) {
    return new AccountCard.Act.Ask(new AccountWish.Limit(wish, proven));
  }

  static String before(LimitWish wish, RiskLimits now, Talk talk) {
    return switch (wish) {
      case LimitWish.OfProfile _ -> LimitWords.name(now, talk.words());
      case LimitWish.Stops _ ->
          LimitWords.name(new LimitWish.Stops(now.stopRequired()), talk.words());
    };
  }

  static List<Html> what(
      Talk talk, LimitWish wish, RiskLimits now, RiskLimits then, List<Html> when) {
    return switch (wish) {
      case LimitWish.OfProfile _ -> what(talk, now, then, when);
      case LimitWish.Stops(boolean required) ->
          with(
              List.of(talk.say(required ? "limits.change.stops-on" : "limits.change.stops-off")),
              when);
    };
  }

  static List<Html> what(Talk talk, RiskLimits now, RiskLimits then, List<Html> when) {
    return with(
        List.of(
            talk.say(
                "limits.change",
                "before",
                LimitWords.name(now, talk.words()),
                "after",
                LimitWords.name(then, talk.words())),
            talk.say(
                "limits.change.day",
                "before",
                percent(now.losses().dayMax()),
                "after",
                percent(then.losses().dayMax())),
            talk.say(
                "limits.change.position",
                "before",
                percent(now.losses().positionMax()),
                "after",
                percent(then.losses().positionMax())),
            talk.say(
                "limits.change.open",
                "before",
                percent(now.losses().openMax()),
                "after",
                percent(then.losses().openMax())),
            talk.say(
                "limits.change.leverage",
                "before",
                now.holding().leverageMax(),
                "after",
                then.holding().leverageMax())),
        when);
  }

  private static List<Html> with(List<Html> lines, List<Html> more) {
    return Stream.concat(lines.stream(), more.stream()).toList();
  }

  private Screen told(Talk talk, AccountBook book, Html what) {
    Screen screen = screen(talk, book);
    return screen.withText(Html.lines(what, screen.text()));
  }

  private Screen screen(Talk talk, AccountBook book) {
    Surroundings around =
        Surroundings.of(book, List.of(), desk.prices().quotes(book.marketsAtStake()), talk.now());
    LimitsInForce inForce = around.inForce().getLast();
    RiskLimits limits = inForce.limits();
    var lines = new ArrayList<Html>();
    lines.add(
        talk.say(
                "limits.head",
                "mode",
                TermsWords.mode(talk.account(), talk.words()),
                "account",
                talk.account().name(),
                "profile",
                LimitWords.name(limits, talk.words()))
            .bold());
    lines.add(
        LimitBars.of(
            talk,
            inForce,
            around.standing(),
            book.positions().size(),
            Math.min(limits.holding().openPositionsMax(), book.limits().openPositionsMax())));
    lines.add(SilentWords.countedWorse(around.standing().silent(), talk.words()));
    lines.add(ceilings.above(talk, "limits.ceiling", limits));
    lines.add(
        talk.say(
            limits.stopRequired() ? "limits.position-with-stop" : "limits.position",
            "worth",
            Numbers.money(limits.holding().positionMax()),
            "share",
            percent(limits.holding().positionShareMax()),
            "loss",
            percent(limits.losses().positionMax())));
    coming(book.budget().schedule(), talk)
        .ifPresent(change -> lines.add(coming(talk, limits, change)));
    lines.add(
        talk.say("limits.getting-out", "zone", Zones.name(book.budget().days().at(talk.now()))));
    lines.add(Desk.updated(talk));
    return Screen.of(lines)
        .row(choices(talk, book, limits))
        .row(
            Button.here(
                talk.label(limits.stopRequired() ? "button.stops-off" : "button.stops-on"),
                COMMAND + " " + STOPS + (limits.stopRequired() ? " off" : " on")))
        .row(
            Button.here(talk.label("button.risk"), "/risk"),
            Button.here(talk.label("button.limits-me"), LimitsInAll.COMMAND))
        .row(Desk.refresh(talk, COMMAND), Desk.home(talk));
  }

  private static Optional<LimitSchedule.ToCome> coming(LimitSchedule schedule, Talk talk) {
    return schedule.toCome().filter(change -> talk.now().isBefore(change.from()));
  }

  private static Html coming(Talk talk, RiskLimits now, LimitSchedule.ToCome change) {
    Html limits = LimitWords.summary(change.limits(), talk.words());
    boolean letsStopsGo = now.stopRequired() && !change.limits().stopRequired();
    return talk.say(
        "limits.to-come",
        "time",
        Times.moment(change.from()),
        "limits",
        letsStopsGo ? talk.say("limits.without-stop", "limits", limits) : limits);
  }

  /** While something looser waits, what holds now can be kept, too. */
  private static List<Button> choices(Talk talk, AccountBook book, RiskLimits now) {
    boolean waits = coming(book.budget().schedule(), talk).isPresent();
    return Arrays.stream(RiskProfile.values())
        .filter(
            profile -> waits || !profile.limits(book.currency(), now.stopRequired()).equals(now))
        .map(
            profile ->
                Button.here(
                    talk.label(
                        "button.limits-to", "profile", LimitWords.name(profile, talk.words())),
                    COMMAND + " " + LimitWords.word(profile)))
        .collect(Collectors.toList());
  }

  private static String percent(Rate share) {
    return Numbers.percent(share, PERCENT_DIGITS);
  }
}
