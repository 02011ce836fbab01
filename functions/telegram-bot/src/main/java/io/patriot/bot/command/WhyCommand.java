package io.patriot.bot.command;

import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.order.OrderRecord;
import io.patriot.application.order.RecordedEvent;
import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.grammar.Complaint;
import io.patriot.bot.grammar.Problem;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.screen.EventWords;
import io.patriot.bot.screen.RecordWords;
import io.patriot.bot.screen.TermsWords;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Times;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.order.Order;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The story of an order: every step with its time, its numbers, and who took it. */
final class WhyCommand implements Command {
  private static final Logger LOG = LoggerFactory.getLogger(WhyCommand.class);
  private static final int PAGE_SIZE = 12;

  private final Desk desk;
  private final OrderLookup lookup;
  private final InstrumentCatalogue instruments;
  private final WhyAccount account;

  WhyCommand(Desk desk, OrderLookup lookup, InstrumentCatalogue instruments) {
    this.desk = desk;
    this.lookup = lookup;
    this.instruments = instruments;
    this.account = new WhyAccount(desk);
  }

  @Override
  public String name() {
    return "why";
  }

  @Override
  public Topic topic() {
    return Topic.TRADING;
  }

  @Override
  public Need need() {
    return Need.of(Weight.READ, Permission.OWN_READ);
  }

  @Override
  public String arguments() {
    return "o:ID | account";
  }

  @Override
  public List<String> examples() {
    return List.of("/why o:K7Q2M", "/why account");
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    if (words.isEmpty()) {
      return Desk.problem(talk, Problem.of(Complaint.ORDER_ID_MISSING, "command", "/why o:K7Q2M"));
    }
    if (words.getFirst().equalsIgnoreCase(WhyAccount.WORD)) {
      return Reply.of(account.screen(talk, OrdersCommand.page(words)));
    }
    return switch (lookup.find(talk, words.getFirst(), "/why")) {
      case OrderLookup.Found.One(var order) ->
          Reply.of(screen(talk, order, OrdersCommand.page(words)));
      case OrderLookup.Found.None(var problem) -> Desk.problem(talk, problem);
    };
  }

  private Screen screen(Talk talk, Order order, int page) {
    Instrument instrument = instruments.require(order.intent().symbol());
    OrderRecord kept = desk.store().record(talk.account(), order.id());
    if (!(kept.integrity() instanceof OrderRecord.Integrity.Whole)
        || kept.judgedAgain() == OrderRecord.Again.DIFFERENT) {
      LOG.atError().addKeyValue("order", order.id()).log("record.broken");
    }
    List<RecordedEvent> history = kept.events();
    int pages = Math.max(1, (history.size() + PAGE_SIZE - 1) / PAGE_SIZE);
    int shown = Math.min(page, pages);
    List<Html> lines = new ArrayList<>();
    lines.add(
        talk.say(
                "why.head",
                "mode",
                TermsWords.mode(talk.account(), talk.words()),
                "id",
                order.id().shortForm(),
                "symbol",
                order.intent().symbol(),
                "day",
                Times.day(order.intent().requestedAt()))
            .bold());
    history.stream()
        .skip((long) (shown - 1) * PAGE_SIZE)
        .limit(PAGE_SIZE)
        .forEach(event -> lines.add(EventWords.line(event, instrument, talk.words())));
    lines.addAll(RecordWords.lines(kept, instrument, talk.words()));
    List<Button> turn = new ArrayList<>();
    String again = "/why " + order.id();
    if (shown > 1) {
      turn.add(Button.here(talk.label("button.previous"), again + " page " + (shown - 1)));
    }
    if (shown < pages) {
      turn.add(Button.here(talk.label("button.more"), again + " page " + (shown + 1)));
    }
    return Screen.of(lines)
        .row(turn)
        .row(Button.here(talk.label("button.order"), "/order " + order.id()), Desk.home(talk));
  }
}
