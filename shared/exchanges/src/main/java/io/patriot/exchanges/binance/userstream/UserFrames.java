package io.patriot.exchanges.binance.userstream;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.order.PositionSide;
import io.patriot.domain.order.Side;
import io.patriot.exchanges.binance.trade.AlgoStatus;
import io.patriot.exchanges.binance.trade.OrderStatus;
import io.patriot.exchanges.binance.userstream.UserEvent.AccountChanged;
import io.patriot.exchanges.binance.userstream.UserEvent.AlgoChanged;
import io.patriot.exchanges.binance.userstream.UserEvent.BalanceNow;
import io.patriot.exchanges.binance.userstream.UserEvent.Execution;
import io.patriot.exchanges.binance.userstream.UserEvent.MarginCalled;
import io.patriot.exchanges.binance.userstream.UserEvent.OrderChanged;
import io.patriot.exchanges.binance.userstream.UserEvent.PositionInDanger;
import io.patriot.exchanges.binance.userstream.UserEvent.PositionNow;
import io.patriot.exchanges.binance.userstream.UserEvent.SettingsChanged;
import io.patriot.exchanges.binance.userstream.UserEvent.TradePart;
import io.patriot.exchanges.binance.wire.Json;
import io.patriot.exchanges.binance.wire.Unexpected;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads the messages of the stream. Field names are the venue's, "User Data Streams", 2026-05-28.
 */
final class UserFrames {
  private UserFrames() {}

  static UserFrame read(String text) {
    try {
      JsonNode json = Json.parsed(text);
      // A combined stream wraps each message; the venue answers to either address.
      return frame(json.path("data").isObject() ? json.path("data") : json);
    } catch (Unexpected e) {
      return new UserFrame.Malformed(String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException _) {
      return new UserFrame.Malformed("a value that cannot be");
    }
  }

  private static UserFrame frame(JsonNode json) {
    return switch (Json.textOr(json, "e", "")) {
      case "ORDER_TRADE_UPDATE" -> new UserFrame.Told(order(json, json.path("o")));
      case "ALGO_UPDATE" -> new UserFrame.Told(algo(json, json.path("o")));
      case "ACCOUNT_UPDATE" -> new UserFrame.Told(account(json, json.path("a")));
      case "ACCOUNT_CONFIG_UPDATE" -> new UserFrame.Told(settings(json));
      case "MARGIN_CALL" -> new UserFrame.Told(marginCall(json));
      case "listenKeyExpired" -> new UserFrame.KeyExpired();
      // TRADE_LITE comes earlier and says less; what counts follows in ORDER_TRADE_UPDATE.
      default -> new UserFrame.Ignored();
    };
  }

  private static OrderChanged order(JsonNode json, JsonNode o) {
    var execution = Json.word(o, "x", Execution.class, Execution.UNHEARD_OF);
    return new OrderChanged(
        Json.time(json, "E"),
        Json.time(json, "T"),
        new Symbol(Json.text(o, "s")),
        Json.wholeNumber(o, "i"),
        Json.text(o, "c"),
        Side.valueOf(Json.text(o, "S")),
        side(o),
        Json.textOr(o, "o", ""),
        execution,
        Json.word(o, "X", OrderStatus.class, OrderStatus.UNHEARD_OF),
        Json.decimal(o, "q"),
        Json.decimal(o, "z"),
        Json.positive(o, "p"),
        Json.positive(o, "ap"),
        fill(o),
        Json.flagOr(o, "R", false),
        Json.wholeNumberOr(o, "er", 0));
  }

  /** The venue's own closing of a position trades too, under another word. */
  private static Optional<TradePart> fill(JsonNode o) {
    long tradeId = Json.wholeNumberOr(o, "t", 0);
    if (tradeId <= 0 || Json.decimal(o, "l").signum() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new TradePart(
            tradeId,
            Json.decimal(o, "L"),
            Json.decimal(o, "l"),
            Json.decimalOrZero(o, "n"),
            Optional.of(Json.textOr(o, "N", "")).filter(code -> !code.isEmpty()).map(Asset::new),
            Json.decimalOrZero(o, "rp"),
            Json.flag(o, "m"),
            Json.time(o, "T")));
  }

  private static AlgoChanged algo(JsonNode json, JsonNode o) {
    long actual = Json.wholeNumberOr(o, "ai", 0);
    return new AlgoChanged(
        Json.time(json, "E"),
        Json.time(json, "T"),
        new Symbol(Json.text(o, "s")),
        Json.wholeNumber(o, "aid"),
        Json.text(o, "caid"),
        Side.valueOf(Json.text(o, "S")),
        side(o),
        Json.textOr(o, "o", ""),
        Json.word(o, "X", AlgoStatus.class, AlgoStatus.UNHEARD_OF),
        actual > 0 ? OptionalLong.of(actual) : OptionalLong.empty(),
        Json.textOr(o, "rm", ""));
  }

  private static AccountChanged account(JsonNode json, JsonNode a) {
    return new AccountChanged(
        Json.time(json, "E"),
        Json.time(json, "T"),
        Json.textOr(a, "m", ""),
        Json.list(
            a.path("B"),
            b ->
                new BalanceNow(
                    new Asset(Json.text(b, "a")),
                    Json.decimal(b, "wb"),
                    Json.decimalOrZero(b, "bc"))),
        Json.list(
            a.path("P"),
            p ->
                new PositionNow(
                    new Symbol(Json.text(p, "s")),
                    side(p),
                    Json.decimal(p, "pa"),
                    Json.positive(p, "ep"),
                    Json.decimalOrZero(p, "up"))));
  }

  private static SettingsChanged settings(JsonNode json) {
    JsonNode ofSymbol = json.path("ac");
    JsonNode ofAccount = json.path("ai");
    return new SettingsChanged(
        Json.time(json, "E"),
        ofSymbol.isObject() ? Optional.of(new Symbol(Json.text(ofSymbol, "s"))) : Optional.empty(),
        ofSymbol.isObject()
            ? OptionalLong.of(Json.wholeNumber(ofSymbol, "l"))
            : OptionalLong.empty(),
        ofAccount.isObject() ? Optional.of(Json.flag(ofAccount, "j")) : Optional.empty());
  }

  private static MarginCalled marginCall(JsonNode json) {
    return new MarginCalled(
        Json.time(json, "E"),
        Json.list(
            json.path("p"),
            p ->
                new PositionInDanger(
                    new Symbol(Json.text(p, "s")),
                    side(p),
                    Json.decimal(p, "pa"),
                    Json.decimal(p, "mp"),
                    Json.decimal(p, "mm"))));
  }

  private static PositionSide side(JsonNode node) {
    return Json.word(node, "ps", PositionSide.class, PositionSide.BOTH);
  }
}
