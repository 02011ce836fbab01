package io.patriot.bot.command;

import io.patriot.application.card.AccountCard;
import io.patriot.application.order.Closing;
import io.patriot.application.order.LadderStart;
import io.patriot.application.setting.AccountWish;
import io.patriot.bot.ask.AskDesk;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.grammar.Complaint;
import io.patriot.bot.grammar.Markets;
import io.patriot.bot.grammar.Problem;
import io.patriot.bot.screen.LadderSteps;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Numbers;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.Order;
import io.patriot.domain.position.Position;
import io.patriot.domain.protection.Ladder;
import io.patriot.domain.protection.ProtectionPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From a held position that has a stop to the question whether that is to follow in stages. */
final class LadderTicket {
  static final String ON = "ladder";
  static final String OFF = "off";

  private final Desk desk;
  private final AskDesk asks;
  private final WhichPosition which;

  LadderTicket(Desk desk, Markets markets, AskDesk asks) {
    this.desk = desk;
    this.asks = asks;
    this.which = new WhichPosition(desk, markets, "/trail", "protect.which", 2);
  }

  /**
   * @param words the market and the side, as far as they were written
   */
  Reply answer(Talk talk, List<String> words, boolean isOn) {
    return which.answer(
        talk,
        words,
        (book, instrument, position) ->
            isOn ? begin(talk, book, instrument, position) : end(talk, book, instrument, position));
  }

  private Reply begin(Talk talk, AccountBook book, Instrument instrument, Position position) {
    String name = Meant.name(book, position);
    Optional<ProtectionPlan> plan = book.plans().of(position.leg());
    if (plan.flatMap(ProtectionPlan::climbing).isPresent()) {
      return Desk.problem(
          talk,
          Problem.of(
                  Complaint.LADDER_STANDS,
                  "stop",
                  Numbers.price(plan.get().bracket().stop().orElseThrow(), instrument))
              .with(List.of(again(talk.label("button.ladder-off"), name, OFF))));
    }
    Optional<Order> stop = BreakevenStop.standing(book, position, desk.store());
    if (stop.isEmpty()) {
      return Desk.problem(
          talk,
          Problem.of(Complaint.LADDER_WITHOUT_STOP, "name", name)
              .with(List.of(new Problem.Choice(talk.label("button.stop"), "/sl " + name))));
    }
    if (!(stop.get() instanceof Order.Open) || stop.get().stillReplaces().isPresent()) {
      return Desk.problem(
          talk,
          Problem.of(Complaint.ORDER_ON_ITS_WAY, "text", "o:" + stop.get().id().shortForm())
              .with(List.of(again(talk.label("button.try-again"), name, ON))));
    }
    List<Order> working = desk.store().orders(book.account(), book.working().keySet());
    return LadderStart.of(book, position, stop.get(), working)
        .map(start -> offer(talk, book, instrument, position, stop.get(), start))
        .orElseGet(() -> Desk.problem(talk, Problem.of(Complaint.LADDER_NO_WAY, "name", name)));
  }

  private Reply offer(
      Talk talk,
      AccountBook book,
      Instrument instrument,
      Position position,
      Order stop,
      LadderStart start) {
    Ladder ladder = start.plan().ladder().orElseThrow();
    Price waits = start.plan().bracket().stop().orElseThrow();
    var lines = new ArrayList<Html>();
    lines.add(talk.say("ask.ladder-on", "symbol", Meant.label(book, position)));
    lines.add(
        talk.say(
            ladder.kind() == Ladder.Kind.TARGET ? "ladder.by-target" : "ladder.by-risk",
            "entry",
            Numbers.price(ladder.entry(), instrument),
            "yardstick",
            Numbers.price(ladder.yardstick(), instrument),
            "stop",
            Numbers.price(waits, instrument),
            "id",
            stop.id().shortForm()));
    boolean goesBeyond = !start.plan().bracket().targets().isForAll();
    lines.addAll(
        new LadderSteps(ladder, instrument, position.quantity(), talk.words()).lines(goesBeyond));
    var wish = new AccountWish.Climb(Closing.Held.of(position), Optional.of(stop.id()));
    return asks.offer(talk, book.account(), new AccountCard.Act.Ask(wish), 1, lines);
  }

  private Reply end(Talk talk, AccountBook book, Instrument instrument, Position position) {
    Optional<Price> stop =
        book.plans()
            .of(position.leg())
            .filter(plan -> plan.climbing().isPresent())
            .flatMap(plan -> plan.bracket().stop());
    if (stop.isEmpty()) {
      return Desk.problem(
          talk, Problem.of(Complaint.LADDER_NONE, "name", Meant.name(book, position)));
    }
    var wish = new AccountWish.Climb(Closing.Held.of(position), Optional.empty());
    return asks.offer(
        talk,
        book.account(),
        new AccountCard.Act.Ask(wish),
        1,
        List.of(
            talk.say("ask.ladder-off", "symbol", Meant.label(book, position)),
            talk.say("ladder.stays", "stop", Numbers.price(stop.get(), instrument))));
  }

  private static Problem.Choice again(String label, String name, String word) {
    return new Problem.Choice(label, "/trail " + name + " " + word);
  }
}
