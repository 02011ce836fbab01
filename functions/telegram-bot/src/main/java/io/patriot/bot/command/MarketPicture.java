package io.patriot.bot.command;

import io.patriot.application.portfolio.Holdings;
import io.patriot.application.portfolio.Portfolios;
import io.patriot.application.portfolio.Trade;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.ChatPhoto;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Numbers;
import io.patriot.bot.text.Times;
import io.patriot.charts.DrawPicture;
import io.patriot.charts.Heading;
import io.patriot.charts.Level;
import io.patriot.charts.Mark;
import io.patriot.charts.PriceChart;
import io.patriot.charts.Theme;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.market.Candle;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Quote;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Position;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts together what is drawn of a market, and says the same in words. */
final class MarketPicture {
  private static final int FILLS_LOOKED_AT = 200;
  private static final int GUARDS_MAX = 6;
  private static final int SHARE_DIGITS = 8;
  private static final int PERCENT_DIGITS = 2;

  private final Desk desk;
  private final Portfolios portfolios;

  MarketPicture(Desk desk, Portfolios portfolios) {
    this.desk = desk;
    this.portfolios = portfolios;
  }

  ChatPhoto of(
      Talk talk, Instrument instrument, ChartWish wish, Holdings holdings, List<Candle> bars) {
    Optional<Price> last = last(instrument, bars);
    List<Mark> marks = marks(talk, instrument, bars);
    List<Level> levels = new ArrayList<>(entries(instrument, holdings.book()));
    levels.addAll(guards(instrument, holdings.book()));
    String title = instrument.symbol() + " · " + wish.timeframe().code();
    var chart =
        new PriceChart(
            new Heading(title, talk.account().name() + " · UTC", talk.label("chart.nothing")),
            bars,
            last,
            marks,
            levels,
            instrument.priceDigits(),
            ZoneOffset.UTC);
    Screen caption =
        Screen.of(
            Html.text(title).bold(),
            course(talk, instrument, bars, last),
            held(talk, instrument, holdings.book()),
            prices(talk, "chart.stops", instrument, levels, Level.Kind.STOP),
            prices(talk, "chart.targets", instrument, levels, Level.Kind.TARGET),
            marks.isEmpty() ? Html.EMPTY : talk.say("chart.marks"),
            Desk.updated(talk));
    return new ChatPhoto(DrawPicture.png(chart, wish.theme()), buttons(talk, wish, caption));
  }

  private Screen buttons(Talk talk, ChartWish wish, Screen caption) {
    List<Button> timeframes =
        Arrays.stream(Timeframe.values())
            .map(
                it ->
                    Button.here(
                        it == wish.timeframe() ? "· " + it.code() + " ·" : it.code(),
                        wish.with(it).command()))
            .toList();
    Theme other = wish.otherTheme();
    return caption
        .row(timeframes)
        .row(
            Button.anew(talk.label("button.buy"), "/buy " + wish.symbol()),
            Button.anew(talk.label("button.sell"), "/sell " + wish.symbol()),
            Button.anew(talk.label("button.alert-here"), "/alert " + wish.symbol()))
        .row(
            Button.here(
                talk.label(other == Theme.DARK ? "button.dark" : "button.light"),
                wish.with(other).command()),
            Button.here(talk.label("button.refresh"), wish.command()),
            Button.anew(talk.label("button.home"), "/home"));
  }

  /** What the feed heard last, unless the venue's own last bar began after that. */
  private Optional<Price> last(Instrument instrument, List<Candle> bars) {
    Quote quote = desk.prices().quotes(List.of(instrument.symbol())).get(instrument.symbol());
    if (quote == null || bars.isEmpty()) {
      return Optional.empty();
    }
    return quote.at().isBefore(bars.getLast().openTime())
        ? Optional.empty()
        : Optional.of(quote.last());
  }

  private List<Mark> marks(Talk talk, Instrument instrument, List<Candle> bars) {
    if (bars.isEmpty()) {
      return List.of();
    }
    Instant from = bars.getFirst().openTime();
    return portfolios.latest(talk.account(), FILLS_LOOKED_AT).stream()
        .filter(trade -> trade.position().symbol().equals(instrument.symbol()))
        .filter(trade -> !trade.fill().at().isBefore(from))
        .map(MarketPicture::mark)
        .toList();
  }

  private static Mark mark(Trade trade) {
    Direction after = trade.position().direction();
    boolean opens =
        !trade.position().isFlat() && (after == Direction.LONG) == (trade.side() == Side.BUY);
    return new Mark(trade.fill().at(), trade.fill().price(), trade.side(), opens);
  }

  private static List<Level> entries(Instrument instrument, AccountBook book) {
    return book.held(instrument.symbol()).stream()
        .flatMap(
            position ->
                position
                    .averageEntry(instrument.priceDigits())
                    .map(entry -> new Level(Level.Kind.ENTRY, position.direction().name(), entry))
                    .stream())
        .toList();
  }

  /** The orders that wait to close what is held. */
  private List<Level> guards(Instrument instrument, AccountBook book) {
    List<OrderId> waiting =
        book.working().entrySet().stream()
            .filter(it -> it.getValue().symbol().equals(instrument.symbol()))
            .filter(it -> it.getValue().reduceOnly())
            .map(Map.Entry::getKey)
            .toList();
    if (waiting.isEmpty()) {
      return List.of();
    }
    return desk.store().orders(book.account(), waiting).stream()
        .flatMap(order -> guard(order).stream())
        .limit(GUARDS_MAX)
        .toList();
  }

  private static Optional<Level> guard(Order order) {
    return switch (order.intent().terms().type()) {
      case OrderType.Stop(var trigger, var _, var _) ->
          Optional.of(new Level(Level.Kind.STOP, "SL", trigger));
      case OrderType.TakeProfit(var trigger, var _, var _) ->
          Optional.of(new Level(Level.Kind.TARGET, "TP", trigger));
      case OrderType.Limit(var price, var _) ->
          Optional.of(new Level(Level.Kind.TARGET, "TP", price));
      case OrderType.LimitUntil(var price, var _) ->
          Optional.of(new Level(Level.Kind.TARGET, "TP", price));
      case OrderType.TrailingStop _, OrderType.Market _ -> Optional.empty();
    };
  }

  private static Html course(
      Talk talk, Instrument instrument, List<Candle> bars, Optional<Price> last) {
    if (bars.isEmpty()) {
      return talk.say("chart.nothing");
    }
    Price now = last.orElse(bars.getLast().close());
    Price open = bars.getFirst().open();
    Price high = bars.stream().map(Candle::high).max(Price::compareTo).orElse(now);
    Price low = bars.stream().map(Candle::low).min(Price::compareTo).orElse(now);
    BigDecimal change =
        now.value()
            .subtract(open.value())
            .divide(open.value(), SHARE_DIGITS, RoundingMode.HALF_EVEN);
    return talk.say(
        "chart.course",
        "price",
        Numbers.price(now, instrument),
        "change",
        Numbers.signedPercent(change, PERCENT_DIGITS),
        "since",
        Times.moment(bars.getFirst().openTime()),
        "high",
        Numbers.price(high, instrument),
        "low",
        Numbers.price(low, instrument));
  }

  private static Html held(Talk talk, Instrument instrument, AccountBook book) {
    return Html.lines(
        book.held(instrument.symbol()).stream()
            .map(position -> held(talk, instrument, position))
            .toList());
  }

  private static Html held(Talk talk, Instrument instrument, Position position) {
    return talk.say(
        "chart.held",
        "direction",
        position.direction().name(),
        "quantity",
        Numbers.quantity(position.quantity(), instrument),
        "entry",
        position
            .averageEntry(instrument.priceDigits())
            .map(entry -> Numbers.price(entry, instrument))
            .orElseGet(() -> talk.label("no-figure")));
  }

  private static Html prices(
      Talk talk, String key, Instrument instrument, List<Level> levels, Level.Kind kind) {
    String prices =
        levels.stream()
            .filter(level -> level.kind() == kind)
            .map(level -> Numbers.price(level.price(), instrument))
            .collect(Collectors.joining(" · "));
    return prices.isEmpty() ? Html.EMPTY : talk.say(key, "prices", prices);
  }
}
