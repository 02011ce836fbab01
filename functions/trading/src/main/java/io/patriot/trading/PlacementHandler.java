package io.patriot.trading;

import io.patriot.application.order.PlaceOrder;
import io.patriot.events.message.PlacementV1;
import io.patriot.lambda.MessageHandler;

/** Sends approved orders. */
final class PlacementHandler implements MessageHandler<PlacementV1> {
  private final PlaceOrder placeOrder;

  PlacementHandler(PlaceOrder placeOrder) {
    this.placeOrder = placeOrder;
  }

  @Override
  public Class<PlacementV1> messageType() {
    return PlacementV1.class;
  }

  @Override
  public void handle(PlacementV1 message) {
    placeOrder.handle(message.toApplication(), message.cause().toApplication());
  }
}
