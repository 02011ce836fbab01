package io.patriot.simulator.binance.account.rest;

import io.patriot.simulator.binance.account.Account;
import io.patriot.simulator.binance.account.Amounts;
import io.patriot.simulator.binance.account.Margin;
import io.patriot.simulator.binance.account.Position;
import io.patriot.simulator.binance.account.PositionMargin;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.userstream.EventKind;
import io.patriot.simulator.binance.userstream.UserEvent;
import io.patriot.simulator.binance.userstream.UserStreams;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;

/** News of an account's money, positions and settings. */
public final class AccountEvents {
  private final UserStreams streams;
  private final Margin margin;
  private final InstantSource clock;

  public AccountEvents(UserStreams streams, Margin margin, InstantSource clock) {
    this.streams = streams;
    this.margin = margin;
    this.clock = clock;
  }

  /**
   * @param change what came or went besides profit and fees
   */
  public void updated(Account account, String reason, BigDecimal change, List<Position> positions) {
    var json = UserEvent.begin(EventKind.ACCOUNT_UPDATE, clock.millis());
    json.name("a").open().field("m", reason);
    json.name("B").openList().open().field("a", "USDT");
    json.field("wb", Amounts.brief(account.wallet()));
    json.field("cw", Amounts.brief(account.crossWallet()));
    json.field("bc", Amounts.brief(change)).close().closeList();
    json.name("P").openList();
    positions.forEach(position -> write(json, account, position));
    json.closeList().close().close();
    streams.publish(account, UserEvent.of(EventKind.ACCOUNT_UPDATE, json));
  }

  public void leverageChanged(Account account, Instrument instrument) {
    var json = UserEvent.begin(EventKind.ACCOUNT_CONFIG_UPDATE, clock.millis());
    json.name("ac").open().field("s", instrument.name());
    json.field("l", account.settings(instrument).leverage()).close().close();
    streams.publish(account, UserEvent.of(EventKind.ACCOUNT_CONFIG_UPDATE, json));
  }

  public void multiAssetsChanged(Account account) {
    var json = UserEvent.begin(EventKind.ACCOUNT_CONFIG_UPDATE, clock.millis());
    json.name("ai").open().field("j", account.multiAssets()).close().close();
    streams.publish(account, UserEvent.of(EventKind.ACCOUNT_CONFIG_UPDATE, json));
  }

  /** Warns that positions come near their liquidation. */
  public void marginCall(Account account, List<PositionMargin> endangered) {
    var json = new JsonText().open().field("e", EventKind.MARGIN_CALL.spelling());
    json.field("E", clock.millis()).field("cw", Amounts.brief(account.crossWallet()));
    json.name("p").openList();
    for (PositionMargin each : endangered) {
      Position position = each.position();
      json.open().field("s", position.instrument().name()).field("ps", position.side().name());
      json.field("pa", Amounts.brief(position.amount()));
      json.field("mt", each.isolated() ? "ISOLATED" : "CROSSED");
      json.field("iw", Amounts.brief(position.isolatedWallet()));
      json.field("mp", Amounts.brief(each.mark())).field("up", Amounts.brief(each.unrealized()));
      json.field("mm", Amounts.brief(each.maintenance())).close();
    }
    json.closeList().close();
    streams.publish(account, UserEvent.of(EventKind.MARGIN_CALL, json));
  }

  private void write(JsonText json, Account account, Position position) {
    BigDecimal mark = margin.mark(position.instrument());
    json.open().field("s", position.instrument().name());
    json.field("pa", Amounts.brief(position.amount()));
    json.field("ep", Amounts.brief(position.entryPrice()));
    json.field("bep", Amounts.brief(PositionJson.breakEven(position)));
    json.field("cr", Amounts.brief(position.realized()));
    json.field("up", Amounts.brief(position.unrealized(mark)));
    json.field("mt", account.settings(position.instrument()).isolated() ? "isolated" : "cross");
    json.field("iw", Amounts.brief(position.isolatedWallet()));
    json.field("ps", position.side().name()).close();
  }
}
