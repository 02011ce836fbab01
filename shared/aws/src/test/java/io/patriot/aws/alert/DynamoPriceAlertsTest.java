package io.patriot.aws.alert;

import static io.patriot.testkit.MarketExamples.BTC;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.alert.FireAlert;
import io.patriot.application.alert.PriceAlerts;
import io.patriot.aws.LocalCloud;
import io.patriot.aws.bus.Outbox;
import io.patriot.aws.bus.OutboxText;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.Value;
import io.patriot.domain.alert.PriceAlert;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Price alerts in DynamoDB. */
final class DynamoPriceAlertsTest extends PriceAlertsContract {
  private final Dynamo dynamo = LocalCloud.freshTables();
  private final PriceAlerts alerts = new DynamoPriceAlerts(dynamo, LocalCloud.WIRE);

  @Override
  PriceAlerts alerts() {
    return alerts;
  }

  @Override
  int told() {
    return outbox().size();
  }

  @Test
  void theEventThatWaitsSaysWhatWasReached() {
    PriceAlert alert = alert(ANN, BTC, "100000", NOON);
    alerts.add(alert);
    new FireAlert(alerts).handle(alert, at("100000.1"), Optional.of(NOON), NOON);

    assertThat(outbox().getFirst())
        .contains("trading.Account.AlertFired.v1", "100000.1", "note 100000", "tg-1/paper");
  }

  private List<String> outbox() {
    String shard = Keys.outbox(OpenPaperAccount.accountOf(ANN), NOON, "x", 1).partition();
    return dynamo
        .query(
            QueryRequest.builder()
                .tableName(dynamo.tables().events())
                .consistentRead(true)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", Value.text(shard))),
            100)
        .stream()
        .map((Item item) -> OutboxText.read(item.text(Outbox.EVENTS)))
        .toList();
  }
}
