package io.patriot.infra;

import io.patriot.topology.Topology;
import java.util.Map;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** All stacks of one stage. */
public final class Platform {
  private final Stage stage;
  private final DataStack data;
  private final MessagingStack messaging;

  Platform(Construct scope, Stage stage, Topology topology) {
    this.stage = stage;
    this.data = new DataStack(scope, stage, topology, props("What must not be lost"));
    this.messaging =
        new MessagingStack(scope, stage, topology, props("How parts speak to each other"));
  }

  DataStack data() {
    return data;
  }

  MessagingStack messaging() {
    return messaging;
  }

  private StackProps props(String description) {
    return StackProps.builder()
        .description("Patriot: " + description)
        .terminationProtection(stage.keepsData())
        .tags(Map.of("platform", "patriot", "stage", stage.name()))
        .build();
  }
}
