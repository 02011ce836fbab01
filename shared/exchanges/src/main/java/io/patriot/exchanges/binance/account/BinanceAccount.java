package io.patriot.exchanges.binance.account;

import io.patriot.application.link.Credential;
import io.patriot.domain.market.Symbol;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.signed.Params;
import io.patriot.exchanges.binance.signed.PrivateLine;
import io.patriot.exchanges.binance.signed.Request;
import io.patriot.exchanges.binance.wire.Json;
import io.patriot.exchanges.venue.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an account at Binance has and how it is set. */
public final class BinanceAccount {
  public static final int INCOME_LIMIT_MAX = 1000;

  /** The venue answers at most so much of the past at once. */
  public static final Duration INCOME_PERIOD_MAX = Duration.ofDays(7);

  private static final int WEIGHT_SMALL = 1;
  private static final int WEIGHT_USUAL = 5;
  private static final int WEIGHT_COMMISSION = 20;
  private static final int WEIGHT_INCOME = 30;

  private final PrivateLine line;
  private final Purpose positions;

  /** For exits: what is held is asked for from the reserve too. */
  public BinanceAccount(PrivateLine line) {
    this(line, Purpose.SAFETY);
  }

  /**
   * @param positions what positions are asked for
   */
  public BinanceAccount(PrivateLine line, Purpose positions) {
    this.line = line;
    this.positions = positions;
  }

  /** The account's money as a whole. */
  public Reading<AccountAnswer> account(Credential key) {
    return line.ask(key, usual("/fapi/v3/account", Params.none()), AccountAnswer::of);
  }

  /** The account's money by coin. */
  public Reading<List<AssetBalance>> balances(Credential key) {
    return line.ask(
        key,
        usual("/fapi/v3/balance", Params.none()),
        json -> Json.list(json, asset -> AssetBalance.of(asset, "balance")));
  }

  /** What the venue calls the account, whichever of its keys asks; nothing without any coin. */
  public Reading<Optional<String>> name(Credential key) {
    return line.ask(
        key,
        usual("/fapi/v3/balance", Params.none()),
        json ->
            Json.list(json, asset -> Json.text(asset, "accountAlias")).stream()
                .filter(name -> !name.isBlank())
                .findFirst());
  }

  /** The positions, and the flat ones of markets with open orders. */
  public Reading<List<PositionAnswer>> positions(Credential key) {
    return line.ask(
        key,
        usual("/fapi/v3/positionRisk", Params.none()).forPurpose(positions),
        json -> Json.list(json, PositionAnswer::of));
  }

  /** Leverage and margin type of one market. */
  public Reading<List<SymbolSettings>> symbolSettings(Credential key, Symbol symbol) {
    return line.ask(
        key,
        usual("/fapi/v1/symbolConfig", of(symbol)),
        json -> Json.list(json, SymbolSettings::of));
  }

  public Reading<AccountSettings> settings(Credential key) {
    return line.ask(key, usual("/fapi/v1/accountConfig", Params.none()), AccountSettings::of);
  }

  public Reading<List<LeverageBracket.OfSymbol>> leverageBrackets(Credential key, Symbol symbol) {
    return line.ask(
        key,
        Request.get("/fapi/v1/leverageBracket", of(symbol), WEIGHT_SMALL),
        json ->
            json.isArray()
                ? Json.list(json, LeverageBracket.OfSymbol::of)
                : List.of(LeverageBracket.OfSymbol.of(json)));
  }

  public Reading<CommissionRates> commissionRates(Credential key, Symbol symbol) {
    return line.ask(
        key,
        Request.get("/fapi/v1/commissionRate", of(symbol), WEIGHT_COMMISSION),
        CommissionRates::of);
  }

  /** What came and went in a period of at most seven days, oldest first. */
  public Reading<List<Income>> income(Credential key, Instant from, Instant to) {
    if (Duration.between(from, to).compareTo(INCOME_PERIOD_MAX) > 0) {
      throw new IllegalArgumentException("Ask for seven days at once");
    }
    var params =
        Params.none()
            .with("startTime", from.toEpochMilli())
            .with("endTime", to.toEpochMilli())
            .with("limit", INCOME_LIMIT_MAX);
    return line.ask(
        key,
        Request.get("/fapi/v1/income", params, WEIGHT_INCOME),
        json -> Json.list(json, Income::of));
  }

  private static Request usual(String path, Params params) {
    return Request.get(path, params, WEIGHT_USUAL);
  }

  private static Params of(Symbol symbol) {
    return Params.of("symbol", symbol.value());
  }
}
