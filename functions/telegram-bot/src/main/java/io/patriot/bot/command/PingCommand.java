package io.patriot.bot.command;

import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.text.Html;
import io.patriot.domain.market.Quote;
import io.patriot.domain.market.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Whether everything answers: the store, the price feed, and the bot itself. */
final class PingCommand implements Command {
  private final Desk desk;
  private final Symbol market;
  private final String version;
  private final InstantSource clock;

  PingCommand(Desk desk, Symbol market, String version, InstantSource clock) {
    this.desk = desk;
    this.market = market;
    this.version = version;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "ping";
  }

  @Override
  public Topic topic() {
    return Topic.HOME;
  }

  @Override
  public Need need() {
    return Need.of(Weight.READ, Permission.HELP);
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    Instant before = clock.instant();
    boolean accountThere = desk.store().book(talk.account()).isPresent();
    long readMs = Duration.between(before, clock.instant()).toMillis();
    Quote quote = desk.prices().quotes(List.of(market)).get(market);
    Html feed =
        quote == null
            ? talk.say("ping.no-price", "symbol", market)
            : talk.say(
                "ping.price", "symbol", market, "age", quote.age(clock.instant()).toSeconds());
    Html account =
        accountThere ? talk.say("ping.account", "ms", readMs) : talk.say("ping.no-account");
    return Reply.of(
        Screen.of(
                talk.say("ping.head", "version", version).bold(),
                account,
                feed,
                talk.say("chat.number", "chat", talk.user().chatId()),
                Desk.updated(talk))
            .row(Desk.refresh(talk, "/ping"), Desk.home(talk)));
  }
}
