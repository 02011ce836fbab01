package io.patriot.bot.command;

import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.people.Permission;
import io.patriot.application.portfolio.Holdings;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.screen.LadderWords;
import io.patriot.bot.screen.TermsWords;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Numbers;
import io.patriot.bot.text.Table;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Money;
import io.patriot.domain.position.Position;
import java.util.ArrayList;
import java.util.List;

/** What is held, what it cost, and what closing it now would gain or lose. */
final class PositionsCommand implements Command {
  /** Limits allow fewer; this keeps the message within Telegram's length whatever they say. */
  private static final int POSITIONS_SHOWN_MAX = 15;

  private final Desk desk;
  private final InstrumentCatalogue instruments;

  PositionsCommand(Desk desk, InstrumentCatalogue instruments) {
    this.desk = desk;
    this.instruments = instruments;
  }

  @Override
  public String name() {
    return "positions";
  }

  @Override
  public List<String> aliases() {
    return List.of("p");
  }

  @Override
  public Topic topic() {
    return Topic.MONEY;
  }

  @Override
  public Need need() {
    return Need.of(Weight.READ, Permission.OWN_READ);
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    return desk.withHoldings(talk, holdings -> screen(talk, holdings));
  }

  private Screen screen(Talk talk, Holdings holdings) {
    List<Position> positions =
        holdings.book().positions().values().stream().limit(POSITIONS_SHOWN_MAX).toList();
    if (positions.isEmpty()) {
      return Screen.of(talk.say("positions.none"), Desk.updated(talk))
          .row(Button.here(talk.label("button.buy"), "/buy"), Desk.refresh(talk, "/positions"))
          .row(Desk.home(talk));
    }
    List<Html> lines = new ArrayList<>();
    lines.add(
        talk.say(
                "positions.head",
                "mode",
                TermsWords.mode(talk.account(), talk.words()),
                "count",
                holdings.book().positions().size(),
                "gain",
                Numbers.signed(holdings.unrealised()))
            .bold());
    for (Position position : positions) {
      lines.add(table(talk, holdings, position));
      lines.add(ladder(talk, holdings, position));
    }
    lines.add(HomeCommand.missingPrices(talk, holdings));
    lines.add(Desk.updated(talk));
    List<Button> closes =
        positions.stream()
            .map(
                position ->
                    Button.here(
                        talk.label(
                            "button.close-one", "symbol", Meant.label(holdings.book(), position)),
                        "/close " + Meant.name(holdings.book(), position)))
            .toList();
    return Screen.of(lines).grid(closes, 2).row(Desk.refresh(talk, "/positions"), Desk.home(talk));
  }

  private Html ladder(Talk talk, Holdings holdings, Position position) {
    Instrument instrument = instruments.require(position.symbol());
    return holdings
        .book()
        .plans()
        .of(position.leg())
        .map(plan -> LadderWords.of(plan, instrument, talk.words()))
        .orElse(Html.EMPTY);
  }

  private Html table(Talk talk, Holdings holdings, Position position) {
    Instrument instrument = instruments.require(position.symbol());
    String none = talk.label("no-figure");
    String entry =
        position
            .averageEntry(instrument.priceDigits() + 2)
            .map(price -> Numbers.price(price, instrument))
            .orElse(none);
    String mark =
        holdings.mark(position).map(price -> Numbers.price(price, instrument)).orElse(none);
    return new Table()
        .row(
            position.symbol() + " " + position.direction(),
            Numbers.quantity(position.quantity(), instrument))
        .row(talk.label("positions.entry"), entry)
        .row(talk.label("positions.now"), mark)
        .row(
            talk.label("positions.gain"),
            holdings.unrealised(position).map(PositionsCommand::signed).orElse(none))
        .html();
  }

  private static String signed(Money money) {
    return Numbers.signed(money);
  }
}
