package io.patriot.exchanges.binance.account;

import io.patriot.application.link.Credential;
import io.patriot.domain.market.Symbol;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.signed.Params;
import io.patriot.exchanges.binance.signed.PrivateLine;
import io.patriot.exchanges.binance.signed.Request;
import io.patriot.exchanges.binance.signed.VenueCode;
import io.patriot.exchanges.binance.trade.Done;

/** Changes how an account at Binance is set. What is so already counts as done. */
public final class BinanceSettings {
  public static final int LEVERAGE_MAX = 125;

  private static final int WEIGHT = 1;

  private final PrivateLine line;

  public BinanceSettings(PrivateLine line) {
    this.line = line;
  }

  public Reading<LeverageAnswer> leverage(Credential key, Symbol symbol, int leverage) {
    if (leverage < 1 || leverage > LEVERAGE_MAX) {
      throw new IllegalArgumentException("Not a leverage: " + leverage);
    }
    var params = Params.of("symbol", symbol.value()).with("leverage", leverage);
    return line.settle(key, Request.post("/fapi/v1/leverage", params, WEIGHT), LeverageAnswer::of);
  }

  /** Refused by the venue while the market has a position or orders. */
  public Reading<Done> marginType(Credential key, Symbol symbol, MarginType type) {
    var params = Params.of("symbol", symbol.value()).with("marginType", type);
    return orAlready(
        VenueCode.NO_NEED_TO_CHANGE_MARGIN_TYPE,
        line.settle(key, Request.post("/fapi/v1/marginType", params, WEIGHT), Done::of));
  }

  /** Refused by the venue while the account has any position or order. */
  public Reading<Done> hedgeMode(Credential key, boolean hedge) {
    var params = Params.of("dualSidePosition", Boolean.toString(hedge));
    return orAlready(
        VenueCode.NO_NEED_TO_CHANGE_POSITION_SIDE,
        line.settle(key, Request.post("/fapi/v1/positionSide/dual", params, WEIGHT), Done::of));
  }

  private static Reading<Done> orAlready(int already, Reading<Done> reading) {
    return reading instanceof Reading.VenueError<Done>(_, int code, _) && code == already
        ? new Reading.Read<>(new Done(), 0)
        : reading;
  }
}
