package io.patriot.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.infra.Drawn.Resource;
import io.patriot.topology.Patriot;
import io.patriot.topology.StoredSecret;
import io.patriot.topology.Table;
import io.patriot.topology.Topology;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DataStackTest {
  private final Topology topology = Patriot.TOPOLOGY;

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void thereIsEveryTableOfTheTopologyAndNoOther(Drawn drawn) {
    assertThat(
            drawn.all("AWS::DynamoDB::Table").stream()
                .map(table -> table.properties().path("TableName").asText()))
        .containsExactlyInAnyOrderElementsOf(topology.tables().stream().map(Table::name).toList());
    for (Table table : topology.tables()) {
      JsonNode properties =
          drawn.named("AWS::DynamoDB::Table", "TableName", table.name()).properties();
      assertThat(properties.path("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
      assertThat(properties.path("TimeToLiveSpecification").path("AttributeName").asText(""))
          .isEqualTo(table.timeToLive() == null ? "" : table.timeToLive());
      assertThat(properties.path("StreamSpecification").path("StreamViewType").asText(""))
          .isEqualTo(table.stream() ? "NEW_IMAGE" : "");
      assertThat(
              properties
                  .path("GlobalSecondaryIndexes")
                  .valueStream()
                  .map(index -> index.path("IndexName").asText()))
          .containsExactlyElementsOf(table.indexes().stream().map(Table.Index::name).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void everyTableIsEncryptedWithOurKeyAndCanBeTurnedBackExceptThatOfWrappedKeys(Drawn drawn) {
    for (Resource table : drawn.all("AWS::DynamoDB::Table")) {
      JsonNode encryption = table.properties().path("SSESpecification");
      assertThat(encryption.path("SSEEnabled").asBoolean()).as(table.toString()).isTrue();
      assertThat(Drawn.text(encryption.path("KMSMasterKeyId"))).startsWith("{patriotdata");
    }
    assertThat(
            drawn.all("AWS::DynamoDB::Table").stream()
                .filter(
                    table ->
                        !table
                            .properties()
                            .path("PointInTimeRecoverySpecification")
                            .path("PointInTimeRecoveryEnabled")
                            .asBoolean())
                .map(table -> table.properties().path("TableName").asText()))
        .containsExactly(Patriot.KEYS.name());
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void whatMustNotBeLostIsNotDeletedWithItsStack(Drawn drawn) {
    for (Resource table : drawn.all("AWS::DynamoDB::Table")) {
      assertThat(table.whole().path("DeletionPolicy").asText())
          .isEqualTo(drawn.stage().keepsData() ? "Retain" : "Delete");
      assertThat(table.properties().path("DeletionProtectionEnabled").asBoolean())
          .isEqualTo(drawn.stage().keepsData());
    }
    assertThat(drawn.all("AWS::KMS::Key"))
        .allSatisfy(
            key -> assertThat(key.whole().path("DeletionPolicy").asText()).isEqualTo("Retain"));
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void masterKeysTurnOverAndHaveTheNamesOfTheTopology(Drawn drawn) {
    assertThat(drawn.all("AWS::KMS::Key"))
        .hasSize(topology.masterKeys().size() + 1)
        .allSatisfy(
            key -> assertThat(key.properties().path("EnableKeyRotation").asBoolean()).isTrue());
    assertThat(
            drawn.all("AWS::KMS::Alias").stream()
                .map(alias -> alias.properties().path("AliasName").asText()))
        .contains(Patriot.EXCHANGE_KEYS.alias());
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void theKeyOfExchangeKeysOpensForTheListedRolesOnly(Drawn drawn) {
    List<JsonNode> decrypting =
        exchangeKey(drawn)
            .path("KeyPolicy")
            .path("Statement")
            .valueStream()
            .filter(statement -> Drawn.texts(statement.path("Action")).contains("kms:Decrypt"))
            .toList();
    assertThat(decrypting).hasSize(1);
    assertThat(
            Drawn.texts(
                    decrypting
                        .getFirst()
                        .path("Condition")
                        .path("ArnEquals")
                        .path("aws:PrincipalArn"))
                .stream()
                .map(arn -> arn.substring(arn.indexOf(":role/") + 6)))
        .containsExactlyInAnyOrder(
            "patriot-decide-order",
            "patriot-place-order",
            "patriot-reconcile",
            "patriot-fargate-feeds");
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void theKeyOfStoredDataWorksOnlyForServicesThatStore(Drawn drawn) {
    drawn.all("AWS::KMS::Key").stream()
        .filter(key -> key.id().startsWith("patriotdata"))
        .flatMap(key -> key.properties().path("KeyPolicy").path("Statement").valueStream())
        .filter(statement -> Drawn.texts(statement.path("Action")).contains("kms:Decrypt"))
        .forEach(
            statement -> {
              JsonNode conditions = statement.path("Condition");
              assertThat(
                      conditions.path("StringEquals").has("kms:ViaService")
                          || conditions.path("StringEquals").has("aws:SourceAccount")
                          || conditions.path("ArnLike").has("kms:EncryptionContext:aws:logs:arn"))
                  .as(statement.toString())
                  .isTrue();
            });
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void secretsHavePlacesAndTheTemplateHoldsNone(Drawn drawn) {
    assertThat(
            drawn.all("AWS::SecretsManager::Secret").stream()
                .map(secret -> secret.properties().path("Name").asText()))
        .containsExactlyInAnyOrderElementsOf(
            topology.secrets().stream().map(StoredSecret::physicalName).toList());
    assertThat(drawn.all("AWS::SecretsManager::Secret"))
        .allSatisfy(secret -> assertThat(secret.properties().has("SecretString")).isFalse());
  }

  private static JsonNode exchangeKey(Drawn drawn) {
    String id =
        Drawn.text(
            drawn
                .named("AWS::KMS::Alias", "AliasName", Patriot.EXCHANGE_KEYS.alias())
                .properties()
                .path("TargetKeyId"));
    return drawn.all("AWS::KMS::Key").stream()
        .filter(key -> id.equals("{" + key.id() + "}"))
        .findFirst()
        .orElseThrow()
        .properties();
  }
}
