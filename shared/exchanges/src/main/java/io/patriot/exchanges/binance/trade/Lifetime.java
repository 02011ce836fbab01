package io.patriot.exchanges.binance.trade;

import io.patriot.exchanges.binance.signed.Params;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How long a limit order lives. */
public sealed interface Lifetime {
  /** It rests until somebody takes it back. */
  static Lifetime untilCancelled() {
    return new Plain(Code.GTC);
  }

  /** What does not trade at once is gone. */
  static Lifetime immediateOrCancel() {
    return new Plain(Code.IOC);
  }

  /** All of it trades at once or nothing. */
  static Lifetime fillOrKill() {
    return new Plain(Code.FOK);
  }

  /** It rests or does not come about: it never takes. */
  static Lifetime postOnly() {
    return new Plain(Code.GTX);
  }

  /** By the venue's word alone. */
  record Plain(Code code) implements Lifetime {}

  /** Until a moment, which the venue knows in whole seconds; a part of one is cut off. */
  record Until(Instant end) implements Lifetime {
    public Until {
      end = end.truncatedTo(ChronoUnit.SECONDS);
    }
  }

  /** The venue's words that need no moment. */
  enum Code {
    GTC,
    IOC,
    FOK,
    GTX
  }

  /** Writes it as the venue reads it. */
  default void into(Params params) {
    switch (this) {
      case Plain(var code) -> params.with("timeInForce", code);
      case Until(var end) ->
          params.with("timeInForce", "GTD").with("goodTillDate", end.toEpochMilli());
    }
  }
}
