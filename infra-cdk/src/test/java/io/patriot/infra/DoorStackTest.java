package io.patriot.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.topology.Patriot;
import io.patriot.topology.Trigger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DoorStackTest {
  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void theRoutesAreThoseOfTheTopology(Drawn drawn) {
    assertThat(
            drawn.all("AWS::ApiGatewayV2::Route").stream()
                .map(route -> route.properties().path("RouteKey").asText()))
        .containsExactlyInAnyOrderElementsOf(
            Patriot.TOPOLOGY.parts().stream()
                .flatMap(part -> part.triggers().stream())
                .filter(Trigger.FromHttp.class::isInstance)
                .map(Trigger.FromHttp.class::cast)
                .map(call -> call.method() + " " + call.path())
                .toList())
        .contains("GET /app/pin/pin.js", "GET /app/link/link.css", "POST /telegram");
  }

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void theDoorHasALimitAndRemembersCallsWithoutWhatWasSaid(Drawn drawn) {
    assertThat(drawn.all("AWS::ApiGatewayV2::Stage"))
        .singleElement()
        .satisfies(
            open -> {
              JsonNode limits = open.properties().path("DefaultRouteSettings");
              assertThat(limits.path("ThrottlingRateLimit").asInt())
                  .isEqualTo(drawn.stage().callsPerSecondMax());
              assertThat(limits.path("ThrottlingBurstLimit").asInt()).isPositive();
              String logged = open.properties().path("AccessLogSettings").path("Format").asText();
              assertThat(logged)
                  .contains("$context.status")
                  .doesNotContain("header", "body", "querystring");
            });
  }
}
