package io.patriot.bot;

import io.patriot.application.order.OrderCommand;
import io.patriot.application.order.OrderCommands;
import io.patriot.application.order.TradingStore;
import io.patriot.bot.chat.Pressed;
import io.patriot.bot.chat.Talk;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import java.util.Optional;

/**
 * Takes an order back by a press. The venue has the last word, so this only says that it was asked.
 */
final class CancelPresses {
  private static final String BY_PERSON = "you";

  private final TradingStore store;
  private final OrderCommands commands;

  CancelPresses(TradingStore store, OrderCommands commands) {
    this.store = store;
    this.commands = commands;
  }

  void one(Talk talk, Pressed pressed, OrderId id) {
    Optional<Order> order = store.order(talk.account(), id);
    if (order.isEmpty()) {
      pressed.alert(talk.label("cancel.unknown"));
    } else if (order.get().isFinished()) {
      pressed.alert(talk.label("cancel.finished"));
    } else {
      ask(talk, id);
      pressed.notice(talk.label("cancel.asked-one", "id", id.shortForm()));
    }
  }

  /** Named after the press, so that the same press delivered again asks once. */
  private void ask(Talk talk, OrderId id) {
    commands.send(
        new OrderCommand.Cancel(talk.account(), id, BY_PERSON, "tg-" + talk.updateId()),
        talk.cause());
  }
}
