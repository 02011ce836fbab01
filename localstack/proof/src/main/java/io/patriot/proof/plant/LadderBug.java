package io.patriot.proof.plant;

import io.patriot.application.order.OrderCommand;
import io.patriot.application.order.OrderCommands;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A stop that is to follow its position goes away from it instead. */
final class LadderBug {
  private static final String BY_A_LADDER = ":STOP:L";
  private static final BigDecimal LESS = new BigDecimal("0.98");
  private static final BigDecimal MORE = new BigDecimal("1.02");

  private LadderBug() {}

  static OrderCommands away(OrderCommands commands) {
    return (command, cause) ->
        commands.send(
            command instanceof OrderCommand.Place(var intent)
                    && intent.id().value().contains(BY_A_LADDER)
                ? new OrderCommand.Place(loosened(intent))
                : command,
            cause);
  }

  private static OrderIntent loosened(OrderIntent intent) {
    if (!(intent.terms().type() instanceof OrderType.Stop(var there, var source, var limit))) {
      return intent;
    }
    BigDecimal times = intent.side() == Side.SELL ? LESS : MORE;
    // Whole prices are on every market's grid.
    var far = new Price(there.value().multiply(times).setScale(0, RoundingMode.DOWN));
    return intent.withTerms(intent.terms().withType(new OrderType.Stop(far, source, limit)));
  }
}
