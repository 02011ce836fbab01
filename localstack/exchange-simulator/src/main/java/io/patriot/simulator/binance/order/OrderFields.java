package io.patriot.simulator.binance.order;

import io.patriot.domain.order.Side;
import io.patriot.simulator.binance.account.PositionSide;
import io.patriot.simulator.binance.rest.Refusal;
import io.patriot.simulator.binance.rest.Request;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the fields that plain and conditional orders have in common. */
public final class OrderFields {
  private static final Pattern CLIENT_ID = Pattern.compile("^[\\.A-Z\\:/a-z0-9_-]{1,36}$");
  private static final Set<String> SELF_TRADE_PREVENTIONS =
      Set.of("NONE", "EXPIRE_TAKER", "EXPIRE_MAKER", "EXPIRE_BOTH");
  private static final long GOOD_TILL_AHEAD_MS_MIN = Duration.ofMinutes(10).toMillis();
  private static final long GOOD_TILL_MS_MAX = 253_402_300_799_000L;
  private static final long SECOND_MS = 1000;

  private OrderFields() {}

  public static Side side(Request request) {
    return switch (request.required("side")) {
      case "BUY" -> Side.BUY;
      case "SELL" -> Side.SELL;
      default -> throw OrderRefusals.invalidSide().now();
    };
  }

  /** The position meant; it must be one the account's mode has. */
  public static PositionSide positionSide(Request request, boolean hedged) {
    String text = request.text("positionSide").orElse("BOTH");
    PositionSide side =
        Stream.of(PositionSide.values())
            .filter(each -> each.name().equals(text))
            .findFirst()
            .orElseThrow(() -> Refusal.of(-4060, "Invalid position side.").now());
    if ((side != PositionSide.BOTH) != hedged) {
      throw OrderRefusals.wrongPositionSide().now();
    }
    return side;
  }

  public static Optional<Lifetime> lifetime(Request request) {
    return request
        .text("timeInForce")
        .map(
            text ->
                Stream.of(Lifetime.values())
                    .filter(each -> each.name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> OrderRefusals.invalidLifetime().now()));
  }

  public static boolean reduceOnly(Request request, boolean hedged) {
    Optional<Boolean> flag = request.flag("reduceOnly");
    if (flag.isPresent() && hedged) {
      throw Refusal.notRequired("reduceOnly").now();
    }
    return flag.orElse(false);
  }

  /** The name its owner gave it; absent when the exchange shall make one. */
  public static Optional<String> clientId(Request request, String parameter) {
    Optional<String> name = request.text(parameter);
    if (name.isPresent() && !CLIENT_ID.matcher(name.get()).matches()) {
      throw OrderRefusals.invalidClientId().now();
    }
    return name;
  }

  public static String selfTradePrevention(Request request) {
    String mode = request.text("selfTradePreventionMode").orElse("NONE");
    if (!SELF_TRADE_PREVENTIONS.contains(mode)) {
      throw Refusal.of(-5039, "Invalid self trade prevention mode").now();
    }
    return mode;
  }

  /** Until when the order lives, in whole seconds; 0 when it names no date. */
  public static long goodTillMs(Request request, Lifetime lifetime, long nowMs) {
    if (lifetime != Lifetime.GTD) {
      return 0;
    }
    long wanted = request.requiredNumber("goodTillDate") / SECOND_MS * SECOND_MS;
    if (wanted <= nowMs + GOOD_TILL_AHEAD_MS_MIN || wanted >= GOOD_TILL_MS_MAX) {
      throw Refusal.of(
              -5040,
              "The goodTillDate timestamp must be greater than the current time plus 600 seconds"
                  + " and smaller than 253402300799000")
          .now();
    }
    return wanted;
  }

  /** Whether the answer shall tell how the order fared. */
  public static boolean wantsResult(Request request) {
    return switch (request.text("newOrderRespType").orElse("ACK")) {
      case "ACK" -> false;
      case "RESULT" -> true;
      default -> throw Refusal.of(-1136, "Invalid newOrderRespType.").now();
    };
  }
}
