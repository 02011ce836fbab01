package io.patriot.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.infra.Drawn.Resource;
import io.patriot.topology.Patriot;
import io.patriot.topology.Table;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FeedsStackTest {
  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void thereIsOneFeedForEachShardAndNeverTwoAtOnce(Drawn drawn) {
    assertThat(services(drawn)).hasSize(drawn.stage().shards().size());
    for (Resource service : services(drawn)) {
      JsonNode deployment = service.properties().path("DeploymentConfiguration");
      assertThat(service.properties().path("DesiredCount").asInt()).isEqualTo(1);
      assertThat(deployment.path("MaximumPercent").asInt()).isEqualTo(100);
      assertThat(deployment.path("MinimumHealthyPercent").asInt()).isZero();
      assertThat(deployment.path("DeploymentCircuitBreaker").path("Rollback").asBoolean()).isTrue();
      assertThat(service.properties().path("ServiceRegistries").size()).isEqualTo(1);
      assertThat(Drawn.texts(service.whole().path("DependsOn")))
          .as("a task is not started before it may do anything")
          .anyMatch(id -> id.startsWith("feedstartpolicy"))
          .anyMatch(id -> id.startsWith("fargatefeedspolicy"));
    }
  }

  @Test
  void marketsAreSharedOutBetweenShards() {
    Stage two =
        Stage.DEV.withShards(
            List.of(
                new Stage.Shard("btc", List.of("BTCUSDT")),
                new Stage.Shard("others", List.of("ETHUSDT", "SOLUSDT"))));
    Map<String, String> watched = new TreeMap<>();
    for (Resource task : Drawn.of("two-shards", two).all("AWS::ECS::TaskDefinition")) {
      watched.put(
          task.properties().path("Family").asText(), variable(task, "PATRIOT_FEEDS_SYMBOLS"));
    }
    assertThat(watched)
        .isEqualTo(
            Map.of(
                "patriot-fargate-feeds-btc", "BTCUSDT",
                "patriot-fargate-feeds-others", "ETHUSDT,SOLUSDT"));
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void tasksAreArmHaveAReadOnlyDiskAndNoSecretInTheOpen(Drawn drawn) {
    for (Resource task : drawn.all("AWS::ECS::TaskDefinition")) {
      assertThat(task.properties().path("RuntimePlatform").path("CpuArchitecture").asText())
          .isEqualTo("ARM64");
      assertThat(task.properties().path("Cpu").asText())
          .isEqualTo(Integer.toString(drawn.stage().feedCpu()));
      JsonNode container = task.properties().path("ContainerDefinitions").path(0);
      assertThat(container.path("ReadonlyRootFilesystem").asBoolean()).isTrue();
      assertThat(container.path("Environment").findValuesAsText("Name"))
          .contains("PATRIOT_QUEUE_EXECUTION_REPORTS", "PATRIOT_QUEUE_RECONCILE")
          .noneMatch(name -> name.contains("TOKEN") || name.contains("KEY"));
    }
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void nobodySpeaksToAFeedAndVenuesSeeOneAddressWhereTheyMust(Drawn drawn) {
    for (Resource service : services(drawn)) {
      JsonNode network =
          service.properties().path("NetworkConfiguration").path("AwsvpcConfiguration");
      assertThat(network.path("AssignPublicIp").asText())
          .isEqualTo(drawn.stage().fixedEgress() ? "DISABLED" : "ENABLED");
    }
    assertThat(drawn.all("AWS::EC2::SecurityGroup"))
        .allSatisfy(group -> assertThat(group.properties().has("SecurityGroupIngress")).isFalse());
    assertThat(drawn.all("AWS::EC2::SecurityGroupIngress")).isEmpty();
  }

  @Test
  void oneSwitchPutsWhoeverSpeaksToVenuesBehindOneAddress() {
    Drawn open = Drawn.of("prod-open", Stage.PROD.withFixedEgress(false));
    assertThat(open.all("AWS::EC2::NatGateway")).isEmpty();
    assertThat(variable(task(open), "PATRIOT_VENUES_BINANCE")).isEmpty();
    assertThat(Drawn.of(Stage.PROD).all("AWS::EC2::NatGateway")).hasSize(1);
    assertThat(variable(task(Drawn.of(Stage.PROD)), "PATRIOT_VENUES_BINANCE")).isEqualTo("true");
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void aFeedMaySleepOnlyWhereNobodysMoneyWaits(Drawn drawn) {
    assertThat(drawn.all("AWS::ApplicationAutoScaling::ScalableTarget"))
        .hasSize(drawn.stage().feedSleeps() ? 1 : 0)
        .allSatisfy(
            target -> {
              assertThat(target.properties().path("MinCapacity").asInt(-1)).isZero();
              assertThat(target.properties().path("MaxCapacity").asInt()).isEqualTo(1);
            });
    assertThat(drawn.stage().withFixedEgress(true).feedSleeps()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void tablesAreCopiedEachNightExceptThatOfWrappedKeys(Drawn drawn) {
    List<Resource> selections = drawn.all("AWS::Backup::BackupSelection");
    assertThat(selections).hasSize(drawn.stage().backupDays() > 0 ? 1 : 0);
    for (Resource selection : selections) {
      assertThat(
              Drawn.texts(selection.properties().path("BackupSelection").path("Resources")).stream()
                  .map(arn -> arn.substring(arn.lastIndexOf('/') + 1)))
          .containsExactlyElementsOf(
              Patriot.TOPOLOGY.tables().stream().filter(Table::backedUp).map(Table::name).toList())
          .doesNotContain(Patriot.KEYS.name());
    }
  }

  private static List<Resource> services(Drawn drawn) {
    return drawn.all("AWS::ECS::Service");
  }

  private static Resource task(Drawn drawn) {
    return drawn.all("AWS::ECS::TaskDefinition").getFirst();
  }

  private static String variable(Resource task, String name) {
    return task.properties()
        .path("ContainerDefinitions")
        .path(0)
        .path("Environment")
        .valueStream()
        .filter(variable -> variable.path("Name").asText().equals(name))
        .map(variable -> variable.path("Value").asText())
        .findFirst()
        .orElse("");
  }
}
