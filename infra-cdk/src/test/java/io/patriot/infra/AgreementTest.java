package io.patriot.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.aws.table.Keys;
import io.patriot.aws.table.TableNames;
import io.patriot.aws.table.Tables;
import io.patriot.aws.wiring.QueueUrls;
import io.patriot.aws.wiring.SecretPlaces;
import io.patriot.exchanges.binance.signed.BinanceHost;
import io.patriot.topology.Patriot;
import io.patriot.topology.Queue;
import io.patriot.topology.StoredSecret;
import io.patriot.topology.Table;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** What is made from the topology is what the running code looks for. */
class AgreementTest {
  @Test
  void tablesAreThoseThatTheStoresMakeForThemselvesElsewhere() {
    assertThat(Tables.definitions(TableNames.withPrefix("patriot")))
        .containsExactlyElementsOf(
            Patriot.TOPOLOGY.tables().stream().map(AgreementTest::definition).toList());
  }

  @Test
  void aPartFindsItsQueuesByTheVariablesItIsGiven() {
    for (Queue queue : Patriot.TOPOLOGY.queues()) {
      assertThat(
              QueueUrls.fromEnvironment(Map.of(Names.variable("QUEUE", queue.name()), "there"))
                  .of(queue.name()))
          .isEqualTo("there");
    }
  }

  @Test
  void aPartFindsItsSecretsByTheVariablesItIsGiven() {
    for (StoredSecret secret : Patriot.TOPOLOGY.secrets()) {
      assertThat(
              SecretPlaces.fromEnvironment(Map.of(Names.variable("SECRET", secret.name()), "there"))
                  .of(secret.name()))
          .isEqualTo("there");
    }
  }

  @Test
  void everyStageNamesABinanceThatThereIs() {
    assertThat(Stage.ALL)
        .allSatisfy(stage -> assertThat(BinanceHost.named(stage.binance())).isNotNull());
    assertThat(BinanceHost.named(Stage.PROD.binance())).isEqualTo(new BinanceHost.Production());
    assertThat(BinanceHost.named(Stage.DEV.binance())).isEqualTo(new BinanceHost.Testnet());
  }

  @Test
  void claimsOfUpdatesAreWhereTheWebhookMayWrite() {
    assertThat(Keys.claim(42).partition()).startsWith(Patriot.CLAIMS_PREFIX);
  }

  @Test
  void toldAlarmsAreNotedWhereTheirTellerMayWrite() {
    assertThat(Keys.toldAlarm("42").partition()).startsWith(Patriot.ALARMS_PREFIX);
  }

  private static Tables.Definition definition(Table table) {
    return new Tables.Definition(
        table.name(),
        table.indexes().stream()
            .map(
                index ->
                    new Tables.Index(
                        index.name(),
                        index.partitionKey(),
                        index.sortKey(),
                        index.sortNumeric() ? ScalarAttributeType.N : ScalarAttributeType.S,
                        index.keysOnly()))
            .toList(),
        table.timeToLive(),
        table.stream());
  }
}
