package io.patriot.simulator.binance.algo;

import io.patriot.simulator.binance.account.Amounts;
import io.patriot.simulator.binance.order.Order;
import io.patriot.simulator.binance.userstream.EventKind;
import io.patriot.simulator.binance.userstream.UserEvent;
import io.patriot.simulator.binance.userstream.UserStreams;
import java.time.InstantSource;
import java.util.Optional;

/** News of conditional orders, as their owner is told. */
final class AlgoEvents {
  private final UserStreams streams;
  private final InstantSource clock;

  AlgoEvents(UserStreams streams, InstantSource clock) {
    this.streams = streams;
    this.clock = clock;
  }

  void changed(AlgoOrder order) {
    NewAlgo terms = order.terms();
    Optional<Order> actual = order.actual();
    var json = UserEvent.begin(EventKind.ALGO_UPDATE, clock.millis());
    json.name("o").open().field("caid", terms.clientId()).field("aid", order.id());
    json.field("at", "CONDITIONAL").field("o", terms.type().name());
    json.field("s", terms.instrument().name()).field("S", terms.side().name());
    json.field("ps", terms.positionSide().name()).field("f", terms.timeInForce());
    json.field("q", Amounts.brief(terms.quantity())).field("X", order.status().name());
    json.field("ai", actual.map(each -> Long.toString(each.id())).orElse(""));
    json.field("ap", actual.map(each -> Amounts.brief(each.averagePrice())).orElse("0.00000"));
    json.field("aq", actual.map(each -> Amounts.brief(each.executed())).orElse("0.00000"));
    json.field("act", actual.map(each -> each.terms().kind().name()).orElse("0"));
    json.field("tp", Amounts.brief(terms.triggerPrice()));
    json.field("p", Amounts.brief(terms.price())).field("V", terms.selfTradePrevention());
    json.field("wt", terms.workingType()).field("pm", terms.priceMatch().name());
    json.field("cp", terms.closePosition()).field("pP", terms.priceProtect());
    json.field("R", terms.reduceOnly()).field("tt", order.triggeredMs());
    json.field("gtd", terms.goodTillMs()).field("rm", order.reason()).close().close();
    streams.publish(order.account(), UserEvent.of(EventKind.ALGO_UPDATE, json));
  }
}
