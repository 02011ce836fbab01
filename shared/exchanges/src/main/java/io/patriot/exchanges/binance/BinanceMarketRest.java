package io.patriot.exchanges.binance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.patriot.application.market.MarketEnquiries;
import io.patriot.domain.market.Candle;
import io.patriot.domain.market.Funding;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.OrderBook;
import io.patriot.domain.market.Symbol;
import io.patriot.exchanges.binance.Reading.Read;
import io.patriot.exchanges.binance.Reading.Reason;
import io.patriot.exchanges.binance.Reading.Unavailable;
import io.patriot.exchanges.binance.Reading.VenueError;
import io.patriot.exchanges.http.HttpCall;
import io.patriot.exchanges.http.HttpOutcome.Answer;
import io.patriot.exchanges.http.HttpOutcome.NoAnswer;
import io.patriot.exchanges.http.HttpPort;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Binance's public questions and answers: what can be traded, the book, bars, the day's figures,
 * the venue's clock. Blocking; every call ends in time with a {@link Reading}.
 */
public final class BinanceMarketRest {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final int MESSAGE_CHARS_MAX = 200;
  private static final int NESTING_MAX = 32;

  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNestingDepth(NESTING_MAX).build())
              .build());

  private final HttpPort http;
  private final URI base;
  private final WeightBudget budget;
  private final Asking asking;
  private final Duration timeout;

  /** Asks the venue at {@code base}, for example {@link BinanceFacts#REST}. */
  public BinanceMarketRest(HttpPort http, URI base, WeightBudget budget, ReadGuard guard) {
    this(http, base, budget, guard, TIMEOUT);
  }

  /**
   * @param timeout of one question
   */
  BinanceMarketRest(HttpPort http, URI base, WeightBudget budget, Asking asking, Duration timeout) {
    this.http = http;
    this.base = base;
    this.budget = budget;
    this.asking = asking;
    this.timeout = timeout;
  }

  /** The perpetual contracts that trade now, each with its grid and limits. */
  public Reading<List<Instrument>> instruments() {
    return get(BinanceFacts.PATH_EXCHANGE_INFO, BinanceFacts.WEIGHT_SMALL, VenueJson::instruments);
  }

  Reading<DepthSnapshot> depth(Symbol symbol) {
    String query = "?symbol=" + symbol + "&limit=" + BinanceFacts.DEPTH_LIMIT;
    return get(BinanceFacts.PATH_DEPTH + query, BinanceFacts.DEPTH_WEIGHT, VenueJson::depth);
  }

  /** The hundred best levels of each side. */
  Reading<OrderBook> book(Symbol symbol) {
    return get(
        BinanceFacts.PATH_DEPTH + "?symbol=" + symbol + "&limit=" + MarketEnquiries.LEVELS,
        BinanceFacts.DEPTH_WEIGHT_100,
        json -> VenueJson.book(json, symbol));
  }

  /** The mark price and what is settled next for holding the contract. */
  Reading<Funding> funding(Symbol symbol) {
    return get(
        BinanceFacts.PATH_PREMIUM_INDEX + "?symbol=" + symbol,
        BinanceFacts.WEIGHT_SMALL,
        json -> VenueJson.funding(json, symbol));
  }

  /** The newest bars, at most {@link BinanceFacts#KLINES_LIMIT_MAX}; the last is still open. */
  public Reading<List<Candle>> candles(Symbol symbol, Duration interval, int limit) {
    return candles(symbol, interval, limit, "");
  }

  /** The first bars that open at or after a moment, oldest first; the last may still be open. */
  public Reading<List<Candle>> candlesFrom(
      Symbol symbol, Duration interval, Instant from, int limit) {
    return candles(symbol, interval, limit, "&startTime=" + from.toEpochMilli());
  }

  private Reading<List<Candle>> candles(
      Symbol symbol, Duration interval, int limit, String period) {
    if (limit < 1 || limit > BinanceFacts.KLINES_LIMIT_MAX) {
      throw new IllegalArgumentException("Not a number of bars: " + limit);
    }
    String code =
        BinanceFacts.intervalCode(interval)
            .orElseThrow(() -> new IllegalArgumentException("Not a bar length: " + interval));
    String query = "?symbol=" + symbol + "&interval=" + code + period + "&limit=" + limit;
    return get(
        BinanceFacts.PATH_KLINES + query,
        BinanceFacts.klinesWeight(limit),
        json -> VenueJson.candles(json, symbol, interval));
  }

  /** What one market did in the last 24 hours. */
  public Reading<DayTicker> ticker24h(Instrument instrument) {
    return get(
        BinanceFacts.PATH_TICKER_24H + "?symbol=" + instrument.symbol(),
        BinanceFacts.WEIGHT_SMALL,
        json -> VenueJson.ticker(json, instrument));
  }

  /** What these markets did in the last 24 hours, in one dear call; unknown ones are left out. */
  public Reading<List<DayTicker>> tickers24h(List<Instrument> instruments) {
    return get(
        BinanceFacts.PATH_TICKER_24H,
        BinanceFacts.WEIGHT_ALL_TICKERS,
        json -> TickerList.of(json, instruments));
  }

  public Reading<Instant> serverTime() {
    return get(BinanceFacts.PATH_SERVER_TIME, BinanceFacts.WEIGHT_SMALL, VenueJson::serverTime);
  }

  /** The weight used in this minute, by us and whoever shares our address. */
  public int usedWeight() {
    return budget.used();
  }

  private <T> Reading<T> get(String pathAndQuery, int weight, Function<JsonNode, T> mapping) {
    return asking.read(() -> ask(pathAndQuery, weight, mapping));
  }

  private <T> Reading<T> ask(String pathAndQuery, int weight, Function<JsonNode, T> mapping) {
    return switch (budget.take(weight)) {
      case WeightBudget.Permit.Wait(Reason reason, Duration howLong) ->
          new Unavailable<>(reason, "not sent", howLong);
      case WeightBudget.Permit.Granted() -> {
        var call = HttpCall.get(URI.create(base + pathAndQuery), timeout);
        yield switch (http.send(call)) {
          case NoAnswer(var cause, var detail) ->
              new Unavailable<>(Reason.NO_ANSWER, cause + ": " + detail, Duration.ZERO);
          case Answer answer -> understood(answer, mapping);
        };
      }
    };
  }

  private <T> Reading<T> understood(Answer answer, Function<JsonNode, T> mapping) {
    answer.wholeNumber(BinanceFacts.WEIGHT_HEADER).ifPresent(budget::counted);
    int status = answer.status();
    if (status == 200) {
      return value(answer, mapping);
    }
    if (status == BinanceFacts.STATUS_TOO_MANY_REQUESTS || status == BinanceFacts.STATUS_BANNED) {
      return backOff(answer);
    }
    if (status == BinanceFacts.STATUS_WAF) {
      budget.pause(BinanceFacts.BAN_MIN);
      return new Unavailable<>(Reason.RATE_LIMITED, "HTTP 403", BinanceFacts.BAN_MIN);
    }
    if (status >= 500 || status == BinanceFacts.STATUS_BACKEND_TIMEOUT) {
      return new Unavailable<>(Reason.VENUE_DOWN, "HTTP " + status, Duration.ZERO);
    }
    return refusal(answer);
  }

  private <T> Reading<T> value(Answer answer, Function<JsonNode, T> mapping) {
    try {
      return new Read<>(mapping.apply(JSON.readTree(answer.body())), budget.used());
    } catch (IOException
        | VenueJson.Unexpected
        | IllegalArgumentException
        | ArithmeticException
        | DateTimeException e) {
      // The last three are our own types refusing values no market has, such as a price of zero.
      String detail =
          e instanceof JsonProcessingException ? "not JSON" : String.valueOf(e.getMessage());
      return new Unavailable<>(Reason.GARBLED, cut(detail), Duration.ZERO);
    }
  }

  private <T> Reading<T> backOff(Answer answer) {
    boolean banned = answer.status() == BinanceFacts.STATUS_BANNED;
    var fallback = banned ? BinanceFacts.BAN_MIN : Duration.ofMinutes(1);
    int seconds = answer.wholeNumber(BinanceFacts.RETRY_AFTER_HEADER).orElse(0);
    var pause = seconds > 0 ? Duration.ofSeconds(seconds) : fallback;
    budget.pause(pause);
    return new Unavailable<>(Reason.RATE_LIMITED, "HTTP " + answer.status(), pause);
  }

  private static <T> Reading<T> refusal(Answer answer) {
    try {
      JsonNode body = JSON.readTree(answer.body());
      if (body.path("code").isInt() && body.path("msg").isTextual()) {
        return new VenueError<>(
            answer.status(), body.path("code").intValue(), cut(body.path("msg").textValue()));
      }
    } catch (IOException _) {
      // an error page of something between us and the venue, told as such below
    }
    return new Unavailable<>(Reason.GARBLED, "HTTP " + answer.status(), Duration.ZERO);
  }

  private static String cut(String text) {
    return text.length() <= MESSAGE_CHARS_MAX ? text : text.substring(0, MESSAGE_CHARS_MAX);
  }
}
