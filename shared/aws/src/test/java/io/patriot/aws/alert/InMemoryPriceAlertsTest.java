package io.patriot.aws.alert;

import io.patriot.application.alert.PriceAlerts;
import io.patriot.testkit.alert.InMemoryPriceAlerts;

/** Price alerts in memory. */
final class InMemoryPriceAlertsTest extends PriceAlertsContract {
  private final InMemoryPriceAlerts alerts = new InMemoryPriceAlerts();

  @Override
  PriceAlerts alerts() {
    return alerts;
  }

  @Override
  int told() {
    return alerts.told().size();
  }
}
