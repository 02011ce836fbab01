package io.patriot.bot.command;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.card.AccountCard;
import io.patriot.application.card.ChatUser;
import io.patriot.application.people.Membership;
import io.patriot.application.people.People;
import io.patriot.application.stop.PutPerson;
import io.patriot.bot.ask.AskDesk;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.screen.PersonScreen;
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
    People people, PutPerson putPerson, AskDesk ask, String botName, Supplier<String> codes) {
  private static final int NUMBER_LENGTH_MAX = 15;

  /** Asks for the PIN before a person is put so; the words are whom and why. */
  Reply offer(Talk talk, Command command, Membership.State to, List<String> words) {
    Optional<TenantId> whom = words.isEmpty() ? Optional.empty() : named(words.getFirst());
    String why = why(words);
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

  static Optional<TenantId> named(String word) {
    return word.length() <= NUMBER_LENGTH_MAX && word.matches("[1-9][0-9]*")
        ? Optional.of(ChatUser.tenantOf(Long.parseLong(word)))
        : Optional.empty();
  }

  private static String why(List<String> words) {
    String said = String.join(" ", words.subList(Math.min(1, words.size()), words.size()));
    return said.length() <= Membership.WHY_LENGTH_MAX
        ? said
        : said.substring(0, Membership.WHY_LENGTH_MAX);
  }
}
