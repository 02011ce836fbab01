package io.patriot.infra;

import io.patriot.topology.Part;
import io.patriot.topology.Topology;
import io.patriot.topology.Trigger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.lambda.Alias;
import software.constructs.Construct;

/** All stacks of one stage, in the order in which they stand on each other. */
public final class Platform {
  private final Construct scope;
  private final Stage stage;
  private final Topology topology;
  private final DataStack data;
  private final MessagingStack messaging;
  private final GroundStack ground;
  private final Map<String, FunctionsStack> functions = new LinkedHashMap<>();

  public Platform(Construct scope, Stage stage, Topology topology, Packages packages) {
    this.scope = scope;
    this.stage = stage;
    this.topology = topology;
    data = new DataStack(scope, stage, topology, props("what must not be lost"));
    messaging =
        new MessagingStack(
            scope,
            stage,
            topology,
            packages.adminsChat().isPresent(),
            props("how the parts speak to each other"));
    ground = new GroundStack(scope, stage, data, props("network and images"));
    functionFolders().forEach(folder -> functions.put(folder, functions(folder, packages)));
    feeds(packages);
    open();
    watch();
    if (stage.backupDays() > 0) {
      on(
          new BackupStack(scope, stage, topology, data, props("a copy of the tables each night")),
          data);
    }
  }

  private List<String> functionFolders() {
    return topology.parts().stream()
        .filter(part -> part.kind() == Part.Kind.FUNCTION)
        .map(Part::folder)
        .distinct()
        .toList();
  }

  private FunctionsStack functions(String folder, Packages packages) {
    return on(
        new FunctionsStack(
            scope,
            stage,
            topology,
            folder,
            data,
            messaging,
            ground,
            packages,
            props("the functions of " + folder)),
        data,
        messaging);
  }

  private void feeds(Packages packages) {
    topology.parts().stream()
        .filter(part -> part.kind() == Part.Kind.SERVICE)
        .forEach(
            part ->
                on(
                    new FeedsStack(
                        scope,
                        stage,
                        topology,
                        part,
                        data,
                        ground,
                        packages,
                        props("the services beside the market")),
                    data,
                    messaging));
  }

  private void watch() {
    on(
        new WatchStack(
            scope,
            stage,
            topology,
            data,
            ground.door().getApiId(),
            props("what rings when something is wrong")),
        messaging);
  }

  private void open() {
    List<Part> open =
        topology.parts().stream()
            .filter(
                part ->
                    part.triggers().stream()
                        .anyMatch(trigger -> trigger instanceof Trigger.FromHttp))
            .toList();
    new DoorStack(
        scope, stage, open, this::live, data, ground.door(), props("the internet's door"));
  }

  private Alias live(Part part) {
    return Objects.requireNonNull(functions.get(part.folder())).live(part);
  }

  /** Names are no references, so the order of deployment must be said. */
  private static <S extends Stack> S on(S stack, Stack... others) {
    for (Stack other : others) {
      stack.addStackDependency(other);
    }
    return stack;
  }

  private StackProps props(String description) {
    return StackProps.builder()
        .description("Patriot: " + description)
        .terminationProtection(stage.keepsData())
        .tags(Map.of("platform", "patriot", "stage", stage.name()))
        .build();
  }
}
