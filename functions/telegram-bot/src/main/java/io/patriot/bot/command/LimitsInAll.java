package io.patriot.bot.command;

import io.patriot.application.card.AccountCard;
import io.patriot.application.setting.AccountWish;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.screen.LimitWords;
import io.patriot.bot.screen.SilentWords;
import io.patriot.bot.screen.Zones;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Times;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.limit.LimitSchedule;
import io.patriot.domain.limit.LimitScope;
import io.patriot.domain.limit.PersonLimits;
import io.patriot.domain.limit.RiskLimits;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.risk.LimitsInForce;
import io.patriot.domain.risk.Surroundings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Shows what a person allows over all their accounts of real money together and what of it is used,
 * and changes it after asking: the first and stricter at once, looser with the PIN and after a day.
 */
final class LimitsInAll {
  static final String WORD = "me";
  static final String COMMAND = LimitsCommand.COMMAND + " " + WORD;

  private final Desk desk;
  private final AccountDesk accounts;
  private final PlatformCeilings ceilings;

  LimitsInAll(Desk desk, AccountDesk accounts, PlatformCeilings ceilings) {
    this.desk = desk;
    this.accounts = accounts;
    this.ceilings = ceilings;
  }

  Reply answer(Talk talk, List<String> words) {
    List<AccountBook> books =
        accounts.active(talk).stream()
            .flatMap(one -> desk.store().book(one.account()).stream())
            .toList();
    if (books.isEmpty()) {
      return Reply.of(
          Screen.of(List.of(talk.say("limits.me.no-account")))
              .row(
                  Button.here(talk.label("button.limits"), LimitsCommand.COMMAND),
                  Button.here(talk.label("button.accounts"), "/accounts"),
                  Desk.home(talk)));
    }
    return words.isEmpty() ? Reply.of(screen(talk, books)) : change(talk, books, words.getFirst());
  }

  private Reply change(Talk talk, List<AccountBook> books, String word) {
    Optional<RiskProfile> wanted = LimitWords.profile(word, talk.words());
    if (wanted.isEmpty()) {
      Html quoted = Html.quoted(word, AccountDesk.QUOTE_LENGTH_MAX);
      return told(talk, books, talk.say("limits.unknown", "text", quoted));
    }
    RiskLimits then = wanted.get().limits(books.getFirst().currency());
    Optional<LimitSchedule> schedule = schedule(books);
    if (schedule.isEmpty()) {
      return asked(
          talk,
          wanted.get(),
          List.of(
              talk.say("limits.me.first", "limits", LimitWords.summaryInAll(then, talk.words())),
              talk.say("limits.me.beside"),
              ceilings.above(talk, "limits.ceiling.holds-each", then),
              talk.say("limits.stricter")));
    }
    RiskLimits now = schedule.get().at(talk.now());
    if (coming(schedule.get(), talk).filter(change -> change.limits().equals(then)).isPresent()) {
      return told(talk, books, talk.say("limits.waits-already"));
    }
    return switch (schedule.get().change(then, talk.now(), false)) {
      case LimitSchedule.Change.AsBefore() -> told(talk, books, talk.say("settings.same"));
      case LimitSchedule.Change.ProofNeeded() ->
          accounts
              .ask()
              .offerForPin(
                  talk,
                  talk.account(),
                  asking(wanted.get(), true),
                  LimitWords.name(now, talk.words()),
                  inAll(
                      talk,
                      LimitsCommand.what(
                          talk,
                          now,
                          then,
                          List.of(
                              ceilings.above(talk, "limits.ceiling.holds-each", then),
                              talk.say("limits.looser")))));
      case LimitSchedule.Change.Done _, LimitSchedule.Change.Waits _ ->
          asked(
              talk,
              wanted.get(),
              inAll(
                  talk,
                  LimitsCommand.what(
                      talk,
                      now,
                      then,
                      List.of(
                          ceilings.above(talk, "limits.ceiling.holds-each", then),
                          talk.say("limits.stricter")))));
    };
  }

  private Reply asked(Talk talk, RiskProfile wanted, List<Html> what) {
    return accounts.ask().offer(talk, talk.account(), asking(wanted, false), 1, what);
  }

  private static AccountCard.Act asking(RiskProfile profile, boolean proven) {
    return new AccountCard.Act.Ask(new AccountWish.LimitInAll(profile, proven));
  }

  private static List<Html> inAll(Talk talk, List<Html> what) {
    var lines = new ArrayList<Html>();
    lines.add(talk.say("limits.me.of"));
    lines.addAll(what);
    return lines;
  }

  private Reply told(Talk talk, List<AccountBook> books, Html what) {
    Screen screen = screen(talk, books);
    return Reply.of(screen.withText(Html.lines(what, screen.text())));
  }

  private Screen screen(Talk talk, List<AccountBook> books) {
    var lines = new ArrayList<Html>();
    Optional<LimitSchedule> schedule = schedule(books);
    if (schedule.isEmpty()) {
      lines.add(talk.say("limits.me.none"));
    } else {
      lines.addAll(used(talk, books, schedule.get()));
    }
    lines.add(talk.say("limits.me.beside"));
    schedule
        .map(one -> ceilings.above(talk, "limits.ceiling.holds-each", one.at(talk.now())))
        .ifPresent(lines::add);
    lines.add(
        talk.say(
            "limits.getting-out",
            "zone",
            Zones.name(books.getFirst().budget().days().at(talk.now()))));
    lines.add(Desk.updated(talk));
    return Screen.of(lines)
        .row(choices(talk, books, schedule))
        .row(
            Button.here(talk.label("button.limits"), LimitsCommand.COMMAND),
            Desk.refresh(talk, COMMAND),
            Desk.home(talk));
  }

  private List<Html> used(Talk talk, List<AccountBook> books, LimitSchedule schedule) {
    AccountBook first = books.getFirst();
    var markets = new TreeSet<Symbol>();
    books.forEach(book -> markets.addAll(book.marketsAtStake()));
    Surroundings around =
        Surroundings.of(
            first, books.subList(1, books.size()), desk.prices().quotes(markets), talk.now());
    LimitsInForce inAll =
        around.inForce().stream()
            .filter(one -> one.scope().kind() == LimitScope.Kind.USER)
            .findFirst()
            .orElseThrow();
    RiskLimits limits = inAll.limits();
    var lines = new ArrayList<Html>();
    lines.add(talk.say("limits.me.head", "profile", LimitWords.name(limits, talk.words())).bold());
    lines.add(
        LimitBars.of(
            talk,
            inAll,
            around.standing(),
            books.stream().mapToInt(book -> book.positions().size()).sum(),
            limits.holding().openPositionsMax()));
    lines.add(SilentWords.countedWorse(around.standing().silent(), talk.words()));
    lines.add(
        talk.say(
            "limits.me.accounts",
            "accounts",
            books.stream().map(book -> book.account().name()).collect(Collectors.joining(", "))));
    coming(schedule, talk)
        .ifPresent(
            change ->
                lines.add(
                    talk.say(
                        "limits.to-come",
                        "time",
                        Times.moment(change.from()),
                        "limits",
                        LimitWords.summaryInAll(change.limits(), talk.words()))));
    return lines;
  }

  private static Optional<LimitSchedule> schedule(List<AccountBook> books) {
    return books.stream()
        .flatMap(book -> book.budget().person().stream())
        .map(PersonLimits::schedule)
        .findFirst();
  }

  private static Optional<LimitSchedule.ToCome> coming(LimitSchedule schedule, Talk talk) {
    return schedule.toCome().filter(change -> talk.now().isBefore(change.from()));
  }

  /** While something looser waits, what holds now can be kept, too. */
  private static List<Button> choices(
      Talk talk, List<AccountBook> books, Optional<LimitSchedule> schedule) {
    boolean waits = schedule.flatMap(one -> coming(one, talk)).isPresent();
    Optional<RiskLimits> now = schedule.map(one -> one.at(talk.now()));
    return Arrays.stream(RiskProfile.values())
        .filter(
            profile ->
                waits || !now.equals(Optional.of(profile.limits(books.getFirst().currency()))))
        .map(
            profile ->
                Button.here(
                    talk.label(
                        "button.limits-to", "profile", LimitWords.name(profile, talk.words())),
                    COMMAND + " " + LimitWords.word(profile)))
        .collect(Collectors.toList());
  }
}
