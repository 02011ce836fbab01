package io.patriot.infra;

import io.patriot.topology.Part;
import io.patriot.topology.Trigger;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.aws_apigatewayv2_integrations.HttpLambdaIntegration;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.apigatewayv2.HttpMethod;
import software.amazon.awscdk.services.apigatewayv2.HttpRoute;
import software.amazon.awscdk.services.apigatewayv2.HttpRouteKey;
import software.amazon.awscdk.services.lambda.Alias;
import software.constructs.Construct;

/** The internet's door: the routes of the topology and no other, with a limit on callers. */
final class DoorStack extends Stack {
  private static final String LOG = "door";

  /** Who called what and how it went; not what was said, and no header. */
  private static final String LOGGED =
      "{\"requestId\":\"$context.requestId\",\"route\":\"$context.routeKey\","
          + "\"status\":\"$context.status\",\"ms\":\"$context.responseLatency\","
          + "\"bytes\":\"$context.responseLength\",\"from\":\"$context.identity.sourceIp\","
          + "\"error\":\"$context.integrationErrorMessage\"}";

  private final HttpApi api;

  DoorStack(
      Construct scope,
      Stage stage,
      List<Part> parts,
      Function<Part, Alias> live,
      DataStack data,
      HttpApi api,
      StackProps props) {
    super(scope, Names.stack("door"), props);
    this.api = api;
    for (Part part : parts) {
      var behind = new HttpLambdaIntegration(part.name(), live.apply(part));
      for (Trigger trigger : part.triggers()) {
        if (trigger instanceof Trigger.FromHttp(String method, String path)) {
          HttpRoute.Builder.create(this, method + " " + path)
              .httpApi(api)
              .routeKey(HttpRouteKey.with(path, HttpMethod.valueOf(method)))
              .integration(behind)
              .build();
        }
      }
    }
    open(stage, data);
    CfnOutput.Builder.create(this, "address").value(api.getApiEndpoint()).build();
  }

  private void open(Stage stage, DataStack data) {
    var log = Logs.group(this, LOG, stage, data);
    CfnStage.Builder.create(this, "open")
        .apiId(api.getApiId())
        .stageName("$default")
        .autoDeploy(true)
        .defaultRouteSettings(
            CfnStage.RouteSettingsProperty.builder()
                .throttlingRateLimit(stage.callsPerSecondMax())
                .throttlingBurstLimit(2 * stage.callsPerSecondMax())
                .detailedMetricsEnabled(true)
                .build())
        .accessLogSettings(
            CfnStage.AccessLogSettingsProperty.builder()
                .destinationArn(log.getLogGroupArn())
                .format(LOGGED)
                .build())
        .tags(Map.of("platform", "patriot", "stage", stage.name()))
        .build();
  }
}
