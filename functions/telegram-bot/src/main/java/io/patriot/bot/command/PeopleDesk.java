package io.patriot.bot.command;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.card.AccountCard;
import io.patriot.application.card.ChatUser;
import io.patriot.application.people.Membership;
import io.patriot.application.people.People;
import io.patriot.application.people.TurnRole;
import io.patriot.application.stop.PutPerson;
import io.patriot.application.stop.TakeBackOrders;
import io.patriot.bot.ask.AskDesk;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.screen.PersonScreen;
import io.patriot.bot.screen.RoleScreen;
import io.patriot.bot.screen.TakeBackScreen;
import io.patriot.bot.text.Html;
import io.patriot.domain.account.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the commands about people work with.
 *
 * @param botName the bot's name at Telegram, which links to it carry
 * @param codes new ones that nobody can guess
 */
public record PeopleDesk(
    People people,
    PutPerson putPerson,
    TurnRole turnRole,
    TakeBackOrders takeBack,
    AskDesk ask,
    String botName,
    Supplier<String> codes) {
  private static final int NUMBER_LENGTH_MAX = 15;

  /** Asks for the PIN before a person is put so; the words are whom and why. */
  Reply offer(Talk talk, Command command, Membership.State to, List<String> words) {
    Optional<TenantId> whom = words.isEmpty() ? Optional.empty() : named(words.getFirst());
    String why = why(words, 1);
    if (whom.isEmpty() || (why.isEmpty() && to != Membership.State.ACTIVE)) {
      return Reply.of(PersonScreen.incomplete(HelpCommand.syntax(command), talk));
    }
    Optional<PutPerson.Outcome> obstacle = putPerson.obstacle(talk.user().userId(), whom.get());
    if (obstacle.isPresent()) {
      return Reply.of(PersonScreen.of(obstacle.get(), talk));
    }
    Membership member = people.find(whom.get()).orElseThrow();
    var act = new AccountCard.Act.PutPerson(member.person(), to, why);
    List<Html> what = new ArrayList<>(List.of(PersonScreen.state(member, talk)));
    what.add(PersonScreen.wish(act, talk));
    return ask.offerForPin(
        talk, OpenPaperAccount.accountOf(talk.tenant()), act, PersonScreen.word(member), what);
  }

  /** Asks for the PIN before a person becomes an admin or ceases to be one. */
  Reply offerRole(Talk talk, Command command, boolean admin, List<String> words) {
    Optional<TenantId> whom = named(words.getFirst());
    if (whom.isEmpty()) {
      return Reply.of(PersonScreen.incomplete(HelpCommand.syntax(command), talk));
    }
    var wish = new TurnRole.Wish(whom.get(), admin, why(words, 2));
    long by = talk.user().userId();
    Optional<TurnRole.Outcome> obstacle = turnRole.obstacle(by, wish);
    if (obstacle.isPresent()) {
      return Reply.of(RoleScreen.of(obstacle.get(), talk));
    }
    Membership member = people.find(whom.get()).orElseThrow();
    var act = new AccountCard.Act.TurnRole(member.person(), admin, wish.why());
    List<Html> what =
        new ArrayList<>(List.of(PersonScreen.state(member, talk), RoleScreen.wish(act, talk)));
    if (admin) {
      what.add(talk.say("role.gives"));
      what.add(
          turnRole
              .firstWish(by, member.person())
              .map(first -> RoleScreen.second(first, talk))
              .orElseGet(() -> talk.say("role.first")));
    }
    return ask.offerForPin(
        talk, OpenPaperAccount.accountOf(talk.tenant()), act, PersonScreen.word(member), what);
  }

  /** Asks for the PIN before orders of a person are taken back. */
  Reply offerTakingBack(Talk talk, Command command, List<String> words) {
    Optional<TenantId> whom = words.isEmpty() ? Optional.empty() : named(words.getFirst());
    boolean one = words.size() > 1 && OrderLookup.isNamed(words.get(1));
    String why = why(words, one ? 2 : 1);
    // A mistyped id must not turn one order into all of them.
    boolean unclear = words.size() > 1 && OrderLookup.mayBeMeant(words.get(1));
    if (whom.isEmpty() || why.isEmpty() || unclear) {
      return Reply.of(PersonScreen.incomplete(HelpCommand.syntax(command), talk));
    }
    var wish = new TakeBackOrders.Wish(whom.get(), one ? OrderLookup.plain(words.get(1)) : "", why);
    TakeBackOrders.Outcome found = takeBack.look(talk.user().userId(), wish);
    if (!(found instanceof TakeBackOrders.Outcome.Waits waits)) {
      return Reply.of(TakeBackScreen.done(found, talk, why));
    }
    var act = new AccountCard.Act.TakeBack(wish.whom(), wish.order(), why);
    List<Html> what = new ArrayList<>(List.of(TakeBackScreen.wish(act, talk)));
    what.addAll(TakeBackScreen.waiting(waits, talk));
    return ask.offerForPin(
        talk,
        OpenPaperAccount.accountOf(talk.tenant()),
        act,
        String.valueOf(waits.orders().size()),
        what);
  }

  static Optional<TenantId> named(String word) {
    return word.length() <= NUMBER_LENGTH_MAX && word.matches("[1-9][0-9]*")
        ? Optional.of(ChatUser.tenantOf(Long.parseLong(word)))
        : Optional.empty();
  }

  static String why(List<String> words, int from) {
    String said = String.join(" ", words.subList(Math.min(from, words.size()), words.size()));
    return said.length() <= Membership.WHY_LENGTH_MAX
        ? said
        : said.substring(0, Membership.WHY_LENGTH_MAX);
  }
}
