package io.patriot.bot.command;

import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.order.Denial;
import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.grammar.Complaint;
import io.patriot.bot.grammar.Markets;
import io.patriot.bot.grammar.Problem;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.screen.DenialWords;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Numbers;
import io.patriot.bot.text.Times;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.Side;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what was not sent in the last day, and why, with the numbers that decided it. */
final class WhyNotCommand implements Command {
  private static final Duration LOOKS_BACK = Duration.ofHours(24);
  private static final int READ_MAX = 100;
  private static final int SHOWN_MAX = 10;
  private static final int QUOTE_LENGTH_MAX = 40;

  private final Desk desk;
  private final InstrumentCatalogue instruments;
  private final Markets markets;

  WhyNotCommand(Desk desk, InstrumentCatalogue instruments, Markets markets) {
    this.desk = desk;
    this.instruments = instruments;
    this.markets = markets;
  }

  @Override
  public String name() {
    return "whynot";
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
    return "[SYMBOL]";
  }

  @Override
  public List<String> examples() {
    return List.of("/whynot", "/whynot BTC");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    if (words.isEmpty()) {
      return Reply.of(screen(talk, Optional.empty()));
    }
    return markets.find(words.getFirst()) instanceof Markets.Found.One(var instrument)
        ? Reply.of(screen(talk, Optional.of(instrument.symbol())))
        : Desk.problem(
            talk,
            Problem.of(
                Complaint.SYMBOL_UNKNOWN, "name", Html.quoted(words.getFirst(), QUOTE_LENGTH_MAX)));
  }

  private Screen screen(Talk talk, Optional<Symbol> symbol) {
    List<Denial> denials =
        desk.store().denials(talk.account(), talk.now().minus(LOOKS_BACK), READ_MAX).stream()
            .filter(denial -> symbol.map(denial.intent().symbol()::equals).orElse(true))
            .toList();
    var lines = new ArrayList<Html>();
    lines.add(talk.say("whynot.head", "account", talk.account().name()).bold());
    if (denials.isEmpty()) {
      lines.add(talk.say("whynot.none"));
    }
    denials.stream().limit(SHOWN_MAX).forEach(denial -> lines.add(line(talk, denial)));
    if (denials.size() > SHOWN_MAX) {
      lines.add(talk.say("whynot.more", "count", denials.size() - SHOWN_MAX));
    }
    lines.add(talk.say("whynot.means"));
    return Screen.of(lines)
        .row(
            Button.here(talk.label("button.limits"), "/limits"),
            Button.here(talk.label("button.orders"), "/orders"),
            Desk.home(talk));
  }

  private Html line(Talk talk, Denial denial) {
    OrderIntent intent = denial.intent();
    Html why =
        instruments
            .find(intent.symbol())
            .map(one -> why(talk, denial, one))
            .orElseGet(() -> talk.say("denial.market.what", "symbol", intent.symbol()));
    return talk.say(
        "whynot.line",
        "time",
        Times.clock(denial.at()),
        "side",
        talk.say(intent.side() == Side.BUY ? "whynot.buy" : "whynot.sell"),
        "quantity",
        Numbers.typed(intent.quantity().value()),
        "symbol",
        intent.symbol(),
        "id",
        intent.orderId().shortForm(),
        "why",
        why);
  }

  private static Html why(Talk talk, Denial denial, Instrument instrument) {
    return DenialWords.of(denial.reason(), instrument, talk.words()).what();
  }
}
