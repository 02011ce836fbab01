package io.patriot.bot.command;

import io.patriot.application.market.MarketEnquiries;
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
import io.patriot.bot.screen.TermsWords;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Numbers;
import io.patriot.bot.text.Table;
import io.patriot.bot.text.Times;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.market.Funding;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Money;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Position;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What holding a perpetual contract costs or brings at the next settlement, and what one holds. */
final class FundingCommand implements Command {
  static final String NAME = "/funding";
  private static final int MARKETS_MAX = 3;
  private static final int FAVOURITES_MAX = 9;
  private static final int RATE_DIGITS = 4;

  private final Desk desk;
  private final Markets markets;
  private final MarketEnquiries enquiries;

  FundingCommand(Desk desk, Markets markets, MarketEnquiries enquiries) {
    this.desk = desk;
    this.markets = markets;
    this.enquiries = enquiries;
  }

  @Override
  public String name() {
    return "funding";
  }

  @Override
  public Topic topic() {
    return Topic.MARKET;
  }

  /** In private, because it says what its person holds. */
  @Override
  public Need need() {
    return Need.of(Weight.READ, Permission.OWN_READ);
  }

  @Override
  public String arguments() {
    return "[SYMBOL …]";
  }

  @Override
  public List<String> examples() {
    return List.of(NAME, "/funding BTC", "/funding BTC ETH");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    if (words.size() > MARKETS_MAX) {
      return Desk.problem(talk, Problem.of(Complaint.TOO_MANY_SYMBOLS, "max", MARKETS_MAX));
    }
    var asked = new ArrayList<Instrument>();
    for (String word : words) {
      switch (markets.find(word)) {
        case Markets.Found.One(var instrument) -> asked.add(instrument);
        case Markets.Found.Several(var several) -> asked.add(several.getFirst());
        case Markets.Found.None(var suggestions) -> {
          return Desk.problem(talk, MarketChoices.unknown(word, suggestions, NAME));
        }
      }
    }
    return desk.withBook(talk, book -> of(talk, book, asked.isEmpty() ? held(book) : asked));
  }

  /** The markets of one's positions, the first few. */
  private List<Instrument> held(AccountBook book) {
    return book.positions().values().stream()
        .map(Position::symbol)
        .distinct()
        .limit(MARKETS_MAX)
        .map(symbol -> markets.find(symbol.value()))
        .flatMap(
            found -> found instanceof Markets.Found.One(var one) ? Stream.of(one) : Stream.empty())
        .toList();
  }

  private Reply of(Talk talk, AccountBook book, List<Instrument> asked) {
    if (asked.isEmpty()) {
      return Reply.of(
          Screen.of(talk.say("funding.which").bold(), talk.say("funding.what"))
              .grid(MarketChoices.favourites(talk, markets, NAME, FAVOURITES_MAX), 3)
              .row(Desk.home(talk)));
    }
    List<Instrument> distinct = asked.stream().distinct().toList();
    String again =
        NAME + " " + String.join(" ", distinct.stream().map(it -> it.symbol().value()).toList());
    var lines = new ArrayList<Html>();
    lines.add(talk.say("funding.head").bold());
    for (Instrument instrument : distinct) {
      Optional<Funding> funding = enquiries.funding(instrument.symbol());
      if (funding.isEmpty()) {
        return Desk.problem(
            talk,
            Problem.of(Complaint.NO_VENUE_ANSWER, "symbol", instrument.symbol())
                .with(List.of(new Problem.Choice(talk.label("button.refresh"), again))));
      }
      lines.add(table(talk, book, instrument, funding.get()));
    }
    lines.add(talk.say("funding.what"));
    if (TermsWords.isPaper(talk.account())) {
      lines.add(talk.say("funding.paper"));
    }
    lines.add(Desk.updated(talk));
    return Reply.of(
        Screen.of(lines)
            .row(
                Button.here(talk.label("button.positions"), "/positions"),
                Button.here(talk.label("button.fees"), "/fees"),
                Button.here(talk.label("button.balance"), "/balance"))
            .row(Desk.refresh(talk, again), Desk.home(talk)));
  }

  private static Html table(Talk talk, AccountBook book, Instrument instrument, Funding funding) {
    var left = Duration.between(talk.now(), funding.next());
    var table =
        new Table()
            .row(instrument.symbol().value(), Numbers.signedPercent(funding.rate(), RATE_DIGITS))
            .row(talk.label("funding.next"), Times.moment(funding.next()));
    if (left.isPositive()) {
      table.row(
          talk.label("funding.left"), "%d:%02d h".formatted(left.toHours(), left.toMinutesPart()));
    }
    for (Position position : book.positions().values()) {
      if (position.symbol().equals(instrument.symbol()) && !position.isFlat()) {
        Money charge =
            funding.charge(
                position.quantity(), position.direction() == Direction.LONG, instrument.quote());
        table.line(position.direction() + " " + Numbers.quantity(position.quantity(), instrument));
        table.row(
            talk.label(charge.isNegative() ? "funding.gets" : "funding.pays"),
            "≈ " + Numbers.money(charge.isNegative() ? charge.negated() : charge));
      }
    }
    return table.html();
  }
}
