package io.patriot.bot;

import io.patriot.application.order.OrderCommand;
import io.patriot.application.order.OrderCommands;
import io.patriot.application.order.TradingStore;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Chat;
import io.patriot.bot.chat.Pressed;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.domain.account.WorkingOrder;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Takes orders back by a press. The venue has the last word, so this only says that it was asked.
 */
final class CancelPresses {
  private static final String BY_PERSON = "you";

  private final TradingStore store;
  private final OrderCommands commands;
  private final Chat chat;

  CancelPresses(TradingStore store, OrderCommands commands, Chat chat) {
    this.store = store;
    this.commands = commands;
    this.chat = chat;
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

  void market(Talk talk, Pressed pressed, Symbol symbol) {
    those(talk, pressed, order -> order.symbol().equals(symbol));
  }

  void all(Talk talk, Pressed pressed) {
    those(talk, pressed, _ -> true);
  }

  private void those(Talk talk, Pressed pressed, Predicate<WorkingOrder> wanted) {
    List<OrderId> ids =
        store.book(talk.account()).stream()
            .flatMap(book -> book.working().entrySet().stream())
            .filter(entry -> wanted.test(entry.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    ids.forEach(id -> ask(talk, id));
    pressed.notice(talk.label("cancel.asked", "count", ids.size()));
    Screen screen =
        Screen.of(talk.say("cancel.result", "count", ids.size()))
            .row(
                Button.here(talk.label("button.orders"), "/orders"),
                Button.here(talk.label("button.home"), "/home"));
    if (chat.edit(talk.user().chatId(), pressed.messageId(), screen) == Chat.Edited.GONE) {
      chat.send(talk.user().chatId(), screen);
    }
  }

  /** Named after the press, so that the same press delivered again asks once. */
  private void ask(Talk talk, OrderId id) {
    commands.send(
        new OrderCommand.Cancel(talk.account(), id, BY_PERSON, "tg-" + talk.updateId()),
        talk.cause());
  }
}
