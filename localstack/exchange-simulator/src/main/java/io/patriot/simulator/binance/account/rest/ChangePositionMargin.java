package io.patriot.simulator.binance.account.rest;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.access.Security;
import io.patriot.simulator.binance.account.Account;
import io.patriot.simulator.binance.account.Margin;
import io.patriot.simulator.binance.account.Position;
import io.patriot.simulator.binance.account.PositionSide;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Refusal;
import io.patriot.simulator.binance.rest.Request;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** Moves money to an isolated position or back. */
public final class ChangePositionMargin implements PrivateEndpoint {
  private static final long ADD = 1;
  private static final long REDUCE = 2;

  private final Margin margin;
  private final AccountEvents events;
  private final InstantSource clock;

  public ChangePositionMargin(Margin margin, AccountEvents events, InstantSource clock) {
    this.margin = margin;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String path() {
    return "/fapi/v1/positionMargin";
  }

  @Override
  public String method() {
    return "POST";
  }

  @Override
  public Security security() {
    return Security.TRADE;
  }

  @Override
  public Answer answer(Call call) {
    Account account = call.account();
    Request request = call.request();
    Instrument instrument = request.requiredInstrument();
    BigDecimal amount = request.requiredDecimal("amount");
    long type = request.requiredNumber("type");
    if (type != ADD && type != REDUCE) {
      throw Refusal.invalidValue("type").now();
    }
    if (amount.signum() <= 0) {
      throw Refusal.of(-4055, "Amount must be positive.").now();
    }
    if (!account.settings(instrument).isolated()) {
      throw Refusal.of(-4049, "Add margin only support for isolated position.").now();
    }
    Position position = account.position(instrument, side(request, account));
    if (!position.isOpen()) {
      throw Refusal.of(-4054, "Cannot add position margin: position is 0.").now();
    }
    move(account, position, type == ADD ? amount : amount.negate());
    return Answer.ok(
        new JsonText()
            .open()
            .name("amount")
            .raw(amount.toPlainString())
            .field("code", 200)
            .field("msg", "Successfully modify position margin.")
            .field("type", type)
            .close());
  }

  private void move(Account account, Position position, BigDecimal amount) {
    if (amount.compareTo(margin.of(account).available()) > 0) {
      throw Refusal.of(-4050, "Cross balance insufficient.").now();
    }
    var reckoned = margin.of(account, position);
    BigDecimal free =
        position
            .isolatedWallet()
            .add(reckoned.unrealized().min(BigDecimal.ZERO))
            .subtract(reckoned.positionInitial());
    if (amount.signum() < 0 && amount.negate().compareTo(free) > 0) {
      throw Refusal.of(-4051, "Isolated balance insufficient.").now();
    }
    account.setAside(position, amount, clock.millis());
    events.updated(account, "MARGIN_TRANSFER", BigDecimal.ZERO, List.of(position));
  }

  private static PositionSide side(Request request, Account account) {
    String side = request.text("positionSide").orElse("BOTH");
    return Stream.of(PositionSide.values())
        .filter(each -> each.name().equals(side))
        .filter(each -> (each != PositionSide.BOTH) == account.hedged())
        .findFirst()
        .orElseThrow(
            () -> Refusal.of(-4061, "Order's position side does not match user's setting.").now());
  }
}
