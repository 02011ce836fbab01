package io.patriot.trading;

import io.patriot.application.order.AmendOrder;
import io.patriot.application.order.CancelAll;
import io.patriot.application.order.CancelOrder;
import io.patriot.application.order.DecideOrder;
import io.patriot.application.order.OrderCommand;
import io.patriot.application.order.ReplaceOrder;
import io.patriot.application.trace.Cause;
import io.patriot.events.message.OrderCommandV1;
import io.patriot.lambda.MessageHandler;

/**
 * Stands at the door for orders: a wish is decided on, a change of mind is passed on, and what is
 * asked of an account is done.
 */
final class OrderCommandHandler implements MessageHandler<OrderCommandV1> {
  private final DecideOrder decideOrder;
  private final ReplaceOrder replaceOrder;
  private final CancelOrder cancelOrder;
  private final CancelAll cancelAll;
  private final AmendOrder amendOrder;
  private final AccountWishes accountWishes;

  OrderCommandHandler(
      DecideOrder decideOrder,
      ReplaceOrder replaceOrder,
      CancelOrder cancelOrder,
      CancelAll cancelAll,
      AmendOrder amendOrder,
      AccountWishes accountWishes) {
    this.decideOrder = decideOrder;
    this.replaceOrder = replaceOrder;
    this.cancelOrder = cancelOrder;
    this.cancelAll = cancelAll;
    this.amendOrder = amendOrder;
    this.accountWishes = accountWishes;
  }

  @Override
  public Class<OrderCommandV1> messageType() {
    return OrderCommandV1.class;
  }

  @Override
  public void handle(OrderCommandV1 message) {
    Cause cause = message.cause().toApplication();
    switch (message.toApplication()) {
      case OrderCommand.Place(var intent) when intent.replaces().isPresent() ->
          Facts.decided(replaceOrder.handle(intent, cause));
      case OrderCommand.Place(var intent) -> Facts.decided(decideOrder.handle(intent, cause));
      case OrderCommand.Cancel(var account, var order, var by, var _) ->
          Facts.cancelAsked(order, cancelOrder.handle(account, order, by, cause));
      case OrderCommand.CancelAll(var account, var symbol, var by, var _) ->
          Facts.allAskedBack(account, cancelAll.handle(account, symbol, by, cause));
      case OrderCommand.Amend(var account, var order, var quantity, var price, var by, var _) ->
          Facts.amendAsked(order, amendOrder.handle(account, order, quantity, price, by, cause));
      case OrderCommand.OfAccount asked -> accountWishes.handle(asked, cause);
    }
  }
}
