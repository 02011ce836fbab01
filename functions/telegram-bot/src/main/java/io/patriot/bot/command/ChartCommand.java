package io.patriot.bot.command;

import io.patriot.application.market.BarHistory;
import io.patriot.application.people.Permission;
import io.patriot.application.platform.Feature;
import io.patriot.application.portfolio.Holdings;
import io.patriot.application.portfolio.Portfolios;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.ChatPhoto;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.grammar.Complaint;
import io.patriot.bot.grammar.Markets;
import io.patriot.bot.grammar.Problem;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.text.Html;
import io.patriot.domain.market.Candle;
import io.patriot.domain.market.Instrument;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The course of a market as a picture, with what the person did there and what waits. */
final class ChartCommand implements Command {
  private static final int BARS = 96;
  private static final int FAVOURITES_MAX = 9;
  private static final int QUOTE_LENGTH_MAX = 40;

  private final Desk desk;
  private final Markets markets;
  private final Portfolios portfolios;
  private final BarHistory bars;

  ChartCommand(Desk desk, Markets markets, Portfolios portfolios, BarHistory bars) {
    this.desk = desk;
    this.markets = markets;
    this.portfolios = portfolios;
    this.bars = bars;
  }

  @Override
  public String name() {
    return "chart";
  }

  @Override
  public Topic topic() {
    return Topic.MARKET;
  }

  /** In private, because it shows what its person holds. */
  @Override
  public Need need() {
    return Need.of(Weight.READ, Permission.OWN_READ);
  }

  @Override
  public String arguments() {
    return "SYMBOL [5m | 15m | 1h | 4h | 1d] [dark | light]";
  }

  @Override
  public List<String> examples() {
    return List.of("/chart BTC", "/chart ETH 15m", "/chart BTC 1d light");
  }

  /** Telegram's menu is full, and the prices lead here. */
  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Optional<Feature> feature() {
    return Optional.of(Feature.CHARTS);
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    if (words.isEmpty()) {
      return Reply.of(which(talk));
    }
    String name = words.getFirst();
    return switch (markets.find(name)) {
      case Markets.Found.One(var instrument) -> of(talk, instrument, words);
      case Markets.Found.Several(var several) -> of(talk, several.getFirst(), words);
      case Markets.Found.None(var suggestions) ->
          Desk.problem(talk, MarketChoices.unknown(name, suggestions, ChartWish.COMMAND));
    };
  }

  private Reply of(Talk talk, Instrument instrument, List<String> words) {
    return switch (ChartWish.read(instrument.symbol(), words.subList(1, words.size()))) {
      case ChartWish.Read.Wanted(var wish) ->
          desk.withBook(
              talk, book -> drawn(talk, instrument, wish, Holdings.of(book, desk.prices())));
      case ChartWish.Read.NotClear(var word) ->
          Desk.problem(
              talk,
              Problem.of(Complaint.CHART_WORD_UNKNOWN, "text", Html.quoted(word, QUOTE_LENGTH_MAX))
                  .with(choices(instrument)));
    };
  }

  private Reply drawn(Talk talk, Instrument instrument, ChartWish wish, Holdings holdings) {
    Optional<List<Candle>> course =
        bars.newest(instrument.symbol(), wish.timeframe().length(), BARS);
    return course
        .map(found -> Reply.photo(picture(talk, instrument, wish, holdings, found)))
        .orElseGet(
            () ->
                Desk.problem(
                    talk,
                    Problem.of(Complaint.NO_BARS, "symbol", instrument.symbol())
                        .with(
                            List.of(
                                new Problem.Choice(
                                    talk.label("button.refresh"), wish.command())))));
  }

  /** Made when it is wanted, so that nobody else waits until the bot has learned to draw. */
  private ChatPhoto picture(
      Talk talk, Instrument instrument, ChartWish wish, Holdings holdings, List<Candle> found) {
    return new MarketPicture(desk, portfolios).of(talk, instrument, wish, holdings, found);
  }

  private static List<Problem.Choice> choices(Instrument instrument) {
    return Arrays.stream(Timeframe.values())
        .map(Timeframe::code)
        .map(
            code ->
                new Problem.Choice(
                    code, ChartWish.COMMAND + " " + instrument.symbol() + " " + code))
        .toList();
  }

  private Screen which(Talk talk) {
    List<Button> favourites =
        markets.favourites(FAVOURITES_MAX).stream()
            .map(it -> Button.anew(it.base().code(), ChartWish.COMMAND + " " + it.symbol()))
            .toList();
    return Screen.of(talk.say("chart.which").bold()).grid(favourites, 3).row(Desk.home(talk));
  }
}
